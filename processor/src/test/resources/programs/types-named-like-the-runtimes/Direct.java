class Direct { static java.lang.String label() { return "Direct."; } @java.lang.Override public java.lang.String toString() { return "my Direct"; } }
