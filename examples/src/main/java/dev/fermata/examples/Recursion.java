package dev.fermata.examples;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Iterator;

/** Recursion reads as recursion: a suspending call is a method call, to any depth. */
public final class Recursion {
  private Recursion() {}

  @Coroutine
  static <T extends Comparable<T>> void inOrder(YieldScope<T> co, Tree<T> tree) {
    if (tree == null) {
      return;
    }
    inOrder(co, tree.left);
    co.yield(tree.value);
    inOrder(co, tree.right);
  }

  /**
   * Every way to put {@code size} queens on a board so that none attacks another: row to column.
   */
  @Coroutine
  static void queens(YieldScope<int[]> co, int size) {
    place(co, new int[size], 0);
  }

  @Coroutine
  static void place(YieldScope<int[]> co, int[] columns, int row) {
    if (row == columns.length) {
      co.yield(columns.clone());
      return;
    }
    for (int column = 0; column < columns.length; column++) {
      if (isSafe(columns, row, column)) {
        columns[row] = column;
        place(co, columns, row + 1);
      }
    }
  }

  static boolean isSafe(int[] columns, int row, int column) {
    for (int above = 0; above < row; above++) {
      int distance = Math.abs(columns[above] - column);
      if (distance == 0 || distance == row - above) {
        return false;
      }
    }
    return true;
  }

  static void run(PrintStream out) {
    StringBuilder sorted = new StringBuilder();
    for (int value : RecursionCoroutines.inOrder(Tree.shuffled(16, 42))) {
      sorted.append(' ').append(value);
    }
    out.println("  in order:" + sorted);

    long sum = 0;
    for (int value : RecursionCoroutines.inOrder(Tree.leftDeep(1_000_000))) {
      sum += value;
    }
    out.println("  a tree 1,000,000 levels deep, summed in order: " + sum);

    Iterator<int[]> boards = RecursionCoroutines.queens(8);
    out.println("  the first of the 8-queens boards: " + Arrays.toString(boards.next()));
    int count = 1;
    while (boards.hasNext()) {
      boards.next();
      count++;
    }
    out.println("  boards in all: " + count);
  }

  public static void main(String[] args) {
    run(System.out);
  }
}
