package p;

class Place { static java.lang.String label() { return "Place."; } @java.lang.Override public java.lang.String toString() { return "my Place"; } }
