package dev.fermata.fuzzing.grammar;

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
  private static final List<Unmended> ALL = List.of();

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
