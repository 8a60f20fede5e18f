package dev.fermata.fuzzing.probe;

import dev.fermata.generator.Generator;
import dev.fermata.generator.StopIteration;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;

/**
 * Plays scripts on programs. A program is a class whose static {@code open()} makes a generator.
 */
public final class Driver implements BiFunction<Class<?>, String, String> {
  private static final int STEPS = 24;
  private static final int CLOSES = 4;

  /** One for a class loader. */
  public Driver() {}

  /** Plays the script of the second argument on the program of the first; what happened. */
  @Override
  public String apply(Class<?> program, String script) {
    Script todo = Script.of(script);
    Probe.begin(todo);
    Generator<?, ?, ?> generator;
    try {
      generator = Probe.keep((Generator<?, ?, ?>) call(program, "open"));
    } catch (Throwable thrown) {
      return "not opened: " + Probe.describe(thrown, 3);
    }
    drive(generator, todo);
    attempt(() -> call(program, "fields"));
    List<String> lines = Probe.end();
    for (Generator<?, ?, ?> kept : List.copyOf(Probe.kept())) {
      release(kept);
    }
    return String.join("\n", lines);
  }

  private static Object call(Class<?> program, String name) throws ReflectiveOperationException {
    Method method = program.getDeclaredMethod(name);
    method.setAccessible(true);
    return method.invoke(null);
  }

  private static void drive(Generator<?, ?, ?> generator, Script script) {
    for (int step = 0; step < STEPS && generator.state() != Generator.State.CLOSED; step++) {
      int now = step;
      attempt(() -> step(generator, script, now));
      where(generator);
    }
    for (int i = 0; i < CLOSES && generator.state() != Generator.State.CLOSED; i++) {
      attempt(() -> strike(generator, Script.Blow.CLOSE, STEPS));
      where(generator);
    }
    attempt(generator::next);
    attempt(generator::result);
  }

  private static Object step(Generator<?, ?, ?> generator, Script script, int step) {
    if (script.blow() != Script.Blow.NONE && script.blowAt() == step) {
      return strike(generator, script.blow(), step);
    }
    if (script.second() != Script.Blow.NONE && script.secondAt() == step) {
      return strike(generator, script.second(), step);
    }
    return step > 0 && script.sends()
        ? send(generator, Script.mixed(script.seed(), -1, step))
        : generator.next();
  }

  @SuppressWarnings("unchecked") // programs that receive, receive integers
  private static Object send(Generator<?, ?, ?> generator, int random) {
    return ((Generator<?, Object, ?>) generator)
        .send(random % 4 == 0 ? null : Integer.valueOf(random % 7 - 1));
  }

  private static Object strike(Generator<?, ?, ?> generator, Script.Blow blow, int step) {
    return switch (blow) {
      case UNCHECKED -> generator.raise(new IllegalArgumentException("raised at " + step));
      case CHECKED -> generator.raise(new Probe.Checked("raised at " + step));
      case ERROR -> generator.raise(new LinkageError("raised at " + step));
      case STOP -> generator.raise(new StopIteration(step));
      case PEEK -> generator.hasNext();
      case CLOSE -> {
        generator.close();
        yield "closed";
      }
      case NONE -> generator.next();
    };
  }

  private static void attempt(Callable<?> action) {
    String outcome;
    try {
      outcome = "-> " + Probe.show(action.call());
    } catch (StopIteration end) {
      outcome = "-> end " + Probe.show(end.value()) + " " + Probe.describe(end, 3);
    } catch (Throwable thrown) {
      outcome = "-> " + Probe.describe(thrown, 3);
    }
    Probe.outside(outcome);
  }

  private static void where(Generator<?, ?, ?> generator) {
    StackTraceElement at = generator.location();
    Probe.outside(
        "   "
            + generator.state()
            + (at == null
                ? ""
                : " " + at.getClassName() + "." + at.getMethodName() + ":" + at.getLineNumber())
            + (generator.delegate() == null ? "" : " delegating"));
  }

  /** Ends a generator, whatever it says. */
  private static void release(Generator<?, ?, ?> generator) {
    for (int i = 0; i < CLOSES && generator.state() != Generator.State.CLOSED; i++) {
      try {
        generator.close();
      } catch (Throwable ignored) {
        // The run is over, and what is said after its end belongs to nobody.
      }
    }
  }
}
