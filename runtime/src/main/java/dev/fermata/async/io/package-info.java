/**
 * Files that are read and written without holding up the loop.
 *
 * <p><b>Duty:</b> short names for what one would otherwise do with {@link
 * dev.fermata.async.Asyncs#onThread}; the JDK has no portable way to wait for a file without a
 * thread.
 *
 * <p><b>Allowed imports:</b> {@code java.*}, {@code org.jspecify.annotations}, {@code
 * dev.fermata.annotations}, {@code dev.fermata.async}, {@code dev.fermata.frame}.
 *
 * <p><b>Worked example:</b>
 *
 * <pre>{@code
 * @Coroutine
 * static int errors(AsyncScope co, Path log) {
 *   int errors = 0;
 *   for (String line : co.each(AsyncFiles.lines(log))) {
 *     errors += line.startsWith("ERROR") ? 1 : 0;
 *   }
 *   return errors;
 * }
 * }</pre>
 */
@NullMarked
package dev.fermata.async.io;

import org.jspecify.annotations.NullMarked;
