package p;

class Objects { static java.lang.String label() { return "Objects."; } @java.lang.Override public java.lang.String toString() { return "my Objects"; } }
