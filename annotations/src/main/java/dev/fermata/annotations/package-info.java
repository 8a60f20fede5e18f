/**
 * Marks what the processor turns into coroutines.
 *
 * <p><b>Duty:</b> names coroutines in source and in class files; carries no behaviour.
 *
 * <p><b>Allowed imports:</b> {@code java.lang.annotation} only.
 *
 * <p><b>Worked example:</b> from
 *
 * <pre>{@code
 * final class Demo {
 *   @Coroutine
 *   static void countdown(YieldScope.OfInt co, int from) {
 *     for (int i = from; i > 0; i--) co.yield(i);
 *   }
 * }
 * }</pre>
 *
 * the processor makes the factory {@code DemoCoroutines.countdown(int from)}, which returns a
 * {@code Generator.OfInt<Void, Void>}.
 */
package dev.fermata.annotations;
