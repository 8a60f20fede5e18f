/**
 * The intermediate representation: a coroutine as states.
 *
 * <p>A {@link dev.fermata.processor.statemachine.State} is straight-line source ({@link
 * dev.fermata.processor.statemachine.Instruction}s) that ends in one {@link
 * dev.fermata.processor.statemachine.Terminator}: go on at another state, branch, suspend, return,
 * throw. An {@link dev.fermata.processor.statemachine.ExceptionRegion} is the set of states of a
 * {@code try} block, with the states that handle what is thrown there. Source is {@link
 * dev.fermata.processor.statemachine.Code}: text with holes for what is decided last, the names of
 * variables and the way a jump is written. A {@link dev.fermata.processor.statemachine.Local} is a
 * variable; where it is kept is a {@link dev.fermata.processor.statemachine.HoistedLocal}. In the
 * end a {@link dev.fermata.processor.statemachine.StateMachine} holds the states as the cases of
 * one or more methods.
 *
 * <pre>{@code
 * try { sum += co.yield(sum); } finally { log(sum); }
 *
 * TRY       region R        old = sum                 Suspend(Yield sum, resume YIELDED)
 * YIELDED   region R        sum = old + resumed(co)   Goto FINALLY (exit = FINALLY_END)
 * FAILED    no region       exit = RETHROW            Goto FINALLY
 * FINALLY   no region       log(sum)                  EndFinally(exit: FINALLY_END, RETHROW)
 * RETHROW   no region                                 Throw thrown
 * FINALLY_END                                         Return
 * R: anything -> thrown, FAILED
 * }</pre>
 *
 * <p>May use: JavaPoet's names of types. Knows no other stage.
 */
@NullMarked
package dev.fermata.processor.statemachine;

import org.jspecify.annotations.NullMarked;
