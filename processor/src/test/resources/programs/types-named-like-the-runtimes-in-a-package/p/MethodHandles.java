package p;

class MethodHandles { static java.lang.String label() { return "MethodHandles."; } @java.lang.Override public java.lang.String toString() { return "my MethodHandles"; } }
