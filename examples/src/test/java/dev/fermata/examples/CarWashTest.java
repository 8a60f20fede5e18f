package dev.fermata.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CarWashTest {
  @Test
  void printsItsTimeline() throws Exception {
    assertEquals(
        """
           0 min  car A arrives
           0 min  car A enters a bay, waited 0
           3 min  car B arrives
           3 min  car B enters a bay, waited 0
           6 min  car C arrives
           8 min  car B leaves, clean
           8 min  car C enters a bay, waited 2
           9 min  car D arrives
          10 min  car A leaves, clean
          10 min  car D enters a bay, waited 1
          10 min  car E arrives
          12 min  car F arrives
          15 min  car D leaves, clean
          15 min  car E enters a bay, waited 5
          18 min  car C leaves, clean
          18 min  car F enters a bay, waited 6
          23 min  car F leaves, clean
          25 min  car E leaves, clean
          25 min  closing time
        """,
        Output.of(CarWash::run));
  }
}
