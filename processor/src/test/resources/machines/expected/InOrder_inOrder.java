package demo;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code InOrder.inOrder} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class InOrder_inOrder<T> extends Frame {
  private static final int START = 0;
  private static final int IN_ORDER_RETURNED = 1;
  private static final int YIELDED_VALUE = 2;
  private static final int IN_ORDER_RETURNED_2 = 3;
  private static final int[] LINES = {20, 23, 24, 25};

  private static final Frame ENDED = ended("demo.InOrder", "inOrder", "InOrder.java");

  private InOrder.Tree<T> tree;

  InOrder_inOrder(InOrder.Tree<T> tree) {
    this.tree = tree;
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    final InOrder.Tree<T> tree = this.tree;
    switch (resumePoint()) {
      case START: // InOrder.java:22
        if (tree == null) { return returns(co); }
        if (calls(co, new InOrder_inOrder<>(tree.left), IN_ORDER_RETURNED)) {
          return CALLED;
        }
        // falls through
      case IN_ORDER_RETURNED: // InOrder.java:24
        return yields(co, tree.value, YIELDED_VALUE);
      case YIELDED_VALUE: // InOrder.java:25
        if (calls(co, new InOrder_inOrder<>(tree.right), IN_ORDER_RETURNED_2)) {
          this.tree = null;
          return CALLED;
        }
        // falls through
      case IN_ORDER_RETURNED_2: // InOrder.java:25
        return returns(co);
      default:
        throw new IllegalStateException("no state " + resumePoint());
    }
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.InOrder", "inOrder", "InOrder.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }
}
