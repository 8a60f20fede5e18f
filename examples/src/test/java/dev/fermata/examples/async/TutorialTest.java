package dev.fermata.examples.async;

import static org.junit.jupiter.api.Assertions.assertLinesMatch;

import java.util.List;
import org.junit.jupiter.api.Test;

class TutorialTest {
  @Test
  void playsTheScenes() throws Exception {
    assertLinesMatch(
        List.of(
            "  Async\\[created at dev\\.fermata\\.examples\\.async\\.Tutorial.*]",
            "  Hello ...",
            "  ... World!",
            "  a message",
            "  appended a line",
            "  read [a line, and a line more]",
            "  three sleeps of a second each took 1.0 s",
            "  tea 30, cake 40, together 70"),
        InVirtualTime.outputOf(Tutorial::run).lines().toList());
  }
}
