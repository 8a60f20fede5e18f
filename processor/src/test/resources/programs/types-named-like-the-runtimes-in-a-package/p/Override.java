package p;

class Override { static java.lang.String label() { return "Override."; } @java.lang.Override public java.lang.String toString() { return "my Override"; } }
