package dev.fermata.it.generators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Recursive algorithms that read as such. */
final class RecursionTest {
  /** A binary tree. */
  record Tree<T>(Tree<T> left, T value, Tree<T> right) {
    static <T> Tree<T> leaf(T value) {
      return new Tree<>(null, value, null);
    }
  }

  @Coroutine
  static <T> void inOrder(YieldScope<T> co, Tree<T> tree) {
    if (tree == null) return;
    inOrder(co, tree.left);
    co.yield(tree.value);
    inOrder(co, tree.right);
  }

  @Test
  void treeTraversal() {
    Tree<Integer> tree =
        new Tree<>(new Tree<>(Tree.leaf(1), 2, null), 3, new Tree<>(Tree.leaf(4), 5, Tree.leaf(6)));
    Steps.values(RecursionTestCoroutines.inOrder(tree), 1, 2, 3, 4, 5, 6);
    Steps.values(RecursionTestCoroutines.<String>inOrder(null));
  }

  @Coroutine
  static long fibonacci(YieldScope<Integer> co, int n) {
    if (n < 2) {
      co.yield(n);
      return n;
    }
    return fibonacci(co, n - 1) + fibonacci(co, n - 2);
  }

  @Test
  void fibonacciTree() {
    // The leaves of fib(5), left to right: fib(n) = leaves of fib(n-1), then of fib(n-2).
    assertEquals(
        5L, Steps.<Long>values(RecursionTestCoroutines.fibonacci(5), 1, 0, 1, 1, 0, 1, 0, 1));
    var big = RecursionTestCoroutines.fibonacci(18);
    int leaves = 0;
    while (big.moveNext()) {
      leaves++;
    }
    assertEquals(4181, leaves);
    assertEquals(2584L, big.result());
  }

  @Coroutine
  static int hanoi(YieldScope<String> co, int n, char from, char to, char by) {
    if (n == 0) {
      return 0;
    }
    int before = hanoi(co, n - 1, from, by, to);
    co.yield("" + from + to);
    return before + 1 + hanoi(co, n - 1, by, to, from);
  }

  @Test
  void towersOfHanoi() {
    assertEquals(
        7,
        Steps.<Integer>values(
            RecursionTestCoroutines.hanoi(3, 'a', 'c', 'b'),
            "ac",
            "ab",
            "cb",
            "ac",
            "ba",
            "bc",
            "ac"));
    var g = RecursionTestCoroutines.hanoi(10, 'a', 'c', 'b');
    assertEquals(1023, g.stream().count());
  }

  @Coroutine
  static void permutations(YieldScope<List<Integer>> co, int[] items, int k) {
    if (k == items.length) {
      co.yield(Arrays.stream(items).boxed().toList());
      return;
    }
    for (int i = k; i < items.length; i++) {
      swap(items, k, i);
      permutations(co, items, k + 1);
      swap(items, k, i);
    }
  }

  private static void swap(int[] a, int i, int j) {
    int t = a[i];
    a[i] = a[j];
    a[j] = t;
  }

  @Test
  void allPermutations() {
    Steps.values(
        RecursionTestCoroutines.permutations(new int[] {1, 2, 3}, 0),
        List.of(1, 2, 3),
        List.of(1, 3, 2),
        List.of(2, 1, 3),
        List.of(2, 3, 1),
        List.of(3, 2, 1),
        List.of(3, 1, 2));
    assertEquals(720, RecursionTestCoroutines.permutations(new int[6], 0).stream().count());
  }

  @Coroutine
  static void queens(YieldScope<int[]> co, int[] columns, int row) {
    if (row == columns.length) {
      co.yield(columns.clone());
      return;
    }
    next:
    for (int c = 0; c < columns.length; c++) {
      for (int r = 0; r < row; r++) {
        if (columns[r] == c || Math.abs(columns[r] - c) == row - r) {
          continue next;
        }
      }
      columns[row] = c;
      queens(co, columns, row + 1);
    }
  }

  @Test
  void nQueens() {
    List<String> four =
        RecursionTestCoroutines.queens(new int[4], 0).stream().map(Arrays::toString).toList();
    assertEquals(List.of("[1, 3, 0, 2]", "[2, 0, 3, 1]"), four);
    assertEquals(92, RecursionTestCoroutines.queens(new int[8], 0).stream().count());
  }

  @Coroutine
  static void flatten(YieldScope<Object> co, Object o) {
    if (o instanceof List<?> list) {
      for (Object element : list) {
        flatten(co, element);
      }
    } else {
      co.yield(o);
    }
  }

  @Test
  void flattening() {
    Steps.values(
        RecursionTestCoroutines.flatten(
            List.of(1, List.of(List.of(), 2, List.of(3)), List.of(List.of(4)))),
        1,
        2,
        3,
        4);
  }

  @Coroutine
  static <T> void subsets(YieldScope<List<T>> co, List<T> items, List<T> chosen) {
    if (items.isEmpty()) {
      co.yield(List.copyOf(chosen));
      return;
    }
    List<T> rest = items.subList(1, items.size());
    subsets(co, rest, chosen);
    List<T> more = new ArrayList<>(chosen);
    more.add(items.get(0));
    subsets(co, rest, more);
  }

  @Test
  void powerSet() {
    Steps.values(
        RecursionTestCoroutines.subsets(List.of("a", "b"), List.of()),
        List.of(),
        List.of("b"),
        List.of("a"),
        List.of("a", "b"));
  }

  @Coroutine
  static int ackermann(YieldScope<Integer> co, int m, int n) {
    if (m == 0) {
      return n + 1;
    }
    if (n == 0) {
      return ackermann(co, m - 1, 1);
    }
    int inner = ackermann(co, m, n - 1);
    if (m == 2) {
      co.yield(inner);
    }
    return ackermann(co, m - 1, inner);
  }

  @Test
  void ackermann() {
    // A(2, n) = 2n + 3; A(2, 3) yields A(2, 0), A(2, 1), A(2, 2) on its way.
    assertEquals(9, Steps.<Integer>values(RecursionTestCoroutines.ackermann(2, 3), 3, 5, 7));
  }
}
