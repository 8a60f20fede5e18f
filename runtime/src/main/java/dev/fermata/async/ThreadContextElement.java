package dev.fermata.async;

import dev.fermata.frame.TaskContext;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that code finds on its thread, such as the context of a logger: put there around every
 * step of a task, and taken away while others run.
 *
 * <pre>{@code
 * record LogContext(String request) implements ThreadContextElement<String> {
 *   public String enter() {
 *     String former = MDC.get("request");
 *     MDC.put("request", request);
 *     return former;
 *   }
 *
 *   public void exit(String former) {
 *     MDC.put("request", former);
 *   }
 * }
 * …
 * new LogContext(id).install();
 * }</pre>
 *
 * <p>Elements are entered in the order of installing and left in reverse, on the thread that runs
 * the step: the loop's; where a coroutine runs as written, its body's too; and that of {@link
 * Asyncs#onThread work} which the task has done. A task that is started at once runs without those
 * of its starter's thread, but with what it inherits: the elements that its starter has, like a
 * {@link ContextVar}. What they throw goes to the loop's exception handler.
 *
 * @param <S> what is kept while the element is on the thread
 */
public interface ThreadContextElement<S extends @Nullable Object> {

  /**
   * Puts it on this thread; a step begins or goes on.
   *
   * @return kept for {@link #exit}
   */
  S enter();

  /**
   * Takes it from this thread; a step ends.
   *
   * @param state what {@link #enter} has returned
   */
  void exit(S state);

  /**
   * Enters it now, and around all steps of the task that runs here, and of those that it starts
   * from now on, until the token is closed.
   *
   * @return takes it back for this task
   * @throws IllegalStateException if no task runs here
   */
  default ContextVar.Token install() {
    Supplier<Runnable> element =
        () -> {
          S state = enter();
          return () -> exit(state);
        };
    TaskContext.replace(Context.ofThisThread().with(element));
    EventLoop loop = EventLoop.current();
    TaskContext.enter(loop, element);
    return Context.token(
        this,
        () -> {
          TaskContext.replace(Context.ofThisThread().without(element));
          TaskContext.leave(loop, element);
        });
  }
}
