/**
 * The annotations that mark coroutines; all that a library needs at compile time to declare them.
 */
module dev.fermata.annotations {
  exports dev.fermata.annotations;
}
