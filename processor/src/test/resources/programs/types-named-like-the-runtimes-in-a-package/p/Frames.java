package p;

class Frames { static java.lang.String label() { return "Frames."; } @java.lang.Override public java.lang.String toString() { return "my Frames"; } }
