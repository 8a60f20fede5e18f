/**
 * The intermediate representation: a coroutine as states.
 *
 * <p>A {@link dev.fermata.processor.statemachine.State} is a point at which the coroutine can go
 * on. What runs from there is a {@link dev.fermata.processor.statemachine.Stretch}: straight-line
 * source ({@link dev.fermata.processor.statemachine.Instruction}s) that ends in one {@link
 * dev.fermata.processor.statemachine.Terminator}: go on at another state, branch, suspend, return,
 * throw. All of them are a {@link dev.fermata.processor.statemachine.Graph}, which is never
 * changed: a pass makes a new one. An {@link dev.fermata.processor.statemachine.ExceptionRegion} is
 * the set of states of a {@code try} block, with the states that handle what is thrown there.
 * Source is {@link dev.fermata.processor.statemachine.Code}: text with holes for what is decided
 * last, the names of variables and the way a jump is written. A {@link
 * dev.fermata.processor.statemachine.Local} is a variable; where it is kept is a {@link
 * dev.fermata.processor.statemachine.HoistedLocal}. In the end a {@link
 * dev.fermata.processor.statemachine.StateMachine} adds the layout of the states as cases of one or
 * more methods.
 *
 * <pre>{@code
 * try { sum += co.yield(sum); } finally { log(sum); }
 *
 * START*: goto TRY
 * TRY in R: var old = sum; suspend YIELD sum -> YIELDED
 * YIELDED* in R: sum = old + resumed(co); exit = FINALLY_END; goto FINALLY
 * FAILED: exit = RETHROW; goto FINALLY
 * FINALLY: log(sum); leave by exit to RETHROW, FINALLY_END
 * RETHROW: throw thrown
 * FINALLY_END: return
 * R: anything -> thrown, FAILED
 * }</pre>
 *
 * <p>That is what {@link dev.fermata.processor.statemachine.MachineText} prints; {@link
 * dev.fermata.processor.statemachine.Verifier} says what must be true of it.
 *
 * <p>May use: JavaPoet's names of types. Knows no other stage.
 */
@NullMarked
package dev.fermata.processor.statemachine;

import org.jspecify.annotations.NullMarked;
