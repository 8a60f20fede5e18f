package dev.fermata.fuzzing.harness;

import dev.fermata.fuzzing.probe.Script;
import org.jspecify.annotations.Nullable;

/**
 * What became of a program.
 *
 * @param kind in one word
 * @param signature what tells failures of one kind apart: the code of javac's error, for example
 * @param details for people
 * @param script under which it was seen, if the program ran
 */
public record Outcome(Kind kind, String signature, String details, @Nullable Script script) {

  /** What can become of a program. */
  public enum Kind {
    /** Both modes do the same under every script. */
    SAME,
    /** Plain javac rejects it, or warns of it: the fault of the program's maker. */
    REJECTED,
    /** The processor reports an error. */
    REFUSED,
    /** The processor, or javac with it, ends with an exception. */
    CRASHED,
    /** Generated files do not compile. */
    BROKEN,
    /** Generated files compile with a warning. */
    WARNED,
    /** The modes differ. */
    DIVERGED,
    /** A mode does not come to an end. */
    HUNG
  }

  /** The outcome that is hoped for. */
  static final Outcome SAME = new Outcome(Kind.SAME, "", "", null);

  /** Whether it is a fault of Fermata's. */
  public boolean isFault() {
    return kind != Kind.SAME && kind != Kind.REJECTED;
  }

  /** Whether it is, as far as one can tell, the same fault as another. */
  public boolean isLike(Outcome other) {
    return kind == other.kind && signature.equals(other.signature);
  }

  @Override
  public String toString() {
    return kind + (signature.isEmpty() ? "" : " (" + signature + ")");
  }
}
