class Generator { static java.lang.String label() { return "Generator."; } @java.lang.Override public java.lang.String toString() { return "my Generator"; } }
