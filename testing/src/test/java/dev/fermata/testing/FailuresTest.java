package dev.fermata.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.Promise;
import dev.fermata.generator.DirectScopes;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Tests that must fail, and what they say. */
class FailuresTest {

  /** Each is a mistake; run by the tests around it alone. */
  @Tag("mistake")
  @VirtualTime
  static class Mistakes {
    static final List<String> ORDER = new ArrayList<>();

    @Test
    @Coroutine
    void throwsChecked(AsyncScope co) throws IOException {
      co.pause();
      throw new IOException("as written");
    }

    @Test
    @Coroutine
    void hangs(AsyncScope co) {
      Promise<String> never = co.loop().promise();
      waits(co, never);
    }

    @Coroutine
    void waits(AsyncScope co, Promise<String> promise) {
      co.await(promise);
    }

    @Test
    @Coroutine
    void leaks(AsyncScope co) {
      co.loop().start(FailuresTest_MistakesCoroutines.sleeps("leaking", 10)).setName("leaking");
      co.pause();
    }

    @Test
    @Coroutine
    void losesAFailure(AsyncScope co) {
      co.loop().start(FailuresTest_MistakesCoroutines.fails());
      co.sleep(Duration.ofSeconds(1));
    }

    @VirtualTime(timeout = "PT10S")
    @Test
    @Coroutine
    void takesTooLong(AsyncScope co) {
      co.sleep(Duration.ofSeconds(11));
    }

    @VirtualTime(timeout = "10 seconds")
    @Test
    @Coroutine
    void timeoutOfAnotherLanguage(AsyncScope co) {
      co.pause();
    }

    @Test
    void isNoCoroutine(AsyncScope co) {
      co.pause();
    }

    @VirtualTime(shuffled = true)
    @Test
    @Coroutine
    void reliesOnTheOrder(AsyncScope co) {
      ORDER.clear();
      try (var group = co.taskGroup()) {
        for (int i = 0; i < 100; i++) {
          group.start(FailuresTest_MistakesCoroutines.notes(i));
        }
        co.await(group.join());
      }
      List<String> sorted = new ArrayList<>(ORDER);
      sorted.sort(java.util.Comparator.comparing(Integer::parseInt));
      assertEquals(sorted, ORDER);
    }

    @Coroutine
    static void notes(AsyncScope co, int i) {
      ORDER.add(Integer.toString(i));
    }

    @Coroutine
    static void sleeps(AsyncScope co, String name, int seconds) {
      co.sleep(Duration.ofSeconds(seconds));
    }

    @Coroutine
    static void fails(AsyncScope co) {
      co.pause();
      throw new IllegalArgumentException("lost");
    }
  }

  private static Throwable failureOf(String method) {
    Events events =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectMethod(Mistakes.class, method, "dev.fermata.async.AsyncScope"))
            .execute()
            .testEvents();
    events.assertThatEvents().haveExactly(1, event(test(method), finishedWithFailure()));
    return events
        .failed()
        .map(failed -> failed.getRequiredPayload(TestExecutionResult.class))
        .map(result -> result.getThrowable().orElseThrow())
        .toList()
        .get(0);
  }

  @Test
  void aFailureIsTheSameObject() {
    Throwable failure = failureOf("throwsChecked");
    assertEquals(IOException.class, failure.getClass());
    assertEquals("as written", failure.getMessage());
  }

  @Test
  void aHangIsReportedAtOnceWithItsLines() {
    String message = failureOf("hangs").getMessage();
    assertTrue(message.contains("deadlock"), message);
    assertTrue(message.contains("waits(FailuresTest.java:"), message);
    // As written, a suspending call is a call: its caller is on the stack of a thread.
    if (!DirectScopes.enabled()) {
      assertTrue(message.contains("hangs(FailuresTest.java:"), message);
    }
  }

  @Test
  void aTaskThatIsLeftFailsTheTest() {
    String message = failureOf("leaks").getMessage();
    assertTrue(message.startsWith("tasks are left at the end of the test:"), message);
    assertTrue(message.contains("leaking"), message);
    assertTrue(message.contains("sleeps(FailuresTest.java:"), message);
  }

  @Test
  void aLostFailureFailsTheTest() {
    Throwable failure = failureOf("losesAFailure");
    assertEquals("lost", failure.getCause().getMessage());
  }

  @Test
  void virtualTimeRunsOut() {
    String message = failureOf("takesTooLong").getMessage();
    assertTrue(message.startsWith("not done after PT10S of virtual time:"), message);
    assertTrue(message.contains("takesTooLong(FailuresTest.java:"), message);
  }

  @Test
  void mistakesInTheTestItself() {
    assertTrue(failureOf("timeoutOfAnotherLanguage").getMessage().contains("\"PT30S\""));
    assertTrue(failureOf("isNoCoroutine").getMessage().contains("mark it @Coroutine"));
  }

  @Test
  void aShuffledOrderNamesItsSeed() {
    Throwable failure = failureOf("reliesOnTheOrder");
    String seed = failure.getSuppressed()[0].getMessage();
    assertTrue(seed.contains("-Dfermata.testing.seed="), seed);
  }
}
