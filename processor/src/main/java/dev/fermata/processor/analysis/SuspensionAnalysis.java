package dev.fermata.processor.analysis;

import com.sun.source.tree.Tree;
import dev.fermata.processor.analysis.Suspension.Role;
import dev.fermata.processor.source.AttributedMethod;
import java.util.Optional;

/**
 * Which trees of a coroutine suspend: computed once, and the one place that every later stage asks.
 *
 * <pre>{@code
 * int n = scale(co.yield(1)) + 1;   // suspends: the statement, the sum, the call of scale, co.yield(1)
 * walk(co, left);                   // suspends, if walk is a coroutine
 * list.forEach(x -> log(x));        // does not; nor does anything inside a lambda or class body
 * }</pre>
 */
public final class SuspensionAnalysis {
  private final Sites sites;

  private SuspensionAnalysis(Sites sites) {
    this.sites = sites;
  }

  /** Finds the suspensions of a coroutine. */
  public static SuspensionAnalysis of(AttributedMethod method) {
    Sites sites = new Sites(method.tree());
    new SuspensionScanner(method, sites).scan(method.path(), null);
    return new SuspensionAnalysis(sites);
  }

  /** The suspension that a tree is in some role, if it is one. */
  public Optional<Suspension> at(Tree site, Role role) {
    return sites.at(site, role);
  }

  /** Whether a tree is or contains a suspension of this coroutine. */
  public boolean suspends(Tree tree) {
    return sites.suspends(tree);
  }
}
