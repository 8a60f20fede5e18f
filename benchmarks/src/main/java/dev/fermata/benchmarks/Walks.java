package dev.fermata.benchmarks;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.YieldScope;
import java.util.ArrayDeque;
import java.util.Iterator;

/** In-order walks of a tree, summed up. */
final class Walks {
  private Walks() {}

  @Coroutine
  static void inOrder(YieldScope.OfInt co, Node node) {
    if (node == null) {
      return;
    }
    inOrder(co, node.left);
    co.yield(node.value);
    inOrder(co, node.right);
  }

  static int fermata(Node root) {
    Generator.OfInt<Void, Void> values = WalksCoroutines.inOrder(root);
    int sum = 0;
    while (values.moveNext()) {
      sum = 31 * sum + values.currentInt();
    }
    return sum;
  }

  static int plain(Node root) {
    return plain(root, 0);
  }

  private static int plain(Node node, int sum) {
    if (node == null) {
      return sum;
    }
    int left = 31 * plain(node.left, sum) + node.value;
    return plain(node.right, left);
  }

  static int explicitStack(Node root) {
    ArrayDeque<Node> stack = new ArrayDeque<>();
    int sum = 0;
    Node node = root;
    while (node != null || !stack.isEmpty()) {
      while (node != null) {
        stack.push(node);
        node = node.left;
      }
      node = stack.pop();
      sum = 31 * sum + node.value;
      node = node.right;
    }
    return sum;
  }

  static int iterator(Iterator<Integer> values) {
    int sum = 0;
    while (values.hasNext()) {
      sum = 31 * sum + values.next();
    }
    return sum;
  }
}
