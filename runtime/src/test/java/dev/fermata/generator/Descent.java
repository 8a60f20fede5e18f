package dev.fermata.generator;

import dev.fermata.frame.Root;

/**
 * A suspending call that recurses to a depth, and does something at the bottom:
 *
 * <pre>{@code
 * static int descend(YieldScope.OfInt co, int depth, Bottom bottom) {
 *   if (depth == 0) { … bottom … }
 *   int sum = descend(co, depth - 1, bottom);
 *   co.yield(depth);
 *   return sum + 1;
 * }
 * }</pre>
 */
final class Descent extends Machine {

  /** What happens at the bottom. */
  enum Bottom {
    /** Yields 0 and returns 0. */
    YIELD,
    /** Returns 0 at once. */
    RETURN,
    /** Throws at once. */
    FAIL,
    /** Yields 0 and then throws. */
    YIELD_AND_FAIL
  }

  /** What each level does with an exception of the level below. */
  enum Level {
    /** Stands in no try. */
    OPEN,
    /** {@code finally { finished[0]++; }}. */
    FINALLY,
    /** {@code catch (IllegalArgumentException e) { return -1; }}. */
    CATCH
  }

  private final int depth;
  private final Bottom bottom;
  private final Level level;
  private final int[] finished;
  private int sum;

  Descent(int depth, Bottom bottom, Level level, int[] finished) {
    this.depth = depth;
    this.bottom = bottom;
    this.level = level;
    this.finished = finished;
  }

  Descent(int depth, Bottom bottom) {
    this(depth, bottom, Level.OPEN, new int[1]);
  }

  @Override
  protected boolean handles() {
    return level != Level.OPEN && resumePoint() > 0;
  }

  @Override
  protected int resume(Root co) throws Throwable {
    try {
      switch (resumePoint()) {
        case 0:
          if (depth == 0) {
            return bottom(co);
          }
          if (calls(co, new Descent(depth - 1, bottom, level, finished), 1)) {
            return CALLED;
          }
          break;
        case 1:
          throwRaised(co);
          break;
        case 2:
          throwRaised(co);
          finishes();
          return returns(co, sum + 1);
        default:
          throwRaised(co);
          if (bottom == Bottom.YIELD_AND_FAIL) {
            throw new IllegalArgumentException("bottom");
          }
          finishes();
          return returns(co, 0);
      }
      this.sum = resumed(co);
      return yieldsInt(co, depth, 2);
    } catch (Throwable failure) {
      finishes();
      if (level == Level.CATCH && failure instanceof IllegalArgumentException) {
        return returns(co, -1);
      }
      throw failure;
    }
  }

  private int bottom(Root co) {
    switch (bottom) {
      case YIELD:
      case YIELD_AND_FAIL:
        return yieldsInt(co, 0, 3);
      case RETURN:
        return returns(co, 0);
      default:
        throw new IllegalArgumentException("bottom");
    }
  }

  private void finishes() {
    if (level == Level.FINALLY) {
      finished[0]++;
    }
  }
}
