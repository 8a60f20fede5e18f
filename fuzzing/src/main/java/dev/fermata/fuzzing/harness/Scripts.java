package dev.fermata.fuzzing.harness;

import dev.fermata.fuzzing.probe.Script;
import dev.fermata.fuzzing.probe.Script.Blow;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The scripts that a program is tried with. */
final class Scripts {
  private static final Blow[] BLOWS = {
    Blow.UNCHECKED, Blow.CHECKED, Blow.ERROR, Blow.STOP, Blow.CLOSE, Blow.CLOSE, Blow.PEEK
  };

  private final SplittableRandom random;

  Scripts(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Straight to the end, asking or sending. */
  List<Script> straight() {
    List<Script> scripts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      scripts.add(new Script(random.nextInt(1_000_000), i > 0, Blow.NONE, 0, Blow.NONE, 0, -1));
    }
    return scripts;
  }

  /** The same decisions, but disturbed: one that took so many steps and calls of the probe. */
  List<Script> disturbed(Script script, int steps, int calls) {
    List<Script> scripts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      boolean two = i == 3 && steps > 1;
      int first = random.nextInt(steps + 1);
      scripts.add(
          new Script(
              script.seed(),
              script.sends(),
              blow(),
              first,
              two ? blow() : Blow.NONE,
              two ? first + 1 + random.nextInt(steps) : 0,
              -1));
    }
    for (int i = 0; i < 3 && calls > 0; i++) {
      int fault = 1 + random.nextInt(calls);
      scripts.add(new Script(script.seed(), script.sends(), Blow.NONE, 0, Blow.NONE, 0, fault));
    }
    return scripts;
  }

  private Blow blow() {
    return BLOWS[random.nextInt(BLOWS.length)];
  }
}
