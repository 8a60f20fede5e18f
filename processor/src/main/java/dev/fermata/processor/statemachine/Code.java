package dev.fermata.processor.statemachine;

import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A piece of Java source in which the things that are decided late stay open: which name a variable
 * ends up with, how a type is imported, how a jump is written.
 *
 * <p>{@code data.isEmpty()} in a coroutine is the text {@code ".isEmpty()"} behind a {@link Use} of
 * the local {@code data}.
 *
 * @param precedence how tightly its outermost operator binds, from which all parentheses follow
 */
public record Code(List<Piece> pieces, Precedence precedence) {

  public static final Code EMPTY = new Code(List.of(), Precedence.UNKNOWN);

  private static final Piece NOT = new Text("!");

  public Code {
    pieces = List.copyOf(pieces);
  }

  /** One part of a {@link Code}. */
  public sealed interface Piece {

    /** The same with other states wherever one is named. */
    default Piece retarget(UnaryOperator<State> to) {
      return this;
    }
  }

  /** Source text that stands as it is. */
  public record Text(String text) implements Piece {}

  /** The object whose coroutine it is: {@code this} of the source, by its name in the machine. */
  public record Self(String name) implements Piece {}

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

    @Override
    public Piece retarget(UnaryOperator<State> to) {
      return new SetExit(exit, to.apply(target), forgotten);
    }
  }

  /**
   * What the coroutine goes on with after a suspension.
   *
   * @param type its type; empty where it stands already says so
   */
  public record Resumed(Optional<TypeName> type) implements Piece {}

  /** The object on which what a scope does without suspending is called: {@code scope(co)}. */
  public record Scope() implements Piece {}

  /**
   * Closes a resource: {@code close(reader, thrown);}.
   *
   * @param primary what is being thrown, into which a failure to close is suppressed
   */
  public record Close(Local resource, Optional<Local> primary) implements Piece {}

  /** The number of a state, by its constant. */
  public record StateReference(State state) implements Piece {
    @Override
    public Piece retarget(UnaryOperator<State> to) {
      return new StateReference(to.apply(state));
    }
  }

  /**
   * Leaves this piece of source for good: a {@code break}, {@code continue} or {@code return}.
   *
   * @param separator what stands between its statements: a space, or a line end and indentation
   */
  public record Jump(Exit exit, String separator) implements Piece {
    @Override
    public Piece retarget(UnaryOperator<State> to) {
      return new Jump(exit.retarget(to), separator);
    }
  }

  /**
   * Builds code of strings, types, locals (read), states, pieces and other code, in order. It binds
   * as its only part does; how several bind together nobody can know.
   */
  public static Code of(Object... parts) {
    List<Piece> pieces = new ArrayList<>();
    Precedence only = Precedence.UNKNOWN;
    for (Object part : parts) {
      List<Piece> more = piecesOf(part);
      if (!more.isEmpty()) {
        only = pieces.isEmpty() ? precedenceOf(part) : Precedence.UNKNOWN;
        pieces.addAll(more);
      }
    }
    return new Code(pieces, only);
  }

  /** Builds an expression of its parts. */
  public static Code of(Precedence precedence, Object... parts) {
    return new Code(of(parts).pieces(), precedence);
  }

  private static List<Piece> piecesOf(Object part) {
    if (part instanceof String text) {
      return text.isEmpty() ? List.of() : List.of(new Text(text));
    } else if (part instanceof TypeName type) {
      return List.of(new TypeReference(type));
    } else if (part instanceof Local local) {
      return List.of(new Use(local, Access.READ, false));
    } else if (part instanceof State state) {
      return List.of(new StateReference(state));
    } else if (part instanceof Piece piece) {
      return List.of(piece);
    } else if (part instanceof Code code) {
      return code.pieces();
    }
    throw new IllegalArgumentException("not a part of code: " + part);
  }

  private static Precedence precedenceOf(Object part) {
    if (part instanceof Code code) {
      return code.precedence();
    }
    boolean isName =
        part instanceof Local
            || part instanceof Use
            || part instanceof Self
            || part instanceof Resumed
            || part instanceof Scope
            || part instanceof TypeName
            || part instanceof State;
    return isName ? Precedence.PRIMARY : Precedence.UNKNOWN;
  }

  /** {@code (type) operand}. */
  public static Code cast(Object type, Code operand) {
    return of(Precedence.CAST, "(", type, ") ", operand.as(Precedence.CAST));
  }

  /**
   * {@code left operator right}.
   *
   * @param precedence that of the operator
   */
  public static Code binary(Precedence precedence, Code left, String operator, Code right) {
    boolean isAssociative = precedence == Precedence.AND || precedence == Precedence.OR;
    return of(
        precedence,
        left.as(precedence),
        operator,
        right.as(isAssociative ? precedence : precedence.tighter()));
  }

  /** The expression where no looser one than {@code wanted} may stand. */
  public Code as(Precedence wanted) {
    return precedence.compareTo(wanted) >= 0 ? this : of(Precedence.PRIMARY, "(", this, ")");
  }

  /** The expression where a selector follows. */
  public Code receiver() {
    return as(Precedence.NEW_ARRAY);
  }

  /** The opposite of a condition: {@code x} for {@code !x}. */
  public Code negated() {
    return precedence == Precedence.NOT
        ? of(Precedence.CAST, of(pieces.subList(1, pieces.size()).toArray()))
        : of(Precedence.NOT, NOT, as(Precedence.CAST));
  }

  /** Whether it is nothing but a variable. */
  public boolean isVariable() {
    return pieces.size() == 1 && pieces.get(0) instanceof Use;
  }

  /** {@code local = value}. */
  public static Code assign(Local local, Code value) {
    return of(Precedence.ASSIGNMENT, new Use(local, Access.WRITE, false), " = ", value);
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

  /** Whether a pattern in it binds a variable. */
  public boolean binds(Local local) {
    return pieces.contains(new Binding(local));
  }

  /** Whether it goes through the object whose coroutine it is. */
  public boolean mentionsSelf() {
    for (Piece piece : pieces) {
      if (piece instanceof Self
          || piece instanceof Jump jump && jump.exit().code().mentionsSelf()) {
        return true;
      }
    }
    return false;
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

  /** The same with other states wherever one is named. */
  public Code retarget(UnaryOperator<State> to) {
    return new Code(pieces.stream().map(piece -> piece.retarget(to)).toList(), precedence);
  }

  /** Calls {@code action} for every state that it names by its number without going there. */
  public void forEachReference(Consumer<State> action) {
    for (Piece piece : pieces) {
      if (piece instanceof StateReference reference) {
        action.accept(reference.state());
      } else if (piece instanceof SetExit set) {
        action.accept(set.target());
      } else if (piece instanceof Jump jump) {
        jump.exit().code().forEachReference(action);
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
