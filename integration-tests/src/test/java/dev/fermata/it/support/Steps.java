package dev.fermata.it.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.generator.Generator;

/**
 * Drives a generator one step at a time: {@code Steps.of(g).yields(1).send("x").yields(2)
 * .returns(null)}. Each of {@code yields}, {@code returns} and {@code raises} resumes the generator
 * once, with {@code next()} unless {@link #send} or {@link #raise} was called just before.
 */
public final class Steps<Y, S, R> {
  private interface Resume {
    boolean advance() throws Throwable;
  }

  private final Generator<Y, S, R> generator;
  private final Resume next;
  private Resume how;

  private Steps(Generator<Y, S, R> generator) {
    this.generator = generator;
    this.next = generator::moveNext;
    this.how = next;
  }

  /** Steps of {@code generator}, which nobody else advances. */
  public static <Y, S, R> Steps<Y, S, R> of(Generator<Y, S, R> generator) {
    return new Steps<>(generator);
  }

  /** Asserts that {@code generator} yields exactly {@code values}; gives its result. */
  public static <R> R values(Generator<?, ?, R> generator, Object... values) {
    for (int i = 0; i < values.length; i++) {
      assertTrue(generator.moveNext(), "ended before value " + i);
      assertEquals(values[i], generator.current(), "value " + i);
    }
    assertFalse(generator.moveNext(), () -> "one value too many: " + generator.current());
    return generator.result();
  }

  /** The next step sends {@code value}. */
  public Steps<Y, S, R> send(S value) {
    how = () -> generator.moveNext(value);
    return this;
  }

  /** The next step raises {@code thrown} at the suspension. */
  public Steps<Y, S, R> raise(Throwable thrown) {
    how =
        () -> {
          Y value;
          try {
            value = generator.raise(thrown);
          } catch (dev.fermata.generator.StopIteration end) {
            return false;
          }
          assertEquals(value, generator.current());
          return true;
        };
    return this;
  }

  /** Resumes; the generator must yield {@code value}. */
  public Steps<Y, S, R> yields(Y value) {
    assertTrue(resume(), () -> "ended instead of yielding " + value);
    assertEquals(value, generator.current());
    return this;
  }

  /** Resumes; the generator must end with {@code result}. */
  public void returns(R result) {
    assertFalse(resume(), () -> "yielded " + generator.current() + " instead of ending");
    assertEquals(result, generator.result());
    assertFalse(generator.moveNext(), "goes on after its end");
  }

  /** Resumes; the generator must end with an exception of {@code type}, which is given back. */
  public <X extends Throwable> X raises(Class<X> type) {
    X thrown = assertThrows(type, this::resume);
    assertFalse(generator.moveNext(), "goes on after its end");
    return thrown;
  }

  /** Resumes; the generator must end with this very exception. */
  public void raises(Throwable thrown) {
    assertSame(thrown, raises(thrown.getClass()));
  }

  /** Closes the generator at its suspension. */
  public void close() {
    generator.close();
    assertFalse(generator.moveNext(), "goes on after close");
  }

  private boolean resume() {
    Resume now = how;
    how = next;
    try {
      return now.advance();
    } catch (Throwable thrown) {
      throw Steps.<RuntimeException>unchanged(thrown);
    }
  }

  @SuppressWarnings("unchecked")
  private static <X extends Throwable> X unchanged(Throwable thrown) throws X {
    throw (X) thrown;
  }
}
