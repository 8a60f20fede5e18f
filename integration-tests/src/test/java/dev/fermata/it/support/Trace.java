package dev.fermata.it.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.generator.Generator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a program did, in order. Coroutines under test log into it from every operand and every
 * block; {@link #run} adds what the outside saw. An expectation is then one list of lines, derived
 * from the language specification.
 */
public final class Trace {
  private final List<String> lines = new ArrayList<>();
  private final List<Object> kept = new ArrayList<>();

  /** Logs an event. */
  public void log(Object event) {
    lines.add(String.valueOf(event));
  }

  /** Logs {@code label} and is worth {@code value}: an operand that tells when it is evaluated. */
  public <T> T at(String label, T value) {
    lines.add(label);
    return value;
  }

  /**
   * Keeps what the program abandons from being collected as long as this trace: direct mode closes
   * a collected generator, whose body would log at a time of the collector's choice.
   */
  public <T> T keep(T abandoned) {
    kept.add(abandoned);
    return abandoned;
  }

  /** Logs {@code label} and throws {@code thrown}, where an expression is wanted. */
  public <T, X extends Throwable> T fail(String label, X thrown) throws X {
    lines.add(label);
    throw thrown;
  }

  /** A resource that logs {@code open name} now and {@code close name} later. */
  public Resource open(String name) {
    return new Resource(this, name, null);
  }

  /** A resource whose {@code close} logs and then throws {@code onClose}. */
  public Resource open(String name, IOException onClose) {
    return new Resource(this, name, onClose);
  }

  /**
   * Drives {@code generator} to its end and logs {@code yield v} for each value and {@code return
   * r} or {@code throw X: message} for the end. The n-th yield is answered with the n-th reply, the
   * yields after those with {@code next()}.
   */
  @SafeVarargs
  public final <S> Trace run(Generator<?, S, ?> generator, S... replies) {
    int answered = -1;
    try {
      while (answered >= 0 && answered < replies.length
          ? generator.moveNext(replies[answered])
          : generator.moveNext()) {
        log("yield " + generator.current());
        answered++;
      }
      log("return " + generator.result());
    } catch (Throwable thrown) {
      log("throw " + describe(thrown));
    }
    return this;
  }

  /** Asserts that exactly {@code expected} was logged since the last call, and starts anew. */
  public void expect(String... expected) {
    List<String> seen = List.copyOf(lines);
    lines.clear();
    assertEquals(String.join("\n", expected), String.join("\n", seen));
  }

  /** The lines so far. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** Simple class name, message and, in brackets, what was suppressed. */
  public static String describe(Throwable thrown) {
    StringBuilder text = new StringBuilder(thrown.getClass().getSimpleName());
    if (thrown.getMessage() != null) {
      text.append(": ").append(thrown.getMessage());
    }
    for (Throwable suppressed : thrown.getSuppressed()) {
      text.append(" [").append(describe(suppressed)).append(']');
    }
    return text.toString();
  }

  /** What {@link Trace#open(String)} gives. */
  public static final class Resource implements AutoCloseable {
    private final Trace trace;
    private final String name;
    private final IOException onClose;

    Resource(Trace trace, String name, IOException onClose) {
      this.trace = trace;
      this.name = name;
      this.onClose = onClose;
      trace.log("open " + name);
    }

    /** The name given at opening. */
    public String name() {
      return name;
    }

    @Override
    public void close() throws IOException {
      trace.log("close " + name);
      if (onClose != null) {
        throw onClose;
      }
    }
  }
}
