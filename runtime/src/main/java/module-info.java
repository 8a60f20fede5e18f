/** Generators, coroutines that await, and the frames that generated code extends. */
module dev.fermata.runtime {
  requires transitive dev.fermata.annotations;
  requires static transitive org.jspecify;

  exports dev.fermata.async;
  exports dev.fermata.async.io;
  exports dev.fermata.async.sync;
  exports dev.fermata.frame;
  exports dev.fermata.generator;
}
