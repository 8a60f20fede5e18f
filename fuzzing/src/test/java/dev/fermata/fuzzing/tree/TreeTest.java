package dev.fermata.fuzzing.tree;

import static dev.fermata.fuzzing.tree.Tree.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreeTest {
  private final Tree one = Tree.of(Construct.EMPTY, "one();");
  private final Tree two = Tree.of(Construct.EMPTY, "two();");
  private final Tree loop =
      Tree.of(
          Construct.WHILE,
          "while (#) {«#»\n}",
          at(Position.CONDITION, Tree.expression(Construct.LITERAL, "boolean", "true")),
          at(Position.PART, Tree.list(Position.LOOP_BODY, List.of(one, two))));

  @Test
  void printsListsIndentedLineByLine() {
    assertEquals("while (true) {\n  one();\n  two();\n}", loop.print());
  }

  @Test
  void replacesAChild() {
    Tree body = loop.children().get(1).tree();
    Tree smaller = loop.with(1, body.splice(0, 1, List.of()));
    assertEquals("while (true) {\n  two();\n}", smaller.print());
    assertEquals(5, loop.size());
    assertEquals(4, smaller.size());
  }

  @Test
  void countsHoles() {
    assertThrows(IllegalArgumentException.class, () -> Tree.of(Construct.IF, "if (#) ;"));
    assertThrows(
        IllegalArgumentException.class, () -> Tree.of(Construct.IF, ";", at(Position.THEN, one)));
  }
}
