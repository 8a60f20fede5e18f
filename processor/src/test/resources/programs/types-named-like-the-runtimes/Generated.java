class Generated { static java.lang.String label() { return "Generated."; } @java.lang.Override public java.lang.String toString() { return "my Generated"; } }
