package p;

class Root { static java.lang.String label() { return "Root."; } @java.lang.Override public java.lang.String toString() { return "my Root"; } }
