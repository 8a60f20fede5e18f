package demo;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Inventory.count} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Inventory_count extends Frame {
  private static final int START = 0;
  private static final int YIELDED_AFTER = 1;
  private static final int FOR = 2;
  private static final int YIELDED_NAME = 3;
  private static final int[] LINES = {8, 25, 22, 24};

  private static final Frame ENDED = ended("demo.Inventory", "count", "Inventory.java");

  private record Shelf(String name, int number) {}

  private record TallyScope(String unit) {
    /** What was counted so far. */
    class Tally {
      int total;

      String add(int amount) {
        total += amount;
        return total + " " + unit;
      }
    }
  }


  private String unit;

  private TallyScope.Tally tally;

  private int i;

  private Shelf shelf;

  Inventory_count(String unit) {
    this.unit = unit;
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    TallyScope.Tally tally = this.tally;
    int i = this.i;
    final String unit = this.unit;
    Shelf shelf = this.shelf;
    int next = resumePoint();
    dispatch:
    while (true) {
      switch (next) {
        case START: { // Inventory.java:11
          TallyScope tallyScope = new TallyScope(unit);
          tally = tallyScope.new Tally();
          i = 1;
          this.unit = null;
          next = FOR;
          continue dispatch;
        }
        case YIELDED_AFTER: // Inventory.java:25
          i++;
          // falls through
        case FOR: // Inventory.java:22
          if (i <= 3) {
            shelf = new Shelf("shelf " + i, i);
            this.i = i;
            this.tally = tally;
            this.shelf = shelf;
            return exchanges(co, shelf.name(), YIELDED_NAME);
          }
          return returns(co, tally.total);
        case YIELDED_NAME: { // Inventory.java:24
          String soFar = tally.add(Frame.<Integer>resumed(co));
          this.shelf = null;
          return yields(co, soFar + " after " + shelf.number(), YIELDED_AFTER);
        }
        default:
          throw new IllegalStateException("no state " + resumePoint());
      }
    }
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Inventory", "count", "Inventory.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }
}
