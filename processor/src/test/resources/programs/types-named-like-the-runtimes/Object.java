class Object { static java.lang.String label() { return "Object."; } @java.lang.Override public java.lang.String toString() { return "my Object"; } }
