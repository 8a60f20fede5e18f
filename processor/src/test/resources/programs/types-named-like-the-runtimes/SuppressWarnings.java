class SuppressWarnings { static java.lang.String label() { return "SuppressWarnings."; } @java.lang.Override public java.lang.String toString() { return "my SuppressWarnings"; } }
