package dev.fermata.processor.statemachine;

import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The states of a {@code try} block: an exception thrown while one of them runs, or raised while
 * the coroutine is suspended in one, goes to the first handler that takes it, else to the enclosing
 * region.
 */
public final class ExceptionRegion {

  /**
   * Takes some exceptions.
   *
   * @param types what is caught; empty: everything
   * @param holder receives the exception
   * @param target where to go on
   */
  public record Handler(List<TypeName> types, Local holder, State target) {
    public Handler {
      types = List.copyOf(types);
    }
  }

  private final Optional<ExceptionRegion> parent;
  private final int line;
  private final List<Handler> handlers = new ArrayList<>();

  public ExceptionRegion(Optional<ExceptionRegion> parent, int line) {
    this.parent = parent;
    this.line = line;
  }

  public Optional<ExceptionRegion> parent() {
    return parent;
  }

  /** The line of the {@code try}. */
  public int line() {
    return line;
  }

  public void add(Handler handler) {
    handlers.add(handler);
  }

  /** In the order in which they are tried. */
  public List<Handler> handlers() {
    return handlers;
  }
}
