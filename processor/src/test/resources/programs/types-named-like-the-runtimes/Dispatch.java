class Dispatch { static java.lang.String label() { return "Dispatch."; } @java.lang.Override public java.lang.String toString() { return "my Dispatch"; } }
