package dev.fermata.fuzzing.campaign;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.fuzzing.grammar.Programs;
import dev.fermata.fuzzing.grammar.Unmended;
import dev.fermata.fuzzing.harness.Harness;
import dev.fermata.fuzzing.harness.Outcome;
import dev.fermata.fuzzing.harness.Outcome.Kind;
import dev.fermata.fuzzing.harness.Program;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Random programs do the same generated and as written: some always the same, some new ones. */
class FuzzTest {
  private static final int FIXED = 200;
  private static final int FRESH = 40;
  private static final int AT_ONCE = 40;

  private final Harness harness = new Harness();

  @Test
  void fixedPrograms() {
    judge(1_000_000, FIXED);
  }

  /** Their seed is printed, and {@code fuzz.seed} brings it back. */
  @Test
  void freshPrograms() {
    long seed = Long.getLong("fuzz.seed", System.currentTimeMillis());
    System.out.println(FRESH + " random programs from -Dfuzz.seed=" + seed + " on");
    judge(seed, FRESH);
  }

  private void judge(long seed, int count) {
    int rejected = 0;
    for (int from = 0; from < count; from += AT_ONCE) {
      List<Program> programs = new ArrayList<>();
      for (int i = from; i < Math.min(count, from + AT_ONCE); i++) {
        Program program = Programs.of(seed + i);
        if (Unmended.in(program.tree()).isEmpty()) {
          programs.add(program);
        }
      }
      List<Outcome> outcomes = harness.judge(programs);
      for (int i = 0; i < programs.size(); i++) {
        Outcome outcome = outcomes.get(i);
        rejected += isNoProgram(outcome) ? 1 : 0;
        String where = "seed " + programs.get(i).seed() + ": " + outcome + "\n" + outcome.details();
        assertFalse(outcome.isFault(), where);
      }
    }
    int limit = Math.max(2, count / 50);
    assertTrue(rejected <= limit, rejected + " of " + count + " are no programs");
  }

  /** The fuzzer's own fault; that javac crashes, before it has come to generated code, is not. */
  private static boolean isNoProgram(Outcome outcome) {
    return outcome.kind() == Kind.REJECTED
        && !outcome.details().contains("An exception has occurred in the compiler");
  }
}
