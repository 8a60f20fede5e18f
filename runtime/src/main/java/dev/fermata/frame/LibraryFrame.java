package dev.fermata.frame;

import org.jspecify.annotations.Nullable;

/**
 * A frame that stands for an operation of the library in its caller's source, having no source of
 * its own.
 *
 * <p>Internal.
 */
public abstract class LibraryFrame extends Frame {

  /** Makes a frame that has not started. */
  protected LibraryFrame() {}

  /**
   * The name of the operation, for what is not in a caller's source.
   *
   * @return as a user writes it, such as {@code sleep}
   */
  protected String operation() {
    return getClass().getSimpleName();
  }

  /**
   * Who the children of this frame are, for those who list all tasks.
   *
   * @return null if it has none
   */
  protected @Nullable Owner children() {
    return null;
  }

  @Override
  protected final StackTraceElement location() {
    Frame body = caller;
    return body == null
        ? new StackTraceElement("dev.fermata.async.Asyncs", operation(), "Asyncs.java", -1)
        : body.location();
  }
}
