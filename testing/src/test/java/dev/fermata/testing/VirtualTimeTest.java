package dev.fermata.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.EventLoop;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a test class of a user's may look like; each test of it is a test of the extension. */
@VirtualTime
class VirtualTimeTest {

  private static final List<String> ONCE = new ArrayList<>();

  private final List<String> events = new ArrayList<>();
  private EventLoop loop;

  @BeforeAll
  @Coroutine
  static void beforeAll(AsyncScope co) {
    co.sleep(Duration.ofHours(1));
    ONCE.add("before all at " + co.loop().time());
  }

  @AfterAll
  @Coroutine
  static void afterAll(AsyncScope co) {
    co.pause();
    assertEquals(List.of("before all at PT1H"), ONCE);
  }

  @BeforeEach
  @Coroutine
  void beforeEach(AsyncScope co) {
    loop = co.loop();
    co.sleep(Duration.ofMinutes(1));
    events.add("before");
  }

  @AfterEach
  @Coroutine
  void afterEach(AsyncScope co) {
    co.pause();
    assertSame(loop, co.loop());
  }

  @Test
  @Coroutine
  void daysPass(AsyncScope co) {
    co.sleep(Duration.ofDays(3));
    assertEquals(Duration.ofDays(3).plusMinutes(1), co.loop().time());
    assertEquals(List.of("before"), events);
    assertSame(loop, co.loop());
  }

  @Test
  void plainTestsStayWhatTheyAre() {
    assertEquals(List.of("before"), events);
  }

  @Test
  @Coroutine(factory = "renamedFactory")
  void factoryMayHaveAnotherName(AsyncScope co) throws IOException {
    co.pause();
  }

  @RepeatedTest(2)
  @Coroutine
  void repeated(AsyncScope co, RepetitionInfo info) {
    co.pause();
    assertEquals(2, info.getTotalRepetitions());
  }

  @ParameterizedCoroutineTest
  @ValueSource(ints = {1, 2, 3})
  @Coroutine
  void values(AsyncScope co, int days) {
    co.sleep(Duration.ofDays(days));
    assertEquals(Duration.ofDays(days).plusMinutes(1), co.loop().time());
  }

  @ParameterizedCoroutineTest
  @CsvSource({"a, 1", "bb, 2"})
  @Coroutine
  void convertsStrings(AsyncScope co, String text, long length) {
    co.pause();
    assertEquals(length, text.length());
  }

  @ParameterizedCoroutineTest
  @EnumSource
  @Coroutine
  void constants(AsyncScope co, Thread.State state) {
    co.pause();
    assertEquals(state, Thread.State.valueOf(state.name()));
  }

  @ParameterizedCoroutineTest
  @MethodSource
  @Coroutine
  void methodSource(AsyncScope co, List<String> list, int size) {
    co.pause();
    assertEquals(size, list.size());
  }

  static Stream<Arguments> methodSource() {
    return Stream.of(Arguments.of(List.of("a"), 1), Arguments.of(List.of(), 0));
  }

  @Nested
  class Inner {
    @BeforeEach
    @Coroutine
    void inner(AsyncScope co) {
      co.pause();
      events.add("inner");
    }

    @Test
    @Coroutine
    void sharesTheLoop(AsyncScope co) {
      co.pause();
      assertEquals(List.of("before", "inner"), events);
      assertSame(loop, co.loop());
      assertTrue(co.task().toString().contains("sharesTheLoop"), co.task().toString());
    }
  }
}
