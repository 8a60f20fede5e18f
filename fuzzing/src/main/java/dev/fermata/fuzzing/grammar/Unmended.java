package dev.fermata.fuzzing.grammar;

import dev.fermata.fuzzing.tree.Construct;
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
              "local class with an inherited field called self, which hides the machine's",
              Unmended::extendsNested),
          new Unmended("field called self", Unmended::isSelf));

  private static boolean isSelf(Tree tree) {
    return tree.construct() == Construct.MEMBER_FIELD
        && tree.pieces().get(0) instanceof Tree.Text text
        && text.text().endsWith(" self = ");
  }

  private static boolean extendsNested(Tree tree) {
    return tree.construct() == Construct.LOCAL_CLASS
        && tree.pieces().get(0) instanceof Tree.Text text
        && text.text().contains("extends");
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
}
