package dev.fermata.async;

import dev.fermata.frame.AsyncRoot;
import dev.fermata.frame.TaskContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The values of context variables, and the elements around each step; copied to be changed. */
final class Context extends TaskContext {

  private static final Context NONE = new Context(Map.of(), List.of());

  private final Map<ContextVar<?>, @Nullable Object> values;
  private final List<Supplier<Runnable>> elements;

  private Context(Map<ContextVar<?>, @Nullable Object> values, List<Supplier<Runnable>> elements) {
    this.values = values;
    this.elements = elements;
  }

  /** Of the task that runs here, or that this thread works for. */
  static Context ofThisThread() {
    return TaskContext.current() instanceof Context context ? context : NONE;
  }

  Map<ContextVar<?>, @Nullable Object> values() {
    return values;
  }

  @Override
  protected List<Supplier<Runnable>> elements() {
    return elements;
  }

  Context with(ContextVar<?> variable, @Nullable Object value) {
    Map<ContextVar<?>, @Nullable Object> changed = new HashMap<>(values);
    changed.put(variable, value);
    return new Context(changed, elements);
  }

  /** With a variable as it is in another context. */
  Context as(ContextVar<?> variable, Context other) {
    if (other.values.containsKey(variable)) {
      return with(variable, other.values.get(variable));
    }
    Map<ContextVar<?>, @Nullable Object> changed = new HashMap<>(values);
    changed.remove(variable);
    return new Context(changed, elements);
  }

  Context with(Supplier<Runnable> element) {
    List<Supplier<Runnable>> changed = new ArrayList<>(elements);
    changed.add(element);
    return new Context(values, List.copyOf(changed));
  }

  Context without(Supplier<Runnable> element) {
    List<Supplier<Runnable>> changed = new ArrayList<>(elements);
    changed.remove(element);
    return new Context(values, List.copyOf(changed));
  }

  /** Undoes something once, in the task that runs now. */
  static ContextVar.Token token(Object what, Runnable undoing) {
    return new Undo(what, undoing);
  }

  private static final class Undo implements ContextVar.Token {
    private final @Nullable AsyncRoot task = running();
    private final Object what;
    private @Nullable Runnable undoing;

    Undo(Object what, Runnable undoing) {
      this.what = what;
      this.undoing = undoing;
    }

    @Override
    public void close() {
      Runnable undo = undoing;
      if (undo == null) {
        return;
      }
      if (running() != task) {
        throw new IllegalStateException(what + " was set in another task");
      }
      undoing = null;
      undo.run();
    }
  }
}
