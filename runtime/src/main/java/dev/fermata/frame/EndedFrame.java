package dev.fermata.frame;

/**
 * The body of a coroutine that has ended: its method's name and nothing else, so that whoever keeps
 * the coroutine for its result keeps no variable of it.
 */
final class EndedFrame extends Frame {

  private final StackTraceElement method;

  EndedFrame(StackTraceElement method) {
    this.method = method;
  }

  @Override
  protected int resume(Root co) {
    throw new IllegalStateException("a coroutine that has ended was resumed");
  }

  @Override
  protected StackTraceElement location() {
    return method;
  }
}
