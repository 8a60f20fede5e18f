package dev.fermata.processor.validation;

import com.sun.source.tree.Tree;
import dev.fermata.processor.analysis.Suspension;
import dev.fermata.processor.diagnostics.Message;
import dev.fermata.processor.model.RuntimeNames;
import dev.fermata.processor.source.AttributedMethod;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * The deadlines and groups that are open around a statement of an async generator: while one is, it
 * must not yield (PEP 789). Its consumer would run inside of a block that is not its own, and be
 * interrupted by it.
 *
 * <pre>{@code
 * try (var deadline = co.deadline(time)) {
 *   co.yield(1);     // found
 * }
 * }</pre>
 */
final class Blocks {
  private static final Set<String> TYPES =
      Set.of(RuntimeNames.DEADLINE.canonicalName(), RuntimeNames.TASK_GROUP.canonicalName());

  private final AttributedMethod method;
  private final Deque<Tree> open = new ArrayDeque<>();
  private final Set<Tree> told = Collections.newSetFromMap(new IdentityHashMap<>());

  Blocks(AttributedMethod method) {
    this.method = method;
  }

  /** Notes that what follows stands behind a resource. */
  void open(Tree resource) {
    if (isBlock(resource)) {
      open.push(resource);
    }
  }

  /** Notes that what follows stands behind the statement of a resource. */
  void close(Tree resource) {
    open.remove(resource);
  }

  private boolean isBlock(Tree resource) {
    return method.method().scope().awaits()
        && method.typeOf(resource) instanceof DeclaredType type
        && TYPES.contains(((TypeElement) type.asElement()).getQualifiedName().toString());
  }

  /** Checks a suspension of the coroutine's own statements; one is told of for each block. */
  Optional<Problem<Tree>> check(Suspension suspension) {
    boolean yields =
        switch (suspension.kind()) {
          case YIELD, RECEIVE, YIELD_ALL_GENERATOR, YIELD_ALL_ITERABLE, YIELD_ALL_ASYNC -> true;
          case AWAIT, COMBINATOR, CALL -> false;
        };
    return yields && !open.isEmpty() && told.add(open.peek())
        ? Optional.of(
            Problem.of(suspension.call().getMethodSelect(), Message.YIELD_IN_BLOCK, kind()))
        : Optional.empty();
  }

  private String kind() {
    DeclaredType type = (DeclaredType) java.util.Objects.requireNonNull(method.typeOf(open.peek()));
    return type.asElement().getSimpleName().contentEquals(RuntimeNames.DEADLINE.simpleName())
        ? "deadline"
        : "group";
  }
}
