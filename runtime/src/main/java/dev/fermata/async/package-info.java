/**
 * Coroutines that await: tasks, the event loop that runs them, and what combines them.
 *
 * <p><b>Duty:</b> the typed face of {@code dev.fermata.frame}'s engine, which users see; and the
 * combinators, each a frame of its own.
 *
 * <p><b>Allowed imports:</b> {@code java.*}, {@code org.jspecify.annotations}, {@code
 * dev.fermata.annotations}, {@code dev.fermata.frame}, {@code dev.fermata.generator}, {@code
 * dev.fermata.direct}.
 *
 * <p><b>Worked example:</b>
 *
 * <pre>{@code
 * @Coroutine
 * static void greet(AsyncScope co, String name) {
 *   co.sleep(Duration.ofSeconds(1));
 *   System.out.println("hello " + name);
 * }
 *
 * public static void main(String[] args) {
 *   EventLoop.run(DemoCoroutines.greet("world"));
 * }
 * }</pre>
 */
@NullMarked
package dev.fermata.async;

import org.jspecify.annotations.NullMarked;
