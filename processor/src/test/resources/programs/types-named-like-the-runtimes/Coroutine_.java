class Coroutine_ { static java.lang.String label() { return "Coroutine_."; } @java.lang.Override public java.lang.String toString() { return "my Coroutine_"; } }
