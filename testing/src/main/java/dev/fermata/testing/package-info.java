/**
 * Tests that are coroutines, in virtual time, on JUnit 5.
 *
 * <p><b>Duty:</b> runs test methods whose first parameter is an {@link
 * dev.fermata.async.AsyncScope} on an event loop whose time is virtual, and fails those that hang,
 * leak tasks or lose failures.
 *
 * <p><b>Allowed imports:</b> {@code java.*}, {@code org.jspecify.annotations}, {@code
 * dev.fermata.async}, {@code dev.fermata.annotations}, JUnit's API.
 *
 * <p><b>Worked example:</b>
 *
 * <pre>{@code
 * @VirtualTime
 * class CacheTest {
 *   @Test
 *   @Coroutine
 *   void entriesExpire(AsyncScope co) {
 *     Cache cache = new Cache(Duration.ofDays(7));
 *     cache.put("k", "v");
 *     co.sleep(Duration.ofDays(6));      // no real time passes
 *     assertEquals("v", cache.get("k"));
 *     co.sleep(Duration.ofDays(2));
 *     assertNull(cache.get("k"));
 *   }
 * }
 * }</pre>
 */
@NullMarked
package dev.fermata.testing;

import org.jspecify.annotations.NullMarked;
