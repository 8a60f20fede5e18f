/**
 * Makes programs, has them judged, and makes small ones of those that fail.
 *
 * <pre>{@code
 * seed ──Programs──▶ program ──Harness──▶ outcome ──Shrinker──▶ smallest program ──Finding──▶ folder
 *                       └──Coverage──▶ table of constructs × positions
 * }</pre>
 *
 * <p>Duty: the campaign from the command line, and what it leaves behind.
 *
 * <p>May import: every other package.
 */
@NullMarked
package dev.fermata.fuzzing.campaign;

import org.jspecify.annotations.NullMarked;
