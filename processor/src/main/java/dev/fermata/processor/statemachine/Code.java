package dev.fermata.processor.statemachine;

import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A piece of Java source in which the things that are decided late stay open: which name a variable
 * ends up with, how a type is imported, how a jump is written.
 *
 * <p>{@code data.isEmpty()} in a coroutine is the text {@code ".isEmpty()"} behind a {@link Use} of
 * the local {@code data}.
 */
public record Code(List<Piece> pieces) {

  public static final Code EMPTY = new Code(List.of());

  public Code {
    pieces = List.copyOf(pieces);
  }

  /** One part of a {@link Code}. */
  public sealed interface Piece {}

  /** Source text that stands as it is. */
  public record Text(String text) implements Piece {}

  /** A type, imported or qualified as the file needs it. */
  public record TypeReference(TypeName type) implements Piece {}

  /** How a variable is touched. */
  public enum Access {
    READ,
    /**
     * Read as the operand of {@code instanceof}, where no cast is wanted (nor survived by javac
     * 17).
     */
    TEST,
    /** Assigned without being read first. */
    WRITE,
    /** Read, then assigned: {@code x++}, {@code x += 1}. */
    UPDATE;

    /** Whether the variable may have another value afterwards. */
    public boolean assigns() {
      return this == WRITE || this == UPDATE;
    }
  }

  /**
   * A variable.
   *
   * @param captured whether it is read from inside a lambda or class body, which wants an
   *     effectively final variable
   */
  public record Use(Local local, Access access, boolean captured) implements Piece {}

  /** The name that a pattern binds, where the pattern declares it. */
  public record Binding(Local local) implements Piece {}

  /**
   * Behind an {@code instanceof}: keeps those of its bindings that are hoisted, as in {@code o
   * instanceof String s1 && bind(s = s1)}. Nothing for bindings that live within one state.
   */
  public record KeepBindings(List<Local> locals) implements Piece {
    public KeepBindings {
      locals = List.copyOf(locals);
    }
  }

  /** The name that a pattern has bound, where only that is in scope: in the guard of its case. */
  public record BoundName(Local local) implements Piece {}

  /** Keeps the binding of a case's pattern, if it is hoisted: {@code s = s1;}. */
  public record KeepBinding(Local local) implements Piece {}

  /**
   * Notes at which state a finally block has to go on: {@code exit = LOOP_END}. Nothing is written
   * where the block can only go on at one.
   *
   * @param forgotten variables whose values are not wanted any more on this way out
   */
  public record SetExit(Local exit, State target, List<Local> forgotten) implements Piece {
    public SetExit {
      forgotten = List.copyOf(forgotten);
    }
  }

  /**
   * What the coroutine goes on with after a suspension.
   *
   * @param type its type; empty where it stands already says so
   */
  public record Resumed(Optional<TypeName> type) implements Piece {}

  /**
   * Closes a resource: {@code close(reader, thrown);}.
   *
   * @param primary what is being thrown, into which a failure to close is suppressed
   */
  public record Close(Local resource, Optional<Local> primary) implements Piece {}

  /** The number of a state, by its constant. */
  public record StateReference(State state) implements Piece {}

  /**
   * Leaves this piece of source for good: a {@code break}, {@code continue} or {@code return}.
   *
   * @param separator what stands between its statements: a space, or a line end and indentation
   */
  public record Jump(Exit exit, String separator) implements Piece {}

  /** Builds code of strings, types, locals (read), states, pieces and other code, in order. */
  public static Code of(Object... parts) {
    List<Piece> pieces = new ArrayList<>();
    for (Object part : parts) {
      if (part instanceof String text) {
        pieces.add(new Text(text));
      } else if (part instanceof TypeName type) {
        pieces.add(new TypeReference(type));
      } else if (part instanceof Local local) {
        pieces.add(new Use(local, Access.READ, false));
      } else if (part instanceof State state) {
        pieces.add(new StateReference(state));
      } else if (part instanceof Piece piece) {
        pieces.add(piece);
      } else if (part instanceof Code code) {
        pieces.addAll(code.pieces());
      } else {
        throw new IllegalArgumentException("not a part of code: " + part);
      }
    }
    return new Code(pieces);
  }

  /** {@code local = value}. */
  public static Code assign(Local local, Code value) {
    return of(new Use(local, Access.WRITE, false), " = ", value);
  }

  /** The codes one after the other with a separator between. */
  public static Code join(String separator, List<Code> codes) {
    List<Object> parts = new ArrayList<>();
    for (Code code : codes) {
      if (!parts.isEmpty()) {
        parts.add(separator);
      }
      parts.add(code);
    }
    return of(parts.toArray());
  }

  public boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** Calls {@code action} for every variable it touches, in order of the text. */
  public void forEachUse(Consumer<Use> action) {
    for (Piece piece : pieces) {
      if (piece instanceof Use use) {
        action.accept(use);
      } else if (piece instanceof Binding binding) {
        action.accept(new Use(binding.local(), Access.WRITE, false));
      } else if (piece instanceof SetExit set) {
        action.accept(new Use(set.exit(), Access.WRITE, false));
      } else if (piece instanceof Close close) {
        action.accept(new Use(close.resource(), Access.READ, false));
        close.primary().ifPresent(p -> action.accept(new Use(p, Access.READ, false)));
      } else if (piece instanceof Jump jump) {
        jump.exit().code().forEachUse(action);
      }
    }
  }

  /** The states to which its jumps go. */
  public void forEachTarget(Consumer<State> action) {
    for (Piece piece : pieces) {
      if (piece instanceof Jump jump) {
        jump.exit().forEachTarget(action);
      }
    }
  }
}
