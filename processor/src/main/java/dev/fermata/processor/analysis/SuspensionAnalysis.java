package dev.fermata.processor.analysis;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.fermata.processor.source.AttributedMethod;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which trees of a coroutine suspend: the one place that every later stage asks.
 *
 * <pre>{@code
 * int n = scale(co.yield(1)) + 1;   // suspends: the statement, the sum, the call of scale, co.yield(1)
 * walk(co, left);                   // suspends, if walk is a coroutine
 * list.forEach(x -> log(x));        // does not; nor does anything inside a lambda or class body
 * }</pre>
 */
public final class SuspensionAnalysis {
  private final Map<Tree, Suspension> suspensions;
  private final Set<Tree> suspending;

  private SuspensionAnalysis(Map<Tree, Suspension> suspensions, Set<Tree> suspending) {
    this.suspensions = suspensions;
    this.suspending = suspending;
  }

  /** Finds the suspensions of a valid coroutine. */
  public static SuspensionAnalysis of(AttributedMethod method) {
    Map<Tree, Suspension> suspensions = new IdentityHashMap<>();
    Set<Tree> suspending = Collections.newSetFromMap(new IdentityHashMap<>());
    new SuspensionScanner(method, suspensions, suspending).scan(method.path(), null);
    return new SuspensionAnalysis(suspensions, suspending);
  }

  /** The suspension that a call is, if it is one. */
  public Optional<Suspension> suspension(MethodInvocationTree call) {
    return Optional.ofNullable(suspensions.get(call));
  }

  /** Whether a tree is or contains a suspension of this coroutine. */
  public boolean suspends(Tree tree) {
    return suspending.contains(tree);
  }

  /** Every suspension, in no particular order. */
  public Collection<Suspension> suspensions() {
    return Collections.unmodifiableCollection(suspensions.values());
  }
}
