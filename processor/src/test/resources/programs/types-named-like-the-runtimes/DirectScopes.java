class DirectScopes { static java.lang.String label() { return "DirectScopes."; } @java.lang.Override public java.lang.String toString() { return "my DirectScopes"; } }
