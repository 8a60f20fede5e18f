package dev.fermata.examples;

import java.util.Random;

/** A binary search tree without balancing, small enough to be read at a glance. */
final class Tree<T extends Comparable<T>> {
  final T value;
  Tree<T> left;
  Tree<T> right;

  Tree(T value) {
    this.value = value;
  }

  Tree<T> insert(T newValue) {
    Tree<T> node = this;
    while (true) {
      boolean goLeft = newValue.compareTo(node.value) < 0;
      Tree<T> child = goLeft ? node.left : node.right;
      if (child == null) {
        break;
      }
      node = child;
    }
    if (newValue.compareTo(node.value) < 0) {
      node.left = new Tree<>(newValue);
    } else {
      node.right = new Tree<>(newValue);
    }
    return this;
  }

  /** A tree of the numbers below {@code size}, shuffled by a fixed seed. */
  static Tree<Integer> shuffled(int size, long seed) {
    Random random = new Random(seed);
    int[] numbers = new int[size];
    for (int i = 0; i < size; i++) {
      int j = random.nextInt(i + 1);
      numbers[i] = numbers[j];
      numbers[j] = i;
    }
    Tree<Integer> root = new Tree<>(numbers[0]);
    for (int i = 1; i < size; i++) {
      root.insert(numbers[i]);
    }
    return root;
  }

  /** As deep as it is large: each node has a left child only. */
  static Tree<Integer> leftDeep(int depth) {
    Tree<Integer> root = new Tree<>(0);
    for (int value = 1; value < depth; value++) {
      Tree<Integer> parent = new Tree<>(value);
      parent.left = root;
      root = parent;
    }
    return root;
  }
}
