class Throwable { static java.lang.String label() { return "Throwable."; } @java.lang.Override public java.lang.String toString() { return "my Throwable"; } }
