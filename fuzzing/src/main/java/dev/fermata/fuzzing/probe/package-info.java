/**
 * What random programs call: it tells what they do, and decides what they shall do.
 *
 * <pre>{@code
 * if (Probe.flip(3)) {                    // true or false, as the script's seed has it
 *   x = Probe.at(4, x + 1);               // logged; throws if the script says so
 * }
 * }</pre>
 *
 * <p>Each mode's class loader has these classes for itself. They stand without annotations of other
 * libraries, since they are copied beside every finding.
 *
 * <p>Duty: making a run a list of lines, the same for the same script.
 *
 * <p>May import: the runtime.
 */
package dev.fermata.fuzzing.probe;
