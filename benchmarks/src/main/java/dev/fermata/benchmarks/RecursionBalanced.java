package dev.fermata.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** In-order walk of a balanced tree. */
@Row(value = "recursion: balanced 2^16 nodes", limit = "plainRecursion")
@State(Scope.Thread)
public class RecursionBalanced extends Burst {
  private final Node root = Node.balanced(0, 1 << 16);

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

  @Benchmark
  public int kotlinSuspendRecursion() {
    return Walks.iterator(Kotlin.inOrder(root));
  }

  @Benchmark
  public int kotlinYieldAll() {
    return Walks.iterator(Kotlin.inOrderByYieldAll(root).iterator());
  }
}
