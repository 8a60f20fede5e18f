class SuperFrames { static java.lang.String label() { return "SuperFrames."; } @java.lang.Override public java.lang.String toString() { return "my SuperFrames"; } }
