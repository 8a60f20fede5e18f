package dev.fermata.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What JUnit's {@code @ParameterizedTest} is, for a coroutine, whose first parameter is its scope:
 *
 * <pre>{@code
 * @ParameterizedCoroutineTest
 * @ValueSource(ints = {1, 2, 3})
 * @Coroutine
 * void sleeps(AsyncScope co, int days) {
 *   co.sleep(Duration.ofDays(days));
 * }
 * }</pre>
 *
 * <p>(JUnit gives arguments to the first parameters, so its own annotation cannot be used.) The
 * arguments come from JUnit's sources, {@code @ValueSource}, {@code @CsvSource},
 * {@code @MethodSource} and any other {@code @ArgumentsSource}; strings are converted implicitly,
 * as there.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@VirtualTime
@ExtendWith(ArgumentSets.class)
public @interface ParameterizedCoroutineTest {}
