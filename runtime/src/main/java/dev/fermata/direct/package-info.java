/**
 * The machinery of direct mode: a frame that runs a coroutine as written, on a thread of its own.
 * <b>Internal:</b> not exported.
 *
 * <p><b>Duty:</b> the thread of a body, and the handing over between it and the thread that resumes
 * the frame: only one of the two runs at a time, and each sees all that the other did. What a body
 * asks of its frame when it suspends is a {@code DirectStep}; the scopes that turn calls of a user
 * into steps belong to the packages of these scopes.
 *
 * <p><b>Allowed imports:</b> {@code java.*}, {@code org.jspecify.annotations}, {@code
 * dev.fermata.frame}.
 *
 * <p><b>Worked example:</b> a scope whose one method yields,
 *
 * <pre>{@code
 * record Scope(Baton baton) {
 *   Object yield(Object value) {
 *     return baton.suspend(DirectFrame.yielding(value));
 *   }
 * }
 *
 * new DirectFrame<Scope>(kind, body -> body.yield("one"), Demo.class, Scope::new)
 * }</pre>
 *
 * is resumed by its root; the frame lets the body's thread run; that thread calls {@code yield},
 * hands over the step and waits; the resuming thread takes the step, as a generated frame would
 * have done in the same place, and returns the signal that this answers.
 */
@NullMarked
package dev.fermata.direct;

import org.jspecify.annotations.NullMarked;
