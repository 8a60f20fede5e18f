package dev.fermata.fuzzing.campaign;

import dev.fermata.fuzzing.tree.Construct;
import dev.fermata.fuzzing.tree.Construct.Form;
import dev.fermata.fuzzing.tree.Position;
import dev.fermata.fuzzing.tree.Tree;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * How often each construct has stood in each position, in a statement that suspends: what never has
 * is what the campaign says nothing about.
 */
final class Coverage {
  private final Map<Construct, Map<Position, Integer>> counts = new EnumMap<>(Construct.class);

  /** Counts what stands in a program. */
  void add(Tree program) {
    visit(program, false);
  }

  private void visit(Tree tree, boolean suspending) {
    for (Tree.Child child : tree.children()) {
      boolean inside =
          suspending && child.tree().construct().form() == Form.EXPRESSION
              || suspends(child.tree());
      if (inside) {
        counts
            .computeIfAbsent(child.tree().construct(), k -> new EnumMap<>(Position.class))
            .merge(child.position(), 1, Integer::sum);
      }
      visit(child.tree(), inside);
    }
  }

  private static boolean suspends(Tree tree) {
    boolean[] found = {false};
    tree.walk(inner -> found[0] |= inner.construct().suspends());
    return found[0];
  }

  /** The tables of expressions and of statements. */
  String table() {
    return table(Form.EXPRESSION, Position.ofExpressions())
        + "\n"
        + table(Form.STATEMENT, Position.ofStatements());
  }

  private String table(Form form, Set<Position> columns) {
    StringBuilder out = new StringBuilder();
    int number = 0;
    for (Position column : columns) {
      out.append(String.format("%3d %s%n", ++number, column));
    }
    out.append(String.format("%-24s", ""));
    for (int i = 1; i <= columns.size(); i++) {
      out.append(String.format("%6d", i));
    }
    out.append('\n');
    for (Construct row : Construct.values()) {
      if (row.form() == form) {
        out.append(String.format("%-24s", row));
        for (Position column : columns) {
          out.append(String.format("%6s", shown(counts(row, column))));
        }
        out.append('\n');
      }
    }
    return out.toString();
  }

  private int counts(Construct row, Position column) {
    return counts.getOrDefault(row, Map.of()).getOrDefault(column, 0);
  }

  private static String shown(int count) {
    return count == 0 ? "." : count < 100_000 ? String.valueOf(count) : count / 1000 + "k";
  }
}
