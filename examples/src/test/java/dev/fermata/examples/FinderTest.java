package dev.fermata.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FinderTest {
  @Test
  void looksForTheLetterUntilClosed() throws Exception {
    assertEquals(
        """
          "e" in "hello": true
          "e" in "world": false
          after close(): StopIteration
        """,
        Output.of(Finder::run));
  }
}
