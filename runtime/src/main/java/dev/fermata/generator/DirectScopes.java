package dev.fermata.generator;

import dev.fermata.annotations.CheckReturnValue;
import dev.fermata.direct.Baton;
import dev.fermata.direct.DirectFrame;
import dev.fermata.frame.Dispatch;
import dev.fermata.frame.Frame;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Direct mode: a coroutine's source runs as written, on a daemon thread of its own (a virtual one
 * where the JDK has them), started when the generator is first advanced. Only one of the two
 * threads runs at a time, and each sees all that the other did.
 *
 * <p>With {@code -Dfermata.mode=direct} every generated factory makes direct generators: a debugger
 * then stands in the lines that were written. They behave as the generated ones do, except for what
 * is bound to a thread: class initialisers and monitors that are held across a suspension,
 * thread-locals, and the depth of suspending calls.
 *
 * <p>The thread of a generator that is dropped before its end is released when the generator has
 * been collected: the body is then closed as by {@link Generator#close()}.
 */
public final class DirectScopes {

  private static final boolean ENABLED = "direct".equals(System.getProperty("fermata.mode"));

  private DirectScopes() {}

  /**
   * The body of a coroutine, as written.
   *
   * @param <C> its scope
   * @param <R> its result
   */
  @FunctionalInterface
  public interface Body<C, R extends @Nullable Object> {

    /**
     * Runs the body; on its own thread.
     *
     * @param scope what it suspends through; for this thread and this run only
     * @return its result
     * @throws Throwable whatever the body lets out
     */
    R run(C scope) throws Throwable;
  }

  /**
   * Whether generated factories make direct generators.
   *
   * @return true under {@code -Dfermata.mode=direct}
   */
  public static boolean enabled() {
    return ENABLED;
  }

  /**
   * Makes a direct generator of objects.
   *
   * @param body the body
   * @param <Y> the values yielded
   * @param <S> the values sent in
   * @param <R> the result of the body
   * @return a generator that has not started
   */
  @CheckReturnValue
  public static <Y extends @Nullable Object, S extends @Nullable Object, R extends @Nullable Object>
      Generator<Y, S, R> generator(Body<? super GeneratorScope<Y, S>, ? extends R> body) {
    return Generator.of(frame(body, body.getClass(), DirectScope<Y, S>::new));
  }

  /**
   * Makes a direct generator of ints.
   *
   * @param body the body
   * @param <S> the values sent in
   * @param <R> the result of the body
   * @return a generator that has not started
   */
  @CheckReturnValue
  public static <S extends @Nullable Object, R extends @Nullable Object>
      Generator.OfInt<S, R> intGenerator(Body<? super GeneratorScope.OfInt<S>, ? extends R> body) {
    return Generator.ofInt(frame(body, body.getClass(), DirectScope.OfInt<S>::new));
  }

  /**
   * Makes a direct generator of longs.
   *
   * @param body the body
   * @param <S> the values sent in
   * @param <R> the result of the body
   * @return a generator that has not started
   */
  @CheckReturnValue
  public static <S extends @Nullable Object, R extends @Nullable Object>
      Generator.OfLong<S, R> longGenerator(
          Body<? super GeneratorScope.OfLong<S>, ? extends R> body) {
    return Generator.ofLong(frame(body, body.getClass(), DirectScope.OfLong<S>::new));
  }

  /**
   * Makes a direct generator of doubles.
   *
   * @param body the body
   * @param <S> the values sent in
   * @param <R> the result of the body
   * @return a generator that has not started
   */
  @CheckReturnValue
  public static <S extends @Nullable Object, R extends @Nullable Object>
      Generator.OfDouble<S, R> doubleGenerator(
          Body<? super GeneratorScope.OfDouble<S>, ? extends R> body) {
    return Generator.ofDouble(frame(body, body.getClass(), DirectScope.OfDouble<S>::new));
  }

  /**
   * Makes a frame that runs a coroutine of objects as written, as part of its caller. Internal:
   * named by generated code.
   *
   * @param body the coroutine
   * @return a frame that has not started
   */
  public static Frame frame(Dispatch.Body body) {
    return frame(body::run, body.getClass(), DirectScope<Object, Object>::new);
  }

  /**
   * Makes a frame that runs a coroutine of ints as written, as part of its caller. Internal: named
   * by generated code.
   *
   * @param body the coroutine
   * @return a frame that has not started
   */
  public static Frame intFrame(Dispatch.Body body) {
    return frame(body::run, body.getClass(), DirectScope.OfInt<Object>::new);
  }

  /**
   * Makes a frame that runs a coroutine of longs as written, as part of its caller. Internal: named
   * by generated code.
   *
   * @param body the coroutine
   * @return a frame that has not started
   */
  public static Frame longFrame(Dispatch.Body body) {
    return frame(body::run, body.getClass(), DirectScope.OfLong<Object>::new);
  }

  /**
   * Makes a frame that runs a coroutine of doubles as written, as part of its caller. Internal:
   * named by generated code.
   *
   * @param body the coroutine
   * @return a frame that has not started
   */
  public static Frame doubleFrame(Dispatch.Body body) {
    return frame(body::run, body.getClass(), DirectScope.OfDouble<Object>::new);
  }

  private static <C> Frame frame(
      Body<? super C, ?> body, Class<?> writer, Function<Baton, ? extends C> scope) {
    return new DirectFrame<C>(DirectScope.KIND, body::run, writer, scope);
  }
}
