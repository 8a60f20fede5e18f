package dev.fermata.fuzzing.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.fuzzing.campaign.Shrinker.Shrunk;
import dev.fermata.fuzzing.grammar.Programs;
import dev.fermata.fuzzing.harness.Outcome;
import dev.fermata.fuzzing.harness.Outcome.Kind;
import dev.fermata.fuzzing.harness.Program;
import dev.fermata.fuzzing.tree.Construct;
import dev.fermata.fuzzing.tree.Tree;
import org.junit.jupiter.api.Test;

/** With a judge who calls every program a failure that has a construct in it. */
class ShrinkerTest {
  private static final Outcome FAILURE = new Outcome(Kind.BROKEN, "key", "", null);
  private static final Outcome OTHER = new Outcome(Kind.BROKEN, "another key", "", null);

  @Test
  void leavesWhatMatters() {
    Program program = programWith(Construct.DO_WHILE);
    Shrinker shrinker =
        new Shrinker(
            (pieces, failure) ->
                pieces.stream()
                    .map(piece -> has(piece.tree(), Construct.DO_WHILE) ? FAILURE : OTHER)
                    .toList());
    Shrunk shrunk = shrinker.shrink(program, FAILURE);
    assertTrue(has(shrunk.program().tree(), Construct.DO_WHILE));
    assertEquals(FAILURE, shrunk.outcome());
    assertTrue(shrunk.program().tree().size() < 15, () -> "left: " + shrunk.program().source(""));
  }

  @Test
  void keepsAProgramOfWhichEveryPartMatters() {
    Program program = Programs.of(3);
    Shrinker shrinker =
        new Shrinker((pieces, failure) -> pieces.stream().map(piece -> OTHER).toList());
    assertEquals(program, shrinker.shrink(program, FAILURE).program());
  }

  private static Program programWith(Construct construct) {
    Program found = null;
    for (long seed = 0; found == null; seed++) {
      Program program = Programs.of(seed);
      found = has(program.tree(), construct) ? program : null;
    }
    return found;
  }

  private static boolean has(Tree tree, Construct construct) {
    boolean[] found = {false};
    tree.walk(inner -> found[0] |= inner.construct() == construct);
    return found[0];
  }
}
