package dev.fermata.it.generators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.DirectScopes;
import dev.fermata.generator.Generator;
import dev.fermata.generator.YieldScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stack traces, locations and {@code toString} speak of the source as written. */
final class StackTraceTest {
  /** The number of the line that carries {@code marker} in a comment. */
  private static int lineOf(String marker) throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("src/test/java/dev/fermata/it/generators/StackTraceTest.java"));
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).endsWith("// line: " + marker)) {
        return i + 1;
      }
    }
    throw new AssertionError(marker);
  }

  private static List<String> frames(StackTraceElement[] trace) {
    return Arrays.stream(trace)
        .filter(e -> e.getClassName().equals(StackTraceTest.class.getName()))
        .filter(e -> List.of("outer", "middle", "inner", "loop").contains(e.getMethodName()))
        .map(e -> e.getFileName() + " " + e.getMethodName() + ":" + e.getLineNumber())
        .toList();
  }

  @Coroutine
  static void outer(YieldScope<Integer> co, int zero) {
    co.yield(0); // line: first
    middle(co, zero); // line: outer
  }

  @Coroutine
  static int middle(YieldScope<Integer> co, int zero) {
    try {
      int result = 1;
      result += inner(co, zero); // line: middle
      return result;
    } finally {
      co.yield(50); // line: finally
    }
  }

  @Coroutine
  static int inner(YieldScope<Integer> co, int zero) {
    co.yield(1); // line: inner
    Object unused =
        List.of(
            co.yield(2) == null, // line: argument
            fails(zero));
    return zero;
  }

  private static int fails(int zero) {
    return 1 / zero;
  }

  @Test
  void locationIsTheLineOfTheSuspension() throws IOException {
    Generator<Integer, Void, Void> g = StackTraceTestCoroutines.outer(1);
    if (!DirectScopes.enabled()) {
      assertEquals("outer", g.location().getMethodName());
    }
    for (String[] step :
        new String[][] {
          {"outer", "first"}, {"inner", "inner"}, {"inner", "argument"}, {"middle", "finally"}
        }) {
      g.next();
      StackTraceElement at = g.location();
      assertEquals(step[0] + ":" + lineOf(step[1]), at.getMethodName() + ":" + at.getLineNumber());
      assertEquals("StackTraceTest.java", at.getFileName());
      assertEquals(StackTraceTest.class.getName(), at.getClassName());
      assertTrue(
          g.toString().contains(step[0] + "(StackTraceTest.java:" + lineOf(step[1]) + ")"),
          g::toString);
    }
    assertTrue(!g.moveNext() && g.location() == null);
  }

  @Test
  void anExceptionShowsTheCallersThatWereSuspended() throws IOException {
    Generator<Integer, Void, Void> g = StackTraceTestCoroutines.outer(0);
    g.next();
    g.next();
    g.next();
    assertEquals(50, g.next());
    ArithmeticException e = assertThrows(ArithmeticException.class, g::next);
    List<String> frames = frames(e.getStackTrace());
    assertTrue(frames.contains("StackTraceTest.java middle:" + lineOf("middle")), frames::toString);
    assertTrue(frames.contains("StackTraceTest.java outer:" + lineOf("outer")), frames::toString);
    int middle = frames.indexOf("StackTraceTest.java middle:" + lineOf("middle"));
    assertTrue(
        middle < frames.indexOf("StackTraceTest.java outer:" + lineOf("outer")), frames::toString);
    assertEquals("fails", e.getStackTrace()[0].getMethodName());
  }

  @Coroutine
  static void loop(YieldScope<Integer> co, RuntimeException same) {
    for (int i = 0; i < 3; i++) {
      try {
        thrower(co, same); // line: loop
      } catch (RuntimeException e) {
        co.yield(i);
      }
    }
    thrower(co, same); // line: last
  }

  @Coroutine
  static void thrower(YieldScope<Integer> co, RuntimeException same) {
    co.yield(-1);
    throw same;
  }

  @Test
  void theSameObjectIsThrownAndItsTraceDoesNotGrowForever() {
    RuntimeException same = new RuntimeException("reused");
    Generator<Integer, Void, Void> g = StackTraceTestCoroutines.loop(same);
    for (int expected : new int[] {-1, 0, -1, 1, -1, 2, -1}) {
      assertEquals(expected, g.next());
    }
    assertSame(same, assertThrows(RuntimeException.class, g::next));
    long loops = frames(same.getStackTrace()).stream().filter(f -> f.contains(" loop:")).count();
    assertTrue(loops <= (DirectScopes.enabled() ? 0 : 4), () -> "frames of loop: " + loops);
  }
}
