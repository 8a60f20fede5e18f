package dev.fermata.processor.statemachine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How a stretch ends: where control goes. */
public sealed interface Terminator {

  /** Its code, in order of evaluation. */
  List<Code> codes();

  /** The states to which it leads, in order of the source. */
  List<State> targets();

  /** The same with other code and other targets. */
  Terminator map(UnaryOperator<Code> code, UnaryOperator<State> target);

  <R> R accept(Visitor<R> visitor);

  /** Treats each kind in its way. */
  interface Visitor<R> {
    R visitGoto(Goto to);

    R visitBranch(Branch branch);

    R visitDispatch(Dispatch dispatch);

    R visitSuspend(Suspend suspend);

    R visitReturn(Return ret);

    R visitThrow(Throw thrown);

    R visitEndFinally(EndFinally end);

    R visitUnreachable(Unreachable unreachable);
  }

  /** Goes on at another state. */
  record Goto(State target) implements Terminator {
    @Override
    public List<Code> codes() {
      return List.of();
    }

    @Override
    public List<State> targets() {
      return List.of(target);
    }

    @Override
    public Terminator map(UnaryOperator<Code> code, UnaryOperator<State> to) {
      return new Goto(to.apply(target));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitGoto(this);
    }
  }

  /** Goes on at one of two states. */
  record Branch(Code condition, State then, State otherwise) implements Terminator {
    @Override
    public List<Code> codes() {
      return List.of(condition);
    }

    @Override
    public List<State> targets() {
      return List.of(then, otherwise);
    }

    @Override
    public Terminator map(UnaryOperator<Code> code, UnaryOperator<State> to) {
      return new Branch(code.apply(condition), to.apply(then), to.apply(otherwise));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitBranch(this);
    }
  }

  /**
   * Selects a state by a native {@code switch}.
   *
   * @param selector the expression, evaluated once
   * @param otherwise where to go when no case matches; empty: {@code cases} are exhaustive and
   *     nothing needs to be written
   */
  record Dispatch(Code selector, List<Case> cases, Optional<State> otherwise)
      implements Terminator {

    /**
     * One case.
     *
     * @param labels everything between {@code case} and the colon, or {@code default}
     * @param bindings statements that keep pattern bindings, empty for most
     */
    public record Case(Code labels, Code bindings, State target) {}

    public Dispatch {
      cases = List.copyOf(cases);
    }

    @Override
    public List<Code> codes() {
      List<Code> result = new ArrayList<>();
      result.add(selector);
      for (Case c : cases) {
        result.add(c.labels());
        result.add(c.bindings());
      }
      return result;
    }

    @Override
    public List<State> targets() {
      List<State> result = new ArrayList<>();
      cases.forEach(c -> result.add(c.target()));
      otherwise.ifPresent(result::add);
      return result;
    }

    @Override
    public Terminator map(UnaryOperator<Code> code, UnaryOperator<State> to) {
      return new Dispatch(
          code.apply(selector),
          cases.stream()
              .map(
                  c ->
                      new Case(
                          code.apply(c.labels()), code.apply(c.bindings()), to.apply(c.target())))
              .toList(),
          otherwise.map(to));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitDispatch(this);
    }
  }

  /**
   * Suspends; goes on at {@code resume} when the coroutine is resumed, or at once if it {@linkplain
   * SuspensionPoint#mayGoOn() may}.
   */
  record Suspend(SuspensionPoint point, State resume) implements Terminator {
    @Override
    public List<Code> codes() {
      return point.codes();
    }

    @Override
    public List<State> targets() {
      return List.of(resume);
    }

    @Override
    public Terminator map(UnaryOperator<Code> code, UnaryOperator<State> to) {
      return new Suspend(point.map(code), to.apply(resume));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitSuspend(this);
    }
  }

  /** Ends the coroutine; {@code value} is empty for {@code void}. */
  record Return(Optional<Code> value) implements Terminator {
    @Override
    public List<Code> codes() {
      return value.stream().toList();
    }

    @Override
    public List<State> targets() {
      return List.of();
    }

    @Override
    public Terminator map(UnaryOperator<Code> code, UnaryOperator<State> to) {
      return new Return(value.map(code));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitReturn(this);
    }
  }

  /** Throws. */
  record Throw(Code exception) implements Terminator {
    @Override
    public List<Code> codes() {
      return List.of(exception);
    }

    @Override
    public List<State> targets() {
      return List.of();
    }

    @Override
    public Terminator map(UnaryOperator<Code> code, UnaryOperator<State> to) {
      return new Throw(code.apply(exception));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitThrow(this);
    }
  }

  /**
   * The end of a finally block: goes on where the block was entered for.
   *
   * @param exit holds the state to go on at
   * @param targets the states that {@code exit} can hold; with one only, {@code exit} is not needed
   */
  record EndFinally(Local exit, List<State> targets) implements Terminator {
    public EndFinally {
      targets = List.copyOf(targets);
    }

    /** The one way on, if there is only one. */
    public Optional<State> onlyTarget() {
      return targets.size() == 1 ? Optional.of(targets.get(0)) : Optional.empty();
    }

    @Override
    public List<Code> codes() {
      return targets.size() > 1 ? List.of(Code.of(exit)) : List.of();
    }

    @Override
    public Terminator map(UnaryOperator<Code> code, UnaryOperator<State> to) {
      return new EndFinally(exit, targets.stream().map(to).distinct().toList());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitEndFinally(this);
    }
  }

  /** Control never gets here: the last instruction cannot complete normally (JLS 14.22). */
  record Unreachable() implements Terminator {
    @Override
    public List<Code> codes() {
      return List.of();
    }

    @Override
    public List<State> targets() {
      return List.of();
    }

    @Override
    public Terminator map(UnaryOperator<Code> code, UnaryOperator<State> to) {
      return this;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitUnreachable(this);
    }
  }
}
