package dev.fermata.async;

import dev.fermata.frame.TaskContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that flows into the tasks that a task starts, and not out of them.
 *
 * <pre>{@code
 * static final ContextVar<String> USER = ContextVar.of("user", "nobody");
 * …
 * USER.set("ann"); // for the rest of this task, and for the tasks it starts from now on
 * }</pre>
 *
 * <p>A task has the values that its starter had when it was made; what it sets it sees itself, and
 * so does whatever runs in the same task: suspending calls, and coroutines that it awaits. An
 * asynchronous generator has those of its consumer; {@link Asyncs#onThread work on a thread} those
 * of the task that asked for it, as they were then.
 *
 * <p>Source of the semantics: Python's {@code contextvars} (PEP 567).
 *
 * @param <T> the value
 */
public final class ContextVar<T extends @Nullable Object> {

  private final String name;
  private final T initial;

  private ContextVar(String name, T initial) {
    this.name = name;
    this.initial = initial;
  }

  /**
   * Makes a variable; kept in a constant as a rule.
   *
   * @param name for messages
   * @param initial its value where none was set
   * @param <T> the value
   * @return a variable of its own each time
   */
  public static <T extends @Nullable Object> ContextVar<T> of(String name, T initial) {
    return new ContextVar<>(Objects.requireNonNull(name, "name"), initial);
  }

  /**
   * Its value in the task that runs here; from any thread.
   *
   * @return what was set; else the initial value, also where no task runs
   */
  @SuppressWarnings({"unchecked", "NullAway"}) // only set() puts a value there, a T
  public T get() {
    Context context = Context.ofThisThread();
    return context.values().containsKey(this) ? (T) context.values().get(this) : initial;
  }

  /**
   * Sets it for the rest of the task, or until the token is closed.
   *
   * @param value the value
   * @return sets it back to what it was
   * @throws IllegalStateException if no task runs here
   */
  public Token set(T value) {
    Context before = Context.ofThisThread();
    TaskContext.replace(before.with(this, value));
    return Context.token(this, () -> TaskContext.replace(Context.ofThisThread().as(this, before)));
  }

  /** Its name. */
  @Override
  public String toString() {
    return "ContextVar[" + name + "]";
  }

  /**
   * Takes back a {@link ContextVar#set}: the variable is what it was before; or a {@link
   * ThreadContextElement#install}.
   */
  @FunctionalInterface
  public interface Token extends AutoCloseable {

    /**
     * Takes it back; a second time without effect.
     *
     * @throws IllegalStateException in another task than the one that has it
     */
    @Override
    void close();
  }
}
