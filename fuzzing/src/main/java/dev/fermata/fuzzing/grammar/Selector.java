package dev.fermata.fuzzing.grammar;

import dev.fermata.fuzzing.tree.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a switch is about.
 *
 * @param tree the expression
 * @param type its type
 */
record Selector(Tree tree, Type type) {

  static Selector of(Draft draft, Scope scope) {
    Type type =
        draft
            .dice()
            .pick(
                Type.INT,
                Type.INT,
                Type.STRING,
                Type.STRING,
                Type.HUE,
                Type.HUE,
                Type.CHAR,
                Type.INTEGER,
                Type.BYTE);
    Tree tree =
        type.equals(Type.INT) && draft.dice().chance(50)
            ? draft.chosen(4)
            : draft.expression(scope, type);
    return new Selector(tree, type);
  }

  private List<String> constants() {
    return switch (type.name()) {
      case "String" -> List.of("\"a\"", "\"\"", "\"b{\"", "\"s\"", "\"v\" + 1");
      case "Hue" -> List.of("RED", "GREEN", "BLUE");
      case "char" -> List.of("'a'", "'z'", "' '", "'\\''");
      default -> List.of("0", "1", "2", "3", "-1", "'a' + 1");
    };
  }

  /**
   * Labels for some cases, one of which may be the default wherever it stands.
   *
   * @param exhaustive whether there has to be one
   */
  List<String> labels(Draft draft, boolean exhaustive) {
    List<String> left = new ArrayList<>(constants());
    List<String> labels = new ArrayList<>();
    int cases = draft.dice().between(1, 3);
    for (int i = 0; i < cases && !left.isEmpty(); i++) {
      String label = "case " + left.remove(draft.dice().below(left.size()));
      if (!left.isEmpty() && draft.dice().chance(25)) {
        label += ", " + left.remove(draft.dice().below(left.size()));
      }
      labels.add(label);
    }
    if (exhaustive || draft.dice().chance(60)) {
      labels.add(draft.dice().chance(75) ? labels.size() : 0, "default");
    }
    return Collections.unmodifiableList(labels);
  }
}
