package dev.fermata.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RunningAverageTest {
  @Test
  void answersEachNumberWithTheAverageSoFar() throws Exception {
    assertEquals(
        """
           10.0 → 10.000
           20.0 → 15.000
           60.0 → 30.000
            2.5 → 23.125
          numbers: 4
        """,
        Output.of(RunningAverage::run));
  }
}
