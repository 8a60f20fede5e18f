class IllegalStateException { static java.lang.String label() { return "IllegalStateException."; } @java.lang.Override public java.lang.String toString() { return "my IllegalStateException"; } }
