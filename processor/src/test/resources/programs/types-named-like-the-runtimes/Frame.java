class Frame { static java.lang.String label() { return "Frame."; } @java.lang.Override public java.lang.String toString() { return "my Frame"; } }
