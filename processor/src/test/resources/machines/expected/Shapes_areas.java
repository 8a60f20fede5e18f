package demo;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import java.util.Iterator;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Shapes.areas} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Shapes_areas extends Frame {
  private static final int START = 0;
  private static final int YIELDED = 1;
  private static final int FOR_EACH = 2;
  private static final int YIELDED_2 = 3;
  private static final int[] LINES = {13, 17, 15, 24};

  private static final Frame ENDED = ended("demo.Shapes", "areas", "Shapes.java");

  private List<?> shapes;

  private Iterator<?> iterator;

  private Shapes.Circle circle;

  private Shapes.Square square;

  Shapes_areas(List<?> shapes) {
    this.shapes = shapes;
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    Iterator<?> iterator = this.iterator;
    final List<?> shapes = this.shapes;
    Shapes.Circle circle = this.circle;
    Shapes.Square square = this.square;
    int next = resumePoint();
    dispatch:
    while (true) {
      switch (next) {
        case START: // Shapes.java:15
          iterator = shapes.iterator();
          this.shapes = null;
          next = FOR_EACH;
          continue dispatch;
        case YIELDED: // Shapes.java:18
          System.out.println("yielded " + circle);
          // falls through
        case FOR_EACH: { // Shapes.java:15
          if (iterator.hasNext()) {
            Object shape = iterator.next();
            if (shape instanceof Shapes.Circle circle1 && bind(circle = circle1) && circle.radius() > 0) {
              this.circle = circle;
              this.iterator = iterator;
              return yieldsDouble(co, Math.PI * circle.radius() * circle.radius(), YIELDED);
            }
            if (!(shape instanceof Shapes.Square square1 && bind(square = square1))) {
              throw new IllegalArgumentException("not a shape: " + shape);
            }
            this.circle = circle;
            this.square = square;
            this.iterator = iterator;
            return yieldsDouble(co, square.side() * square.side(), YIELDED_2);
          }
          return returns(co);
        }
        case YIELDED_2: // Shapes.java:25
          System.out.println("yielded " + square);
          next = FOR_EACH;
          continue dispatch;
        default:
          throw new IllegalStateException("no state " + resumePoint());
      }
    }
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Shapes", "areas", "Shapes.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }
}
