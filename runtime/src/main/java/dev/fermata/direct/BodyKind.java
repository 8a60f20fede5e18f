package dev.fermata.direct;

import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What all bodies with the same family of scopes have in common. */
public final class BodyKind {

  private static final System.Logger LOGGER = System.getLogger("dev.fermata");

  private final Class<? extends Throwable> signal;
  private final Supplier<? extends Throwable> abandonment;
  private final Set<String> machinery;

  /**
   * Describes a kind.
   *
   * @param signal the class of {@code abandonment}, which is no failure
   * @param abandonment makes what is thrown in a body that nobody can resume any more
   * @param machinery the classes that lie on a waiting body's stack above the coroutine's own code
   * @param <T> the signal
   */
  public <T extends Throwable> BodyKind(
      Class<T> signal, Supplier<? extends T> abandonment, Class<?>... machinery) {
    this.signal = signal;
    this.abandonment = abandonment;
    this.machinery =
        Arrays.stream(machinery).map(Class::getName).collect(Collectors.toUnmodifiableSet());
  }

  Throwable abandonment() {
    return abandonment.get();
  }

  boolean isMachinery(StackTraceElement element) {
    return machinery.contains(element.getClassName());
  }

  /** Reports a failure that nobody is left to throw to. */
  void reportLost(Throwable failure) {
    if (!signal.isInstance(failure)) {
      LOGGER.log(Level.WARNING, "An abandoned direct coroutine failed", failure);
    }
  }
}
