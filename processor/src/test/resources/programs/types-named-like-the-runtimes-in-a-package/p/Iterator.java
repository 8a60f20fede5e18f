package p;

class Iterator { static java.lang.String label() { return "Iterator."; } @java.lang.Override public java.lang.String toString() { return "my Iterator"; } }
