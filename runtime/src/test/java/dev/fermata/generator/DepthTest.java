package dev.fermata.generator;

import static dev.fermata.generator.SmallStack.MILLION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import dev.fermata.generator.Descent.Bottom;
import dev.fermata.generator.Descent.Level;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Depth costs heap, never Java stack. */
class DepthTest {

  private final int[] finished = {0};

  private Generator.OfInt<Void, Integer> descent(int depth, Bottom bottom, Level level) {
    return Generator.ofInt(new Descent(depth, bottom, level, finished));
  }

  private static void assertValues(int from, int to, Generator.OfInt<Void, Integer> g) {
    for (int value = from; value <= to; value++) {
      assertTrue(g.moveNext());
      assertEquals(value, g.currentInt());
    }
    assertFalse(g.moveNext());
  }

  // ------------------------------------------------------------------ around the trampoline

  @ParameterizedTest(name = "depth {0}")
  @ValueSource(ints = {0, 1, 2, 62, 63, 64, 65, 66, 127, 128, 129, 130, 1000})
  @DisplayName("suspending calls: every value and result arrives on both sides of the trampoline")
  void trampoline(int depth) {
    var yielding = descent(depth, Bottom.YIELD, Level.OPEN);
    assertValues(0, depth, yielding);
    assertEquals(depth, yielding.result());
    var returning = descent(depth, Bottom.RETURN, Level.OPEN);
    assertValues(1, depth, returning);
    assertEquals(depth, returning.result());
  }

  @ParameterizedTest(name = "depth {0}")
  @ValueSource(ints = {0, 1, 2, 62, 63, 64, 65, 66, 127, 128, 129, 130, 1000})
  @DisplayName("suspending calls: exceptions cross unchanged on both sides of the trampoline")
  void exceptionsAroundTrampoline(int depth) {
    for (Bottom bottom : new Bottom[] {Bottom.FAIL, Bottom.YIELD_AND_FAIL}) {
      finished[0] = 0;
      var g = descent(depth, bottom, Level.FINALLY);
      assertThrows(IllegalArgumentException.class, () -> g.forEachRemaining((int value) -> {}));
      assertEquals(depth + 1, finished[0]);
      assertEquals(Generator.State.CLOSED, g.state());
    }
  }

  @ParameterizedTest(name = "depth {0}")
  @ValueSource(ints = {1, 2, 63, 64, 65, 66, 129})
  @DisplayName("suspending calls: a caller catches its callee's exception and returns")
  void caughtAroundTrampoline(int depth) {
    var g = descent(depth, Bottom.YIELD_AND_FAIL, Level.CATCH);
    assertEquals(0, g.nextInt());
    assertFalse(g.moveNext() && g.currentInt() == 0);
  }

  @Test
  @DisplayName("suspending calls that throw and are caught do not use up the inline depth for good")
  void inlineDepthRecovers() {
    var g = Generator.<Void, Integer>ofInt(new Retrying());
    assertEquals(1_000, g.intStream().count());
    assertEquals(1_000, g.result());
  }

  /** Calls what fails, over and over, and then what yields. */
  private static final class Retrying extends Machine {
    private int done;

    @Override
    protected boolean handles() {
      return resumePoint() == 1;
    }

    @Override
    protected int resume(Root co) throws Throwable {
      while (done < 1_000) {
        if (resumePoint() != 2) {
          try {
            throwRaised(co);
            if (calls(co, new Descent(70, Bottom.FAIL), 1)) {
              return CALLED;
            }
          } catch (IllegalArgumentException expected) {
            done++;
          }
        }
        if (resumePoint() != 2) {
          if (calls(co, new Descent(0, Bottom.YIELD), 2)) {
            return CALLED;
          }
        }
        jumps(3);
      }
      return returns(co, done);
    }
  }

  // ------------------------------------------------------------------ a million

  @Test
  @DisplayName("1,000,000 suspending calls deep: values and results")
  void millionCalls() throws InterruptedException {
    SmallStack.run(
        () -> {
          var g = descent(MILLION, Bottom.YIELD, Level.OPEN);
          assertValues(0, MILLION, g);
          assertEquals(MILLION, g.result());
        });
  }

  @Test
  @DisplayName("1,000,000 suspending calls deep: an exception crosses them all")
  void millionCallsFail() throws InterruptedException {
    SmallStack.run(
        () -> {
          var open = descent(MILLION, Bottom.YIELD_AND_FAIL, Level.OPEN);
          assertEquals(0, open.nextInt());
          assertThrows(IllegalArgumentException.class, open::nextInt);
          var guarded = descent(MILLION, Bottom.YIELD_AND_FAIL, Level.FINALLY);
          assertEquals(0, guarded.nextInt());
          assertThrows(IllegalArgumentException.class, guarded::nextInt);
          assertEquals(MILLION + 1, finished[0]);
        });
  }

  @Test
  @DisplayName("1,000,000 suspending calls deep: raise and close run every finally")
  void millionCallsRaiseAndClose() throws InterruptedException {
    SmallStack.run(
        () -> {
          var raised = descent(MILLION, Bottom.YIELD, Level.FINALLY);
          raised.nextInt();
          assertThrows(IOException.class, () -> raised.raise(new IOException()));
          assertEquals(MILLION + 1, finished[0]);
          var closed = descent(MILLION, Bottom.YIELD, Level.FINALLY);
          closed.nextInt();
          closed.close();
          assertEquals(2 * (MILLION + 1), finished[0]);
        });
  }

  /**
   * {@code static int chain(co, n) { if (n == 0) co.yield(0); else co.yieldAll(chain(n - 1)); …}}.
   */
  private static final class Chain extends Machine {
    private final int depth;
    private final boolean guarded;
    private final int[] finished;

    Chain(int depth, boolean guarded, int[] finished) {
      this.depth = depth;
      this.guarded = guarded;
      this.finished = finished;
    }

    @Override
    protected boolean handles() {
      return guarded && resumePoint() == 1;
    }

    @Override
    protected int resume(Root co) throws Throwable {
      try {
        throwRaised(co);
      } catch (Throwable failure) {
        finished[0]++;
        throw failure;
      }
      switch (resumePoint()) {
        case 0:
          Frame next = new Chain(depth - 1, guarded, finished);
          return depth == 0 ? yieldsInt(co, 0, 1) : delegates(co, Generator.ofInt(next), 1);
        case 1:
          return yieldsInt(co, depth, 2);
        default:
          return returns(co, depth);
      }
    }
  }

  private Generator.OfInt<Void, Integer> chain(boolean guarded) {
    return Generator.ofInt(new Chain(MILLION, guarded, finished));
  }

  @Test
  @DisplayName("1,000,000 generators that delegate to one another: values and results")
  void millionDelegates() throws InterruptedException {
    SmallStack.run(
        () -> {
          var g = chain(false);
          assertEquals(0, g.nextInt());
          assertValues(0, MILLION, g);
          assertEquals(MILLION, g.result());
        });
  }

  @Test
  @DisplayName("1,000,000 generators that delegate to one another: raise and close reach them all")
  void millionDelegatesRaiseAndClose() throws InterruptedException {
    SmallStack.run(
        () -> {
          var raised = chain(true);
          raised.nextInt();
          assertThrows(IOException.class, () -> raised.raise(new IOException()));
          assertEquals(MILLION + 1, finished[0]);
          var closed = chain(true);
          closed.nextInt();
          closed.close();
          assertEquals(2 * (MILLION + 1), finished[0]);
          var exited = chain(true);
          exited.nextInt();
          assertThrows(GeneratorExit.class, () -> exited.raise(new GeneratorExit()));
          assertEquals(3 * (MILLION + 1), finished[0]);
        });
  }

  @Test
  @DisplayName("1,000,000 generators that delegate to one another: the outermost tells its state")
  void millionDelegatesTell() throws InterruptedException {
    SmallStack.run(
        () -> {
          var g = chain(false);
          g.nextInt();
          assertEquals(Generator.State.SUSPENDED, g.state());
          Generator<?, ?, ?> tip = g;
          while (tip.delegate() instanceof Generator<?, ?, ?> next) {
            tip = next;
          }
          assertEquals(Generator.State.SUSPENDED, tip.state());
          assertThrows(IllegalStateException.class, tip::next);
        });
  }
}
