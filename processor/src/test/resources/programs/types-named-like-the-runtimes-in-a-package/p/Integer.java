package p;

class Integer { static java.lang.String label() { return "Integer."; } @java.lang.Override public java.lang.String toString() { return "my Integer"; } }
