package dev.fermata.processor.lowering;

import com.palantir.javapoet.TypeName;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.UnaryTree;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.Precedence;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Assignments with a suspension in them, on every kind of target (JLS 15.26): the parts of the
 * target are evaluated first and once, a compound assignment reads the old value before its
 * operand.
 *
 * <pre>{@code
 * rows[i()] += co.yield(y);
 * // becomes
 * int[] array = rows; int index = i(); int old = array[index];
 * yield y …
 * array[index] = old + resumed(co);
 * }</pre>
 */
final class AssignmentLowering {

  /** A target whose parts have been evaluated. */
  private interface Target {
    Code read();

    Code write(Code value);

    /** The variable that a write surely assigns. */
    default Optional<Local> local() {
      return Optional.empty();
    }
  }

  private final Context context;

  AssignmentLowering(Context context) {
    this.context = context;
  }

  /** {@code target = value}; the code is the assignment, or what is left of it as a value. */
  Code assignment(AssignmentTree tree, boolean wanted) {
    Target target = target(tree.getVariable(), List.of(tree.getExpression()));
    Code value =
        context.expressions.initializer(
            tree.getExpression(), context.type(tree.getVariable()), target.local().isPresent());
    Code narrowed =
        HiddenFields.target(context, tree.getVariable())
            .map(f -> Arithmetic.narrowed(context, f.asType(), tree.getExpression(), value))
            .orElse(value);
    return finish(target, narrowed, wanted);
  }

  /** {@code target op= value}. */
  Code compound(CompoundAssignmentTree tree, boolean wanted) {
    Target target = target(tree.getVariable(), List.of(tree.getExpression()));
    Code old = context.splits.splits(tree.getExpression()) ? old(tree, target) : target.read();
    Code operand = context.expressions.value(tree.getExpression());
    return finish(target, Arithmetic.compound(context, tree, old, operand), wanted);
  }

  private Code old(CompoundAssignmentTree tree, Target target) {
    return Arithmetic.isMutable(context, context.type(tree.getVariable()))
        ? context.expressions.string("old", target.read())
        : context.states.temporary("old", oldType(tree), target.read());
  }

  /** A boxed number is unboxed when it is read, before the operand is evaluated. */
  private TypeName oldType(CompoundAssignmentTree tree) {
    return context.denotable.of(
        Arithmetic.unboxed(context, context.type(tree.getVariable())), tree);
  }

  /** {@code target++} and the like. */
  Code step(UnaryTree tree, boolean wanted) {
    Target target = target(tree.getExpression(), List.of());
    if (!wanted || !Arithmetic.isPostfix(tree)) {
      return finish(target, Arithmetic.step(context, tree, target.read()), wanted);
    }
    Code old =
        context.states.temporary("old", context.denotable(tree.getExpression()), target.read());
    context.states.statement(target.write(Arithmetic.step(context, tree, old)), ";");
    return old;
  }

  private Code finish(Target target, Code value, boolean wanted) {
    if (target.local().isPresent()) {
      context.states.assign(target.local().get(), value);
      return wanted ? Code.of(target.local().get()) : Code.EMPTY;
    }
    return target.write(value);
  }

  private Target target(ExpressionTree tree, List<? extends ExpressionTree> later) {
    ExpressionTree inner = HiddenFields.stripped(tree);
    if (inner instanceof ArrayAccessTree access) {
      return element(access, later);
    }
    Element element = java.util.Objects.requireNonNull(context.element(inner));
    if (inner instanceof IdentifierTree && context.variables.isVariable(element)) {
      return local(context.variables.local((VariableElement) element));
    }
    return field(inner, (VariableElement) element, later);
  }

  private static Target local(Local local) {
    return new Target() {
      @Override
      public Code read() {
        return Code.of(local);
      }

      @Override
      public Code write(Code value) {
        return Code.assign(local, value);
      }

      @Override
      public Optional<Local> local() {
        return Optional.of(local);
      }
    };
  }

  private Target element(ArrayAccessTree tree, List<? extends ExpressionTree> later) {
    List<ExpressionTree> rest = new java.util.ArrayList<>();
    rest.add(tree.getIndex());
    rest.addAll(later);
    Code array = context.expressions.spilled(tree.getExpression(), rest, "array");
    TypeMirror indexType = Arithmetic.unboxed(context, context.type(tree.getIndex()));
    Code index =
        context.expressions.spilled(tree.getIndex(), later, "index", Optional.of(indexType));
    Code place = Code.of(Precedence.PRIMARY, array.as(Precedence.PRIMARY), "[", index, "]");
    return written(place);
  }

  private static Target written(Code place) {
    return new Target() {
      @Override
      public Code read() {
        return place;
      }

      @Override
      public Code write(Code value) {
        return Code.of(Precedence.ASSIGNMENT, place, " = ", value);
      }
    };
  }

  private Target field(
      ExpressionTree tree, VariableElement field, List<? extends ExpressionTree> later) {
    Optional<Code> receiver = receiver(tree, field, later);
    if (!HiddenFields.isHidden(context, field, tree)) {
      return written(
          receiver
              .map(r -> Code.of(Precedence.PRIMARY, r.receiver(), "." + field.getSimpleName()))
              .orElseGet(() -> named(tree, field)));
    }
    return new Target() {
      @Override
      public Code read() {
        return HiddenFields.read(context, field, receiver, tree);
      }

      @Override
      public Code write(Code value) {
        return HiddenFields.write(context, field, receiver, value, tree);
      }
    };
  }

  /** A static field behind an expression, which has been evaluated, goes by its class. */
  private Code named(ExpressionTree tree, VariableElement field) {
    return tree instanceof MemberSelectTree select
            && field.getModifiers().contains(Modifier.STATIC)
            && !Invocations.isType(context, select.getExpression())
        ? Code.of(context.denotable.className(Owners.of(field), tree), "." + field.getSimpleName())
        : context.carry(tree);
  }

  private Optional<Code> receiver(
      ExpressionTree tree, VariableElement field, List<? extends ExpressionTree> later) {
    if (tree instanceof MemberSelectTree select
        && !Invocations.isType(context, select.getExpression())
        && !CarriedSource.isName(select.getExpression(), "super")) {
      if (field.getModifiers().contains(Modifier.STATIC)
          && HiddenFields.isWithoutEffect(context, select.getExpression())) {
        return Optional.empty();
      }
      Code receiver = context.expressions.spilled(select.getExpression(), later, "receiver");
      return field.getModifiers().contains(Modifier.STATIC)
          ? Optional.empty()
          : Optional.of(receiver);
    }
    return HiddenFields.receiver(context, tree, field);
  }
}
