package dev.fermata.processor.lowering;

import com.sun.source.tree.Tree;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Exit;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The statements of the user's that lowered code stands in and may be left by a jump, innermost
 * first.
 *
 * <pre>{@code
 * outer: while (true) {            // leap: breaks to WHILE_END, continues at WHILE
 *   try { … break outer; … }       // leap: passes through FINALLY first
 *   finally { … }
 * }
 * // break outer:  exit = WHILE_END; next = FINALLY; continue;
 * }</pre>
 */
final class LeapStack {

  /** One statement that can be left. */
  sealed interface Leap {}

  /**
   * @param statement the loop, switch or labelled statement
   * @param breakTo where {@code break} (or the {@code yield} of a switch expression) goes
   * @param continueTo where the next iteration starts; null where there is none
   */
  record Target(Tree statement, State breakTo, @Nullable State continueTo) implements Leap {}

  /**
   * A finally block that every jump out has to pass through.
   *
   * @param exit receives the state at which the block has to go on
   * @param thrown receives what was thrown into the block
   * @param entry where the block begins
   * @param targets collects what {@code exit} can hold
   */
  record Finally(Local exit, Local thrown, State entry, List<State> targets) implements Leap {
    void completesAt(State target) {
      if (!targets.contains(target)) {
        targets.add(target);
      }
    }
  }

  /** The body of a finally block: what was noted before it was entered is still wanted. */
  record InFinally() implements Leap {}

  private final Returns returns;
  private final Deque<Leap> leaps = new ArrayDeque<>();

  LeapStack(Returns returns) {
    this.returns = returns;
  }

  /** Runs {@code body} with one more statement that it can leave. */
  void with(Leap leap, Runnable body) {
    leaps.push(leap);
    body.run();
    leaps.pop();
  }

  /** The way out of {@code statement} by a break, if it is a statement that was lowered. */
  Optional<Exit> breakOut(Tree statement) {
    return find(statement).map(target -> leave(statement, target.breakTo()));
  }

  /** The way to the next iteration of {@code loop}, if it was lowered. */
  Optional<Exit> continueAt(Tree loop) {
    return find(loop)
        .filter(target -> target.continueTo() != null)
        .map(target -> leave(loop, java.util.Objects.requireNonNull(target.continueTo())));
  }

  /** Whether a return has to pass through a finally block. */
  boolean hasFinally() {
    return leaps.stream().anyMatch(Finally.class::isInstance);
  }

  /** The way through all finally blocks to {@code target}. */
  Exit leaveAll(State target) {
    return through(crossed(null), target);
  }

  private Exit leave(Tree statement, State target) {
    return through(crossed(statement), target);
  }

  private Optional<Target> find(Tree statement) {
    for (Leap leap : leaps) {
      if (leap instanceof Target target && target.statement() == statement) {
        return Optional.of(target);
      }
    }
    return Optional.empty();
  }

  /** The finally blocks between here and {@code statement}, innermost first. */
  private List<Finally> crossed(@Nullable Tree statement) {
    List<Finally> result = new ArrayList<>();
    for (Leap leap : leaps) {
      if (leap instanceof Finally passed) {
        result.add(passed);
      } else if (leap instanceof Target target && target.statement() == statement) {
        break;
      }
    }
    return result;
  }

  private Exit through(List<Finally> blocks, State target) {
    List<Object> code = new ArrayList<>();
    State next = target;
    List<Local> forgotten = forgotten(blocks, returns.isReturn(target));
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Finally block = blocks.get(i);
      block.completesAt(next);
      code.add(new Code.SetExit(block.exit(), next, forgotten));
      next = block.entry();
    }
    return new Exit(Code.of(code.toArray()), Optional.of(next));
  }

  /** Enters a finally block from its own try statement. */
  Code enter(Finally block, State target, boolean hasThrown) {
    block.completesAt(target);
    List<Local> forgotten = new ArrayList<>(forgotten(List.of(), false));
    if (!hasThrown) {
      forgotten.add(block.thrown());
    }
    return Code.of(new Code.SetExit(block.exit(), target, forgotten));
  }

  /** What the enclosing finally blocks, none of which is running, have noted. */
  private List<Local> forgotten(List<Finally> crossed, boolean isReturn) {
    List<Local> result = new ArrayList<>();
    for (Leap leap : leaps) {
      if (leap instanceof InFinally) {
        return result;
      }
      if (leap instanceof Finally block) {
        result.add(block.thrown());
        if (!crossed.contains(block)) {
          result.add(block.exit());
        }
      }
    }
    if (!isReturn) {
      result.add(returns.value());
    }
    return result;
  }
}
