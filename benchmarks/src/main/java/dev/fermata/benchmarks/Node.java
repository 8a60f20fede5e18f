package dev.fermata.benchmarks;

/** A binary tree of numbers. */
public final class Node {
  final Node left;
  final int value;
  final Node right;

  Node(Node left, int value, Node right) {
    this.left = left;
    this.value = value;
    this.right = right;
  }

  /** A balanced tree of the numbers from {@code from} to before {@code to}. */
  static Node balanced(int from, int to) {
    if (from == to) {
      return null;
    }
    int middle = (from + to) >>> 1;
    return new Node(balanced(from, middle), middle, balanced(middle + 1, to));
  }

  /** A tree that is a list to the left. */
  static Node leftDeep(int depth) {
    Node node = null;
    for (int value = 0; value < depth; value++) {
      node = new Node(node, value, null);
    }
    return node;
  }
}
