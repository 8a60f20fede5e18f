package dev.fermata.processor.lowering;

import com.palantir.javapoet.TypeName;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Exit;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.Terminator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * How a {@code return} leaves the machine: at once, or with its value put aside when finally blocks
 * have to run first.
 *
 * <pre>{@code
 * return total;    ->    return returns(co, total);
 * return total;    ->    returned = total; exit = RETURN; next = FINALLY; continue;
 * }</pre>
 */
final class Returns {
  private final Context context;
  private @Nullable State state;
  private final Local value;

  Returns(Context context) {
    this.context = context;
    this.value = new Local("returned", context.method.method().returnType(), Local.Kind.TEMPORARY);
  }

  /** Whether a state is the one that returns. */
  boolean isReturn(State candidate) {
    return candidate == state;
  }

  /** The way out for a return of {@code result} (empty for void). */
  Exit exit(Optional<Code> result) {
    if (!context.leaps.hasFinally()) {
      return Exit.returning(result);
    }
    Exit through = context.leaps.leaveAll(state());
    return result.isEmpty()
        ? through
        : new Exit(
            Code.of(Code.assign(value(), result.get()), "; ", through.code()), through.target());
  }

  /** Ends the current state by a return. */
  void end(Optional<Code> result) {
    if (!context.leaps.hasFinally()) {
      context.states.end(new Terminator.Return(result));
      return;
    }
    result.ifPresent(code -> context.states.assign(value(), code));
    Exit through = context.leaps.leaveAll(state());
    context.states.note(through);
    context.states.goTo(through.target().orElseThrow());
  }

  /** Gives the shared return state its terminator, if there is one. */
  void finish() {
    if (state != null) {
      context.states.start(state);
      context.states.end(
          new Terminator.Return(
              context.method.method().returnsVoid()
                  ? Optional.empty()
                  : Optional.of(Code.of(value()))));
    }
  }

  private State state() {
    if (state == null) {
      state = context.states.outermost("RETURN", context.line(context.method.tree()));
    }
    return state;
  }

  /** Holds the value while finally blocks run. */
  Local value() {
    return value;
  }

  /**
   * The code of a returned expression, converted as an assignment to the return type would (JLS
   * 14.17): the root takes an Object.
   */
  Code converted(ExpressionTree tree, Code code) {
    return converted(tree, code, returnType());
  }

  private TypeMirror returnType() {
    return ((javax.lang.model.element.ExecutableElement)
            java.util.Objects.requireNonNull(context.element(context.method.tree())))
        .getReturnType();
  }

  /** The code of an expression whose value goes to a parameter of type Object. */
  Code converted(ExpressionTree tree, Code code, TypeMirror target) {
    TypeMirror source = context.type(tree);
    Optional<TypeMirror> primitive = unboxed(target);
    boolean same =
        primitive.isPresent()
            && unboxed(source)
                .map(s -> context.method.types().isSameType(s, primitive.get()))
                .orElse(true);
    if (primitive.isPresent() && !same) {
      return Code.cast(context.denotable.of(primitive.get(), tree), code);
    }
    if (primitive.isEmpty() && needsTarget(tree)) {
      return targeted(tree, code, context.denotable.of(target, tree));
    }
    return code;
  }

  /** A cast gives a target to a lambda, not to the lambdas that an expression chooses from. */
  private Code targeted(ExpressionTree tree, Code code, TypeName type) {
    ExpressionTree inner = HiddenFields.stripped(tree);
    if (context.splits.splits(inner)) {
      return code;
    }
    List<ExpressionTree> results = Results.of(inner);
    if (results.contains(inner)) {
      return Code.cast(type, code);
    }
    results.stream().filter(Returns::isFunction).forEach(r -> context.results.cast(r, type));
    return context.carry(inner);
  }

  private Optional<TypeMirror> unboxed(TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      return Optional.of(type);
    }
    if (type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    try {
      return Optional.of(context.method.types().unboxedType(type));
    } catch (IllegalArgumentException notABox) {
      return Optional.empty();
    }
  }

  /** Whether an expression gets its type from where it stands (JLS 15.2: poly expressions). */
  static boolean needsTarget(Tree tree) {
    return tree instanceof ExpressionTree expression
        && Results.of(expression).stream().anyMatch(Returns::isFunction);
  }

  /** Whether an expression takes its type from where it stands alone. */
  static boolean isFunction(Tree tree) {
    return tree instanceof LambdaExpressionTree || tree instanceof MemberReferenceTree;
  }
}
