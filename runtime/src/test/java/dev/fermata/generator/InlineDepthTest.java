package dev.fermata.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.frame.Root;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many frames lie on the Java stack: as many as are allowed, and one again once resumed. */
class InlineDepthTest {

  /** The frames that may lie on the Java stack at once: the one resumed and 64 callees. */
  private static final int MOST = 65;

  private final List<Integer> seen = new ArrayList<>();

  /**
   * Notes how many of its kind lie on the Java stack, where it starts and again where it is
   * resumed:
   *
   * <pre>{@code
   * static void probe(YieldScope.OfInt co, int depth, int leaves) {
   *   note();
   *   if (depth == 0) co.yield(0); else probe(co, depth - 1, leaves);
   *   for (int i = 0; i < leaves; i++) probe(co, 0, 0);
   *   note();
   * }
   * }</pre>
   */
  private final class Probe extends Machine {
    private final int depth;
    private int leaves;

    Probe(int depth, int leaves) {
      this.depth = depth;
      this.leaves = leaves;
    }

    @Override
    protected int resume(Root co) throws Throwable {
      if (resumePoint() == 0) {
        note();
        if (depth == 0) {
          return yieldsInt(co, 0, 1);
        }
        if (calls(co, new Probe(depth - 1, leaves), 1)) {
          return CALLED;
        }
      }
      while (leaves > 0) {
        leaves--;
        if (calls(co, new Probe(0, 0), 1)) {
          return CALLED;
        }
      }
      note();
      return returns(co);
    }

    private void note() {
      seen.add(
          StackWalker.getInstance()
              .walk(
                  frames ->
                      frames
                          .filter(f -> f.getClassName().equals(Probe.class.getName()))
                          .filter(f -> f.getMethodName().equals("resume"))
                          .count())
              .intValue());
    }
  }

  @ParameterizedTest(name = "depth {0}")
  @ValueSource(ints = {0, 1, 62, 63, 64, 65, 66, 129, 130, 131, 1000})
  @DisplayName("a descent starts callees inline until the Java stack holds enough, then anew")
  void descent(int depth) {
    var g = Generator.<Void, Void>ofInt(new Probe(depth, 0));
    assertTrue(g.moveNext());
    assertEquals(depth + 1, seen.size());
    for (int i = 0; i <= depth; i++) {
      assertEquals(i % MOST + 1, seen.get(i), "frame " + i);
    }
    seen.clear();
    assertFalse(g.moveNext());
    assertEquals(Collections.nCopies(depth + 1, 1), seen);
  }

  @Test
  @DisplayName("a frame that once was as deep as can be starts callees inline after it was resumed")
  void deepFramesRecover() {
    var g = Generator.<Void, Void>ofInt(new Probe(MOST - 1, 1));
    assertTrue(g.moveNext());
    for (int i = 0; i < MOST; i++) {
      seen.clear();
      assertTrue(g.moveNext());
      // The one below has ended; this one is the bottom of the Java stack and starts its leaf,
      // which
      // the deepest, resumed by its own yield, still leaves to the engine.
      int leaf = seen.get(seen.size() - 1);
      assertEquals(i == 0 ? 1 : 2, leaf, "level " + i);
    }
    assertFalse(g.moveNext());
  }

  /** Descends to a depth, and there calls over and over what fails, and catches it. */
  private static final class Guarded extends Machine {
    private final int depth;
    private int rounds;
    private int caught;

    Guarded(int depth) {
      this.depth = depth;
      this.rounds = depth == 0 ? 1_000 : 1;
    }

    @Override
    protected boolean handles() {
      return resumePoint() == 1;
    }

    @Override
    protected int resume(Root co) throws Throwable {
      while (rounds > 0) {
        try {
          throwRaised(co);
          rounds--;
          if (calls(co, depth == 0 ? new Failing() : new Guarded(depth - 1), 1)) {
            return CALLED;
          }
        } catch (IOException expected) {
          caught++;
        }
      }
      return returns(co, depth == 0 ? caught : resumed(co));
    }
  }

  private static final class Failing extends Machine {
    @Override
    protected int resume(Root co) throws IOException {
      throw new IOException("bottom");
    }
  }

  @ParameterizedTest(name = "depth {0}")
  @ValueSource(ints = {0, 63, 64, 65, 128, 129, 130})
  @DisplayName("a callee's exception is caught on both sides of the limit, however often")
  void failuresAroundTheLimit(int depth) {
    var g = Generator.<Void, Integer>ofInt(new Guarded(depth));
    assertFalse(g.moveNext());
    assertEquals(1_000, g.result());
    var open = Generator.<Void, Integer>ofInt(new Descent(depth, Descent.Bottom.FAIL));
    assertThrows(IllegalArgumentException.class, open::moveNext);
  }
}
