package dev.fermata.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CarWashTest {
  @Test
  void printsItsTimeline() throws Exception {
    assertEquals("", Output.of(CarWash::run));
  }
}
