package dev.fermata.fuzzing.campaign;

import dev.fermata.fuzzing.campaign.Shrinker.Shrunk;
import dev.fermata.fuzzing.grammar.Programs;
import dev.fermata.fuzzing.grammar.Unmended;
import dev.fermata.fuzzing.harness.Harness;
import dev.fermata.fuzzing.harness.Outcome;
import dev.fermata.fuzzing.harness.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Runs programs for as long as it is told, writes what fails to a folder, and prints what has been
 * tried.
 *
 * <p>System properties: {@code fuzz.minutes}, {@code fuzz.seed} (else by the clock), {@code
 * fuzz.programs} (how many at most), {@code fuzz.findings} (the folder), {@code fuzz.everything}
 * (also programs that would meet faults known to be open).
 */
public final class Campaign {
  private static final int AT_ONCE = 30;
  private static final int SHRUNK_OF_A_KIND = 2;
  private static final int SHRUNK_DIVERGENCES = 8;

  private final long seed;
  private final Path folder;
  private final boolean everything = Boolean.getBoolean("fuzz.everything");
  private final Harness harness = new Harness();
  private final Coverage coverage = new Coverage();
  private final Map<String, Integer> counts = new TreeMap<>();
  private int programs;
  private int findings;

  Campaign(long seed, Path folder) {
    this.seed = seed;
    this.folder = folder;
  }

  /** Runs a campaign. */
  public static void main(String[] args) throws IOException {
    long seed = Long.getLong("fuzz.seed", System.currentTimeMillis());
    Campaign campaign =
        new Campaign(seed, Path.of(System.getProperty("fuzz.findings", "target/findings")));
    campaign.run(
        Duration.ofSeconds(
            (long) (60 * Double.parseDouble(System.getProperty("fuzz.minutes", "1")))),
        Integer.getInteger("fuzz.programs", Integer.MAX_VALUE));
  }

  /** Runs as long as there are time and programs left. */
  void run(Duration time, int limit) throws IOException {
    System.out.println("seed " + seed);
    long start = System.nanoTime();
    while (System.nanoTime() - start < time.toNanos() && programs < limit) {
      batch(Math.min(AT_ONCE, limit - programs));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.println(coverage.table());
    System.out.printf(
        "seed %d: %d programs, %d runs in each mode, %.0f s (%.1f programs a second)%n",
        seed, programs, harness.runs(), seconds, programs / seconds);
    counts.forEach((outcome, count) -> System.out.printf("%7d %s%n", count, outcome));
  }

  private void batch(int size) throws IOException {
    List<Program> made = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Program program = Programs.of(seed + programs++);
      Optional<Unmended> known = Unmended.in(program.tree());
      if (known.isPresent() && !everything) {
        counts.merge("left out: " + known.get().name(), 1, Integer::sum);
      } else {
        coverage.add(program.tree());
        made.add(program);
      }
    }
    List<Outcome> outcomes = harness.judge(made);
    for (int i = 0; i < made.size(); i++) {
      Outcome outcome = outcomes.get(i);
      int before = counts.merge(outcome.toString(), 1, Integer::sum);
      if (outcome.kind() == Outcome.Kind.REJECTED && before <= SHRUNK_OF_A_KIND) {
        System.out.println("seed " + made.get(i).seed() + " " + outcome + "\n" + outcome.details());
      }
      if (outcome.isFault() && before <= enough(outcome)) {
        found(made.get(i), outcome);
      }
    }
  }

  private static int enough(Outcome outcome) {
    return outcome.kind() == Outcome.Kind.DIVERGED ? SHRUNK_DIVERGENCES : SHRUNK_OF_A_KIND;
  }

  private void found(Program program, Outcome outcome) throws IOException {
    Shrunk shrunk = new Shrinker(harness).shrink(program, outcome);
    Path place = folder.resolve(outcome.kind() + "-" + program.seed());
    new Finding(shrunk.program(), shrunk.outcome()).write(place, harness);
    findings++;
    System.out.println(
        "finding "
            + findings
            + " in "
            + place
            + ": "
            + outcome
            + "\n"
            + shrunk.program().source("")
            + shrunk.outcome().details());
  }
}
