package dev.fermata.frame;

/**
 * A frame that stands for a {@code yieldAll} in its caller's source, having no source of its own.
 */
abstract class YieldAllFrame extends Frame {

  @Override
  protected final StackTraceElement location() {
    Frame body = caller;
    return body == null
        ? new StackTraceElement(getClass().getName(), "yieldAll", null, -1)
        : body.location();
  }
}
