class SafeVarargs { static java.lang.String label() { return "SafeVarargs."; } @java.lang.Override public java.lang.String toString() { return "my SafeVarargs"; } }
