class AssertionError { static java.lang.String label() { return "AssertionError."; } @java.lang.Override public java.lang.String toString() { return "my AssertionError"; } }
