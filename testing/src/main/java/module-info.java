/** Tests that are coroutines, on JUnit 5, in virtual time. */
module dev.fermata.testing {
  requires transitive dev.fermata.runtime;
  requires static transitive org.jspecify;
  requires transitive org.junit.jupiter.api;
  requires transitive org.junit.jupiter.params;
  requires org.junit.platform.commons;

  exports dev.fermata.testing;
}
