package dev.fermata.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * In-order walk of a tree that is a list to the left. Kotlin's has no row: it overflows the stack.
 */
@Row(value = "recursion: left-deep 5,000", limit = "plainRecursion")
@State(Scope.Thread)
public class RecursionLeftDeep extends Burst {
  private final Node root = Node.leftDeep(5000);

  @Benchmark
  public int plainRecursion() {
    return Walks.plain(root);
  }

  @Benchmark
  public int explicitStack() {
    return Walks.explicitStack(root);
  }

  @Benchmark
  public int fermata() {
    return Walks.fermata(root);
  }
}
