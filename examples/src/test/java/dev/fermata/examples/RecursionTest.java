package dev.fermata.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.fermata.generator.Generator;
import java.util.Iterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

class RecursionTest {
  @Test
  @DisabledIfSystemProperty(
      named = "fermata.mode",
      matches = "direct",
      disabledReason = "direct mode recurses on a thread's stack, which a million levels overflow")
  void walksTreesAndPlacesQueens() throws Exception {
    assertEquals(
        """
          in order: 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15
          a tree 1,000,000 levels deep, summed in order: 499999500000
          the first of the 8-queens boards: [0, 4, 7, 5, 2, 6, 1, 3]
          boards in all: 92
        """,
        Output.of(Recursion::run));
  }

  @Test
  void sortsByInOrderTraversal() {
    Iterator<Integer> values = RecursionCoroutines.inOrder(Tree.shuffled(1000, 1));
    for (int expected = 0; expected < 1000; expected++) {
      assertEquals(expected, values.next());
    }
    assertFalse(values.hasNext());
  }

  @Test
  void countsTheBoardsOfSixQueens() {
    int count = 0;
    try (Generator<int[], Void, Void> boards = RecursionCoroutines.queens(6)) {
      while (boards.moveNext()) {
        count++;
      }
    }
    assertEquals(4, count);
  }
}
