package p;

class MethodHandle { static java.lang.String label() { return "MethodHandle."; } @java.lang.Override public java.lang.String toString() { return "my MethodHandle"; } }
