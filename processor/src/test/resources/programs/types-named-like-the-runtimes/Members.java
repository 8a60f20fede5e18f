class Members { static java.lang.String label() { return "Members."; } @java.lang.Override public java.lang.String toString() { return "my Members"; } }
