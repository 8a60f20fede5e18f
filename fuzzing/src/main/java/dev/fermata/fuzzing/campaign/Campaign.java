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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs programs for as long as it is told, writes what fails to a folder, and prints what has been
 * tried.
 *
 * <p>System properties: {@code fuzz.minutes}, {@code fuzz.seed} (else by the clock), {@code
 * fuzz.programs} (how many at most), {@code fuzz.threads} (as many as there are processors), {@code
 * fuzz.findings} (the folder), {@code fuzz.everything} (also programs that would meet faults known
 * to be open).
 */
public final class Campaign {
  private static final int AT_ONCE = 30;
  private static final int SHRUNK_OF_A_KIND = 2;
  private static final int SHRUNK_DIVERGENCES = 8;

  private final long seed;
  private final Path folder;
  private final boolean everything = Boolean.getBoolean("fuzz.everything");
  private final Coverage coverage = new Coverage();
  private final Map<String, Integer> counts = new TreeMap<>();
  private int programs;
  private int runs;
  private int findings;

  Campaign(long seed, Path folder) {
    this.seed = seed;
    this.folder = folder;
  }

  /** Runs a campaign. */
  public static void main(String[] args) throws Exception {
    long seed = Long.getLong("fuzz.seed", System.currentTimeMillis());
    Campaign campaign =
        new Campaign(seed, Path.of(System.getProperty("fuzz.findings", "target/findings")));
    campaign.run(
        Duration.ofSeconds(
            (long) (60 * Double.parseDouble(System.getProperty("fuzz.minutes", "1")))),
        Integer.getInteger("fuzz.programs", Integer.MAX_VALUE),
        Integer.getInteger("fuzz.threads", Runtime.getRuntime().availableProcessors()));
  }

  /** Runs as long as there are time and programs left, with a harness for each thread. */
  void run(Duration time, int limit, int threads) throws InterruptedException, ExecutionException {
    System.out.println("seed " + seed);
    long start = System.nanoTime();
    List<FutureTask<Void>> workers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Harness harness = new Harness();
      FutureTask<Void> worker =
          new FutureTask<>(
              () -> {
                while (System.nanoTime() - start < time.toNanos() && batch(harness, limit)) {}
                count(harness);
                return null;
              });
      workers.add(worker);
      Thread thread = new Thread(worker, "fuzz-" + i);
      thread.setDaemon(true);
      thread.start();
    }
    for (FutureTask<Void> worker : workers) {
      worker.get();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    report(seconds);
  }

  private synchronized void report(double seconds) {
    System.out.println(coverage.table());
    System.out.printf(
        "seed %d: %d programs, %d runs in each mode, %.0f s (%.1f programs a second)%n",
        seed, programs, runs, seconds, programs / seconds);
    counts.forEach((outcome, count) -> System.out.printf("%7d %s%n", count, outcome));
  }

  private synchronized void count(Harness harness) {
    runs += harness.runs();
  }

  /** Judges some programs; whether there were any left. */
  private boolean batch(Harness harness, int limit) throws IOException {
    List<Program> made = next(limit);
    List<Outcome> outcomes = harness.judge(made);
    for (int i = 0; i < made.size(); i++) {
      Outcome outcome = outcomes.get(i);
      int before = count(outcome.toString());
      if (outcome.kind() == Outcome.Kind.REJECTED && before <= SHRUNK_OF_A_KIND) {
        System.out.println("seed " + made.get(i).seed() + " " + outcome + "\n" + outcome.details());
      }
      if (outcome.isFault() && before <= enough(outcome)) {
        found(harness, made.get(i), outcome);
      }
    }
    return !made.isEmpty();
  }

  /** Programs that nobody has judged yet. */
  private synchronized List<Program> next(int limit) {
    List<Program> made = new ArrayList<>();
    while (made.size() < AT_ONCE && programs < limit) {
      Program program = Programs.of(seed + programs++);
      Optional<Unmended> known = Unmended.in(program.tree());
      if (known.isPresent() && !everything) {
        count("left out: " + known.get().name());
      } else {
        coverage.add(program.tree());
        made.add(program);
      }
    }
    return made;
  }

  private synchronized int count(String outcome) {
    return counts.merge(outcome, 1, Integer::sum);
  }

  private static int enough(Outcome outcome) {
    return outcome.kind() == Outcome.Kind.DIVERGED ? SHRUNK_DIVERGENCES : SHRUNK_OF_A_KIND;
  }

  private void found(Harness harness, Program program, Outcome outcome) throws IOException {
    Shrunk shrunk = new Shrinker(harness).shrink(program, outcome);
    Path place = folder.resolve(outcome.kind() + "-" + program.seed());
    new Finding(shrunk.program(), shrunk.outcome()).write(place, harness);
    say(place, shrunk);
  }

  private synchronized void say(Path place, Shrunk shrunk) {
    findings++;
    System.out.println(
        "finding "
            + findings
            + " in "
            + place
            + ": "
            + shrunk.outcome()
            + "\n"
            + shrunk.program().source("")
            + shrunk.outcome().details());
  }
}
