package dev.fermata.processor.statemachine;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the coroutine does at a suspension.
 *
 * <pre>{@code
 * co.yield(i * i);          YIELD, i * i, "Int"     return yieldsInt(co, i * i, YIELDED);
 * inOrder(co, tree.left);   CALL, new Tree_inOrder(tree.left), ""
 *                                                   if (calls(co, new Tree_inOrder(tree.left), …)) { … return CALLED; }
 * co.sleep(time);           AWAIT, Asyncs.sleep(time), ""
 *                                                   if (awaits(co, Asyncs.sleep(time), …)) { … return SUSPENDED; }
 * }</pre>
 *
 * @param protocol how it is written, and whether it leaves the machine for sure
 * @param operand what it is given, evaluated just before; empty for a receive, which yields null or
 *     zero
 * @param variant empty, or which of the unboxed variants it is: {@code Int}, {@code Long}, {@code
 *     Double}
 * @param condition what must hold for it to happen at all; where it does not, the coroutine goes on
 *     at once, which only what {@linkplain Protocol#mayGoOn() may} has
 */
public record SuspensionPoint(
    Protocol protocol, Optional<Code> operand, String variant, Optional<Code> condition) {

  public SuspensionPoint {
    if (condition.isPresent() && !protocol.mayGoOn()) {
      throw new IllegalArgumentException(protocol + " happens in any case");
    }
  }

  /** How a frame deals with its root at a suspension. */
  public enum Protocol {
    /** {@code co.yield(value)} where nobody wants what is sent in. */
    YIELD("yields"),
    /** {@code co.yield(value)} where it is wanted, and {@code co.receive()}. */
    EXCHANGE("exchanges"),
    /** {@code co.yieldAll(generator)}, PEP 380. */
    DELEGATE("delegates"),
    /** A suspending call; the operand makes the callee's frame. */
    CALL("calls", "CALLED"),
    /** {@code co.await(awaitable)}, and everything that is short for one. */
    AWAIT("awaits", "SUSPENDED");

    private final String method;
    private final Optional<String> signal;

    /** A suspension that always leaves the machine: its method answers with the signal. */
    Protocol(String method) {
      this.method = method;
      this.signal = Optional.empty();
    }

    /** A suspension that may go on at once: its method says whether to leave with the signal. */
    Protocol(String method, String signal) {
      this.method = method;
      this.signal = Optional.of(signal);
    }

    /** The method of {@code Frame} that does it. */
    public String method() {
      return method;
    }

    /**
     * Whether what the coroutine waits for may be there already, so that it goes on at its resume
     * point without having left the machine.
     */
    public boolean mayGoOn() {
      return signal.isPresent();
    }

    /** What {@code resume} then answers with if it does not go on. */
    public String signal() {
      return signal.orElseThrow(() -> new IllegalStateException(this + " always suspends"));
    }
  }

  /** A suspension without unboxed variants. */
  public SuspensionPoint(Protocol protocol, Code operand) {
    this(protocol, Optional.of(operand), "", Optional.empty());
  }

  /** A suspension in any case. */
  public SuspensionPoint(Protocol protocol, Optional<Code> operand, String variant) {
    this(protocol, operand, variant, Optional.empty());
  }

  /** Its code, in order of evaluation. */
  public List<Code> codes() {
    return Stream.concat(condition.stream(), operand.stream()).toList();
  }

  /** As {@link Protocol#mayGoOn()}. */
  public boolean mayGoOn() {
    return protocol.mayGoOn();
  }

  /** The same with other code. */
  public SuspensionPoint map(UnaryOperator<Code> code) {
    return new SuspensionPoint(protocol, operand.map(code), variant, condition.map(code));
  }
}
