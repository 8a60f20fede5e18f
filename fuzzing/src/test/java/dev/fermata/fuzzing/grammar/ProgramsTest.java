package dev.fermata.fuzzing.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class ProgramsTest {

  @Test
  void aSeedMakesOneProgram() {
    for (long seed = 0; seed < 50; seed++) {
      assertEquals(Programs.of(seed).source("p"), Programs.of(seed).source("p"));
      assertNotEquals(Programs.of(seed).source("p"), Programs.of(seed + 1).source("p"));
    }
  }
}
