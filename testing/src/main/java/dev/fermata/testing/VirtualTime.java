package dev.fermata.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Lets methods of a JUnit 5 test class be coroutines: {@code @Test @Coroutine void t(AsyncScope
 * co)}. Also those of {@code @BeforeEach}, {@code @AfterEach}, {@code @RepeatedTest} and {@link
 * ParameterizedCoroutineTest}; those of {@code @BeforeAll} and {@code @AfterAll} run on a loop of
 * their own each.
 *
 * <p>Every test gets an event loop whose time is virtual: it stands still while anything can run
 * and jumps to the next timer when all wait, so that a test that sleeps for days ends at once and
 * the order of events is the same in every run. {@code @BeforeEach}, the test and
 * {@code @AfterEach} share it; it is the thread's {@link dev.fermata.async.EventLoop#current()} for
 * their time.
 *
 * <p>Beside what it throws itself, a test fails when
 *
 * <ul>
 *   <li>all tasks wait and nothing can wake them: at once, with every task, what it awaits and its
 *       source lines;
 *   <li>a task of the loop is still alive after {@code @AfterEach}: it leaks;
 *   <li>a task has failed and nobody has asked for its failure;
 *   <li>{@link #timeout()} has passed.
 * </ul>
 *
 * <p>On a class it holds for nested classes too; on a method its values replace those of the class.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(VirtualTimeExtension.class)
public @interface VirtualTime {

  /**
   * How much virtual time the test method may take, as {@link java.time.Duration#parse} reads it:
   * {@code "PT30S"}.
   *
   * @return the time; empty (the default) for no limit
   */
  String timeout() default "";

  /**
   * Whether what is ready runs in a random order instead of that in which it became ready: shakes
   * out tests, and code, that rely on it. A failure then names the seed; {@code
   * -Dfermata.testing.seed=…} repeats that order, and shuffles every test.
   *
   * @return false by default
   */
  boolean shuffled() default false;
}
