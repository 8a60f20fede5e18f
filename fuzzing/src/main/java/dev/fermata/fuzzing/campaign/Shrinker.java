package dev.fermata.fuzzing.campaign;

import dev.fermata.fuzzing.harness.Harness;
import dev.fermata.fuzzing.harness.Outcome;
import dev.fermata.fuzzing.harness.Program;
import dev.fermata.fuzzing.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a failing program small: takes parts away, many candidates in one compilation, as long as
 * what is left fails in the same way.
 *
 * <pre>{@code
 * while (Probe.again(3)) { co.yield(Probe.at(4, x)); }     // fails
 * co.yield(Probe.at(4, x));                                // fails: on from here
 * co.yield(0);                                             // does not
 * }</pre>
 */
public final class Shrinker {
  private static final int AT_ONCE = 24;
  private static final int ROUNDS = 400;

  /** Decides which programs still fail in the same way. */
  public interface Judge {
    /** The outcome of each piece of a program that fails. */
    List<Outcome> judge(List<Program> pieces, Outcome failure);
  }

  /**
   * What is left.
   *
   * @param program the smallest program found
   * @param outcome its failure
   */
  public record Shrunk(Program program, Outcome outcome) {}

  private final Judge judge;
  private final Set<String> tried = new HashSet<>();

  /** One that asks a harness. */
  public Shrinker(Harness harness) {
    this(harness::judgePieces);
  }

  /** One that asks a judge. */
  public Shrinker(Judge judge) {
    this.judge = judge;
  }

  /** The smallest program that can be found from one that fails. */
  public Shrunk shrink(Program program, Outcome failure) {
    Shrunk best = new Shrunk(program, failure);
    for (int round = 0; round < ROUNDS; round++) {
      Shrunk smaller = step(best);
      if (smaller == null) {
        return best;
      }
      best = smaller;
    }
    return best;
  }

  private @Nullable Shrunk step(Shrunk from) {
    List<Tree> candidates = new Reductions(from.program.tree()).all();
    candidates.removeIf(tree -> !tried.add(tree.print()));
    candidates.sort(Comparator.comparingInt(Tree::size));
    for (int i = 0; i < candidates.size(); i += AT_ONCE) {
      List<Program> some = new ArrayList<>();
      for (Tree tree : candidates.subList(i, Math.min(candidates.size(), i + AT_ONCE))) {
        some.add(from.program.with(tree));
      }
      List<Outcome> outcomes = judge.judge(some, from.outcome);
      for (int k = 0; k < some.size(); k++) {
        if (outcomes.get(k).isLike(from.outcome)) {
          forgetFrom(candidates, i + AT_ONCE);
          return new Shrunk(some.get(k), outcomes.get(k));
        }
      }
    }
    return null;
  }

  /** What has not been judged may be tried later. */
  private void forgetFrom(List<Tree> candidates, int index) {
    for (int i = index; i < candidates.size(); i++) {
      tried.remove(candidates.get(i).print());
    }
  }
}
