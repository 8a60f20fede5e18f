package dev.fermata.processor.shaping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.processor.statemachine.Notation;
import org.junit.jupiter.api.Test;

/** Cutting states that are too long. */
class LongStatesTest {
  private static final String LONG = "a(" + "1 + ".repeat(500) + "1);";

  @Test
  void cutsBetweenStatements() {
    cuts(
        "START*: " + LONG + " " + LONG + " b(); return n\n",
        "START*: " + LONG + " goto START_PART_2\nSTART_PART_2: " + LONG + " b(); return n\n");
  }

  @Test
  void oneLongStatementStays() {
    String whole = "START*: a(" + "1 + ".repeat(2000) + "1); return\n";
    cuts(whole, whole);
  }

  private static void cuts(String before, String after) {
    assertEquals(after, LongStates.cut(Notation.graph(before)).toString());
  }
}
