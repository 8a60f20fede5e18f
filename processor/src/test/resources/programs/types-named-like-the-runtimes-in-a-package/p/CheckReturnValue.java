package p;

class CheckReturnValue { static java.lang.String label() { return "CheckReturnValue."; } @java.lang.Override public java.lang.String toString() { return "my CheckReturnValue"; } }
