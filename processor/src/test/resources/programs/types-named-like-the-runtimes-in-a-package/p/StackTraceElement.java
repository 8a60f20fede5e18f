package p;

class StackTraceElement { static java.lang.String label() { return "StackTraceElement."; } @java.lang.Override public java.lang.String toString() { return "my StackTraceElement"; } }
