/**
 * The annotation processor: rounds, deferral, and the order of the stages.
 *
 * <pre>{@code
 * // round 1 sees
 * class Demo { @Coroutine static void finder(GeneratorScope<Void, String> co, String letter) { … } }
 * // and writes
 * final class DemoCoroutines { … }    // from signatures alone
 * // round 2 understands the body, in a nested compilation, and writes
 * final class Demo_finder extends Frame { … }
 * }</pre>
 *
 * <p>One coroutine's way through the packages is {@code source} → {@code model} → {@code
 * validation} → {@code analysis} → {@code lowering} → {@code statemachine} → {@code writing};
 * {@code diagnostics} holds what can go wrong.
 *
 * <p>Duty: deciding what happens in which round, and that something compilable comes out whatever
 * happens.
 *
 * <p>May import: every other package; none imports it.
 */
@NullMarked
package dev.fermata.processor;

import org.jspecify.annotations.NullMarked;
