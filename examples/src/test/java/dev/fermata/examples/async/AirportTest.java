package dev.fermata.examples.async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

class AirportTest {
  @Test
  void showsItsProgressAndSumsUp() throws Exception {
    String output = day(500);
    assertTrue(output.contains("\r  09:00       28 in the house,     169 gone\r"), output);
    assertEquals(
        """
          472 have flown, 28 were late
          desks: 485 served, waited for 859 s on average, at most 56 in the queue
          control: 481 served, waited for 0 s on average, at most 1 in the queue
        """,
        output.substring(output.lastIndexOf('\r') + 1));
  }

  @Test
  @DisabledIfSystemProperty(
      named = "fermata.mode",
      matches = "direct",
      disabledReason = "direct mode gives each of 100,000 coroutines a thread")
  void holdsACity() throws Exception {
    String output = day(100_000);
    assertTrue(output.contains("\n  control: 91,824 served, "), output);
    assertTrue(output.contains("\r  88,258 have flown, 11,742 were late\n"), output);
  }

  private static String day(int passengers) throws Exception {
    return InVirtualTime.outputOf((runner, out) -> Airport.run(runner, out, passengers));
  }
}
