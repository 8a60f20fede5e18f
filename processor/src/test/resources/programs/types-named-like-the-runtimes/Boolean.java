class Boolean { static java.lang.String label() { return "Boolean."; } @java.lang.Override public java.lang.String toString() { return "my Boolean"; } }
