package dev.fermata.fuzzing.probe;

/** A superclass in another package, whose members are there for subclasses alone. */
public abstract class Foreign {
  /** How many there are. */
  protected static int made;

  /** What it says. */
  protected String label;

  /** One that says something. */
  protected Foreign(String label) {
    this.label = label;
  }

  /** How long a text is. */
  protected static int size(String text) {
    return text.length();
  }

  /** What it says so many times. */
  protected String mark(int by) {
    Probe.log("mark " + by);
    return label + by;
  }
}
