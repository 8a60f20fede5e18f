package dev.fermata.fuzzing.probe;

/**
 * What is done to a generator, and what its body decides.
 *
 * @param seed decides what {@link Probe#flip} and the like answer, and what is sent
 * @param sends whether values are sent; else only the next one is asked for
 * @param blow what is done at {@code blowAt} instead
 * @param blowAt the step of the blow
 * @param second what is done at {@code secondAt} instead
 * @param secondAt the step of the second blow
 * @param fault which call of {@link Probe#at} throws; none if negative
 */
public record Script(
    long seed, boolean sends, Blow blow, int blowAt, Blow second, int secondAt, int fault) {

  /** What can be done to a generator instead of asking it for the next value. */
  public enum Blow {
    /** Nothing else. */
    NONE,
    /** Raises an unchecked exception. */
    UNCHECKED,
    /** Raises a checked exception. */
    CHECKED,
    /** Raises an error. */
    ERROR,
    /** Raises the end of a generator. */
    STOP,
    /** Closes the generator. */
    CLOSE,
    /** Looks one value ahead. */
    PEEK
  }

  /** Reads what {@link #toString} has written. */
  public static Script of(String text) {
    String[] parts = text.split(" ", -1);
    return new Script(
        Long.parseLong(parts[0]),
        Boolean.parseBoolean(parts[1]),
        Blow.valueOf(parts[2]),
        Integer.parseInt(parts[3]),
        Blow.valueOf(parts[4]),
        Integer.parseInt(parts[5]),
        Integer.parseInt(parts[6]));
  }

  @Override
  public String toString() {
    return seed + " " + sends + " " + blow + " " + blowAt + " " + second + " " + secondAt + " "
        + fault;
  }

  /** A number that looks random, the same for the same arguments. */
  static int mixed(long seed, int id, int count) {
    long z = seed * 0x9E3779B97F4A7C15L + id * 0xBF58476D1CE4E5B9L + count * 0x94D049BB133111EBL;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return (int) ((z ^ (z >>> 31)) >>> 33);
  }
}
