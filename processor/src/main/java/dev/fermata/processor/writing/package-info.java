/**
 * Writes Java, with JavaPoet.
 *
 * <pre>{@code
 * CoroutineMethod[host=Demo, name=finder, …]
 * // becomes
 * final class DemoCoroutines {
 *   static Generator<Void, String, Void> finder(String letter) { … new Demo_finder(letter) … }
 * }
 *
 * StateMachine[method=finder, states=[…], …]
 * // becomes
 * final class Demo_finder extends Frame { … }
 * }</pre>
 *
 * <p>Duty: turning the model and state machines into source files that read well and never warn.
 *
 * <p>May import: {@code model}, {@code statemachine}, JavaPoet; neither {@code validation} nor
 * {@code lowering}.
 */
@NullMarked
package dev.fermata.processor.writing;

import org.jspecify.annotations.NullMarked;
