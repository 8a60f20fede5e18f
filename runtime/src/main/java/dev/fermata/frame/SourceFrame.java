package dev.fermata.frame;

import org.jspecify.annotations.Nullable;

/**
 * The body of an asynchronous generator that the library itself makes: yields what it finds, and
 * lets go of what it holds however that ends. So what it holds is let go at the latest by the task
 * that took the first step.
 *
 * <pre>{@code
 * try {
 *   while (co.await(advance())) {
 *     co.yield(element());
 *   }
 * } finally {
 *   co.await(release());
 * }
 * }</pre>
 *
 * <p>Internal.
 */
public abstract class SourceFrame extends LibraryFrame {

  private static final int ADVANCED = 1;
  private static final int YIELDED = 2;
  private static final int RELEASED = 3;

  private @Nullable Throwable thrown;

  /** Makes a frame that has not started. */
  protected SourceFrame() {}

  /**
   * A step to the next element.
   *
   * @return awaits a {@link Boolean}: whether there is one
   */
  protected abstract Awaited advance();

  /**
   * The element that the last step has found.
   *
   * @return what is yielded
   */
  protected abstract @Nullable Object element();

  /**
   * Lets go of what it holds.
   *
   * @return awaits that
   */
  protected abstract Awaited release();

  @Override
  protected final boolean handles() {
    return resumePoint() != 0;
  }

  @Override
  protected final int resume(Root co) throws Throwable {
    boolean released = resumePoint() == RELEASED;
    try {
      throwRaised(co);
      if (!released) {
        if (resumePoint() != ADVANCED && awaits(co, advance(), ADVANCED)) {
          return SUSPENDED;
        }
        if (Boolean.TRUE.equals(resumed(co))) {
          return yields(co, element(), YIELDED);
        }
      }
    } catch (Throwable failure) {
      failed(failure);
    }
    try {
      if (!released && awaits(co, release(), RELEASED)) {
        return SUSPENDED;
      }
    } catch (Throwable failure) {
      failed(failure);
    }
    if (thrown != null) {
      throw thrown;
    }
    return returns(co);
  }

  private void failed(Throwable failure) {
    if (thrown == null) {
      thrown = failure;
    } else if (thrown != failure) {
      thrown.addSuppressed(failure);
    }
  }

  @Override
  protected Frame ended() {
    StackTraceElement at = location();
    return ended(at.getClassName(), at.getMethodName(), at.getFileName());
  }
}
