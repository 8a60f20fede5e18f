package dev.fermata.frame;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Small tools that generated code finds in its frames and that concern no coroutine. */
abstract class FrameTools {

  FrameTools() {}

  /**
   * Lets an assignment stand in a condition: {@code o instanceof String s1 && bind(s = s1)}.
   *
   * @param ignored the value assigned
   * @return true
   */
  protected static boolean bind(@Nullable Object ignored) {
    return true;
  }

  /**
   * Lets an assignment stand in a condition.
   *
   * @param ignored the value assigned
   * @return true
   */
  protected static boolean bind(int ignored) {
    return true;
  }

  /**
   * Lets an assignment stand in a condition.
   *
   * @param ignored the value assigned
   * @return true
   */
  protected static boolean bind(long ignored) {
    return true;
  }

  /**
   * Lets an assignment stand in a condition.
   *
   * @param ignored the value assigned
   * @return true
   */
  protected static boolean bind(double ignored) {
    return true;
  }

  /**
   * Lets an assignment stand in a condition.
   *
   * @param ignored the value assigned
   * @return true
   */
  protected static boolean bind(boolean ignored) {
    return true;
  }

  /**
   * Closes a resource as try-with-resources does (JLS §14.20.3.1).
   *
   * @param resource the resource; nothing is done for null
   * @param primary what the block threw; a failure to close is then suppressed into it
   * @throws Exception the failure to close, if the block had not failed
   */
  protected static void close(@Nullable AutoCloseable resource, @Nullable Throwable primary)
      throws Exception {
    if (resource == null) {
      return;
    }
    if (primary == null) {
      resource.close();
      return;
    }
    try {
      resource.close();
    } catch (Throwable failure) {
      primary.addSuppressed(failure);
    }
  }

  /**
   * A table of line numbers too long for an array initialiser.
   *
   * @param numbers the numbers in decimal, with spaces between
   * @return the same as an array
   */
  protected static int[] lines(String numbers) {
    return Arrays.stream(numbers.split(" ")).mapToInt(Integer::parseInt).toArray();
  }
}
