package dev.fermata.generator;

import dev.fermata.frame.Root;
import java.util.List;

/**
 * A coroutine that yields twice inside a {@code try} and answers what is raised there in one of the
 * ways that the PEPs tell apart:
 *
 * <pre>{@code
 * try {
 *   trace("received " + co.yield("first"));
 *   trace("received " + co.yield("second"));
 *   return "done";
 * } catch (Throwable raised) {
 *   trace("caught " + raised);
 *   … answer …
 * }
 * }</pre>
 */
final class Responder extends Machine {

  /** How it answers. */
  enum Answer {
    PASS,
    RETURN,
    YIELD,
    FAIL,
    STOP,
    EXIT
  }

  private static final int ANSWERED = 3;

  private final Answer answer;
  private final List<String> trace;

  private Responder(Answer answer, List<String> trace) {
    this.answer = answer;
    this.trace = trace;
  }

  static Generator<String, String, String> responder(Mode mode, Answer answer, List<String> trace) {
    return mode.of(new Responder(answer, trace), co -> asWritten(co, answer, trace));
  }

  private static String asWritten(
      GeneratorScope<String, String> co, Answer answer, List<String> trace) throws Throwable {
    try {
      trace.add("received " + co.yield("first"));
      trace.add("received " + co.yield("second"));
      return "done";
    } catch (Throwable raised) {
      trace.add("caught " + raised.getClass().getSimpleName());
      if (answer == Answer.YIELD) {
        co.yield("answer");
        return "late";
      }
      return answer(answer, raised);
    }
  }

  private static String answer(Answer answer, Throwable raised) throws Throwable {
    switch (answer) {
      case PASS:
        throw raised;
      case FAIL:
        throw new IllegalArgumentException("answer", raised);
      case STOP:
        throw new StopIteration("answer");
      case EXIT:
        throw new GeneratorExit();
      default:
        return "answer";
    }
  }

  @Override
  protected boolean handles() {
    return resumePoint() == 1 || resumePoint() == 2;
  }

  @Override
  protected int resume(Root co) throws Throwable {
    try {
      switch (resumePoint()) {
        case 0:
          return exchanges(co, "first", 1);
        case 1:
          throwRaised(co);
          trace.add("received " + resumed(co));
          return exchanges(co, "second", 2);
        case 2:
          throwRaised(co);
          trace.add("received " + resumed(co));
          return returns(co, "done");
        default:
          return returns(co, "late");
      }
    } catch (Throwable raised) {
      trace.add("caught " + raised.getClass().getSimpleName());
      if (answer == Answer.YIELD) {
        return exchanges(co, "answer", ANSWERED);
      }
      return returns(co, answer(answer, raised));
    }
  }
}
