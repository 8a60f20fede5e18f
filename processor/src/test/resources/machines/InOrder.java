package demo;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;

/** Recursion by suspending calls. */
final class InOrder {
  static final class Tree<T> {
    final Tree<T> left;
    final T value;
    final Tree<T> right;

    Tree(Tree<T> left, T value, Tree<T> right) {
      this.left = left;
      this.value = value;
      this.right = right;
    }
  }

  @Coroutine
  static <T> void inOrder(YieldScope<T> co, Tree<T> tree) {
    if (tree == null) return;
    inOrder(co, tree.left);
    co.yield(tree.value);
    inOrder(co, tree.right);
  }
}
