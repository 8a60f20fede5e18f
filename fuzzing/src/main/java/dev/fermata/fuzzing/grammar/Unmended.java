package dev.fermata.fuzzing.grammar;

import dev.fermata.fuzzing.tree.Construct;
import dev.fermata.fuzzing.tree.Position;
import dev.fermata.fuzzing.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Faults that are known and wait to be mended: programs that would meet them are left out, since
 * they would hide what else is wrong. An entry goes when its fault does.
 *
 * @param name the fault
 * @param meets whether a tree would meet it
 */
public record Unmended(String name, Predicate<Tree> meets) {
  private static final List<Unmended> ALL =
      List.of(
          new Unmended(
              "suspension in the expression of a synchronized statement",
              tree -> tree.construct() == Construct.SYNCHRONIZED && suspends(tree)),
          new Unmended(
              "loop over an expression that is no primary one",
              tree ->
                  tree.children().stream()
                      .anyMatch(
                          child ->
                              child.position() == Position.EACH_SOURCE
                                  && !Draft.enclosed(child.tree()).equals(child.tree()))),
          new Unmended("parameter called START or failure", Unmended::isGeneratedName));

  private static boolean isGeneratedName(Tree tree) {
    return tree.construct() == Construct.COROUTINE
        && tree.pieces().get(0) instanceof Tree.Text text
        && text.text().matches("(?s).* (START|failure)[,)].*");
  }

  /** The known fault that a program would meet. */
  public static Optional<Unmended> in(Tree program) {
    return ALL.stream().filter(known -> known.isIn(program)).findFirst();
  }

  private boolean isIn(Tree program) {
    boolean[] found = {false};
    program.walk(tree -> found[0] |= meets.test(tree));
    return found[0];
  }

  private static boolean suspends(Tree tree) {
    boolean[] found = {false};
    tree.walk(inner -> found[0] |= inner.construct().suspends());
    return found[0];
  }
}
