class String { static java.lang.String label() { return "String."; } @java.lang.Override public java.lang.String toString() { return "my String"; } }
