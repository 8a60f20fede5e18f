class StaticFrames { static java.lang.String label() { return "StaticFrames."; } @java.lang.Override public java.lang.String toString() { return "my StaticFrames"; } }
