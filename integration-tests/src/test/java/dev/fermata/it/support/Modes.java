package dev.fermata.it.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.fermata.generator.DirectScopes;
import dev.fermata.generator.Generator;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.StopIteration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs one coroutine twice, as the facade makes it and as written, through the same script of
 * sends, raised exceptions and closes, and asserts that nobody can tell the two apart: the same
 * values, exceptions, results, states, source lines and side effects in the same order.
 *
 * <p>{@link #both} goes through every script there is for a program: straight to the end with
 * several sequences of replies; each kind of exception, and a close, at every suspension; and two
 * of them in a row at every pair of suspensions.
 *
 * <p>Both run in the same engine, which is what the tests with a {@link Trace} of their own judge;
 * in direct mode there is nothing to compare.
 */
public final class Modes {
  /**
   * More steps than any program takes: those that answer a raise by going on forever are cut here.
   */
  private static final int MAX_STEPS = 40;

  /** Programs with more suspensions than this are not tried with two exceptions in a row. */
  private static final int MAX_PAIRS = 14;

  private Modes() {}

  /** A coroutine as written. */
  public interface Program {
    /** Runs the body. */
    Object run(GeneratorScope<Object, Integer> co, Trace t) throws Throwable;
  }

  /** A facade's factory. */
  public interface Factory extends Function<Trace, Generator<Object, Integer, ?>> {}

  /** A dynamic test of a program in both modes. */
  public static DynamicTest row(String name, Factory generated, Program asWritten) {
    return DynamicTest.dynamicTest(name, () -> both(generated, asWritten));
  }

  /** Asserts that {@code generated} does what {@code asWritten} says, whatever is done to it. */
  public static void both(Factory generated, Program asWritten) {
    assumeFalse(DirectScopes.enabled(), "the factory, too, would run the body as written");
    Factory direct =
        t -> DirectScopes.<Object, Integer, Object>generator(co -> asWritten.run(co, t));
    for (Replies replies : Replies.values()) {
      int steps = compare(generated, direct, new Script(replies, List.of()));
      for (int at = 0; at <= steps; at++) {
        for (Blow blow : Blow.values()) {
          compare(generated, direct, new Script(replies, List.of(new Hit(at, blow))));
        }
      }
      for (int first = 1; first <= Math.min(steps, MAX_PAIRS); first++) {
        for (int second = first + 1; second <= Math.min(steps, MAX_PAIRS) + 1; second++) {
          for (Blow blow : new Blow[] {Blow.UNCHECKED, Blow.CLOSE}) {
            compare(
                generated,
                direct,
                new Script(
                    replies, List.of(new Hit(first, Blow.UNCHECKED), new Hit(second, blow))));
          }
        }
      }
    }
  }

  private static int compare(Factory generated, Factory direct, Script script) {
    Trace expected = new Trace();
    int steps = script.play(direct.apply(expected), expected);
    Trace actual = new Trace();
    script.play(generated.apply(actual), actual);
    assertEquals(
        String.join("\n", expected.lines()), String.join("\n", actual.lines()), script::toString);
    return steps;
  }

  /** What the n-th yield is answered with. */
  private enum Replies {
    NULL(n -> null),
    ZERO(n -> 0),
    COUNT(n -> n),
    MIXED(n -> (n * 7 + 3) % 4 - 1);

    private final IntFunction<Integer> reply;

    Replies(IntFunction<Integer> reply) {
      this.reply = reply;
    }
  }

  /** What is done to a generator instead of asking for the next value. */
  private enum Blow {
    UNCHECKED {
      @Override
      Object strike(Generator<Object, Integer, ?> g) {
        return g.raise(new IllegalStateException("raised"));
      }
    },
    CHECKED {
      @Override
      Object strike(Generator<Object, Integer, ?> g) {
        return g.raise(new IOException("raised"));
      }
    },
    ERROR {
      @Override
      Object strike(Generator<Object, Integer, ?> g) {
        return g.raise(new LinkageError("raised"));
      }
    },
    STOP {
      @Override
      Object strike(Generator<Object, Integer, ?> g) {
        return g.raise(new StopIteration(5));
      }
    },
    CLOSE {
      @Override
      Object strike(Generator<Object, Integer, ?> g) {
        g.close();
        return "closed";
      }
    };

    abstract Object strike(Generator<Object, Integer, ?> g);
  }

  private record Hit(int at, Blow blow) {}

  private record Script(Replies replies, List<Hit> hits) {

    /**
     * Plays the script and then the whole generator to its end; the number of values it yielded.
     */
    int play(Generator<Object, Integer, ?> g, Trace t) {
      int step = 0;
      for (; step < MAX_STEPS && g.state() != Generator.State.CLOSED; step++) {
        step(g, t, step);
        t.log(
            "  "
                + g.state()
                + " "
                + where(g.location())
                + (g.delegate() == null ? "" : " delegating"));
      }
      int steps = step;
      for (; step < steps + 3 && g.state() != Generator.State.CLOSED; step++) {
        attempt(t, () -> Blow.CLOSE.strike(g));
      }
      attempt(t, g::next);
      attempt(t, g::result);
      return steps;
    }

    private void step(Generator<Object, Integer, ?> g, Trace t, int step) {
      for (Hit hit : hits) {
        if (hit.at == step) {
          t.log(hit.blow);
          attempt(t, () -> hit.blow.strike(g));
          return;
        }
      }
      attempt(t, () -> step == 0 ? g.next() : g.send(replies.reply.apply(step)));
    }

    private static void attempt(Trace t, java.util.concurrent.Callable<Object> action) {
      try {
        t.log("-> " + action.call());
      } catch (StopIteration end) {
        t.log("-> end " + end.value());
      } catch (NullPointerException thrown) {
        // The virtual machine's message names locals, and these differ between the modes.
        t.log("-> NullPointerException");
      } catch (Throwable thrown) {
        List<String> causes = new ArrayList<>();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
          causes.add(Trace.describe(cause));
        }
        t.log("-> " + causes);
      }
    }

    private static String where(StackTraceElement at) {
      return at == null
          ? "nowhere"
          : at.getClassName() + "." + at.getMethodName() + ":" + at.getLineNumber();
    }
  }
}
