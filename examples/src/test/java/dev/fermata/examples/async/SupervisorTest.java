package dev.fermata.examples.async;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SupervisorTest {
  @Test
  void restartsWhatFailsAndStopsInReverseOrder() throws Exception {
    assertEquals(
        """
              0 ms  database is up
              0 ms  cache is up
              0 ms  web server is up
            205 ms  cache has tidied up
            205 ms  cache failed: it has lost its connection; again in 50 ms
            255 ms  cache is up
            430 ms  web server has tidied up
            430 ms  web server failed: it has lost its connection; again in 50 ms
            480 ms  web server is up
            500 ms  cache has tidied up
            500 ms  cache failed: it has lost its connection; again in 100 ms
            600 ms  cache is up
            685 ms  cache has tidied up
            685 ms  cache failed: it has lost its connection; again in 200 ms
            885 ms  cache is up
            950 ms  stopping
            980 ms  web server has tidied up
            985 ms  cache has tidied up
           1045 ms  database has tidied up
           1045 ms  all have ended
        """,
        InVirtualTime.outputOf(
            (runner, out) -> Supervisor.run(runner, out, Duration.ofMillis(950))));
  }
}
