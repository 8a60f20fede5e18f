package dev.fermata.processor.lowering;

import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import dev.fermata.processor.model.RuntimeNames;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Precedence;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Compound assignment of a hidden field where no statement can come before it, in a lambda, a
 * nested class or {@code synchronized}, and where the object must be evaluated once.
 *
 * <pre>{@code
 * next().count += 2
 * // becomes
 * Place.of(next(), object -> count(object))
 *     .update(2, (old, operand) -> old + operand, (object, value) -> setCount(object, value))
 * }</pre>
 *
 * The functions capture nothing, so that the operands may be anything: they stand outside.
 */
final class HiddenPlaces {
  private final Context context;
  private final VariableElement field;
  private final ExpressionTree target;
  private final String object;

  private HiddenPlaces(Context context, VariableElement field, ExpressionTree target) {
    this.context = context;
    this.field = field;
    this.target = target;
    this.object = context.reservedName("object");
  }

  /** Empty where the object may as well be written twice. */
  static Optional<HiddenPlaces> of(Context context, VariableElement field, ExpressionTree target) {
    return HiddenFields.stripped(target) instanceof MemberSelectTree select
            && !field.getModifiers().contains(Modifier.STATIC)
            && !Purity.isPure(select.getExpression())
        ? Optional.of(new HiddenPlaces(context, field, target))
        : Optional.empty();
  }

  Code compound(CompoundAssignmentTree tree, Code receiver, Code operand, TreePath path) {
    Code old = Code.of(context.reservedName("old"));
    Code right = Code.of(context.reservedName("operand"));
    Code value = Arithmetic.compound(context, tree, old, right);
    Code operation = Code.of("(", old, ", ", right, ") -> ", value);
    return typed(
        Code.of(
            Precedence.PRIMARY,
            place(receiver),
            ".update(",
            operand,
            ", ",
            operation,
            ", ",
            write(),
            ")"),
        path);
  }

  Code step(UnaryTree tree, Code receiver, TreePath path) {
    Code old = Code.of(context.reservedName("old"));
    Code operation = Code.of(old, " -> ", Arithmetic.step(context, tree, old));
    String name = Arithmetic.isPostfix(tree) ? ".stepAfter(" : ".step(";
    return typed(
        Code.of(Precedence.PRIMARY, place(receiver), name, operation, ", ", write(), ")"), path);
  }

  /** A box is opened when it is read, before the operand is evaluated. */
  private Code place(Code receiver) {
    Code read = HiddenFields.read(context, field, Optional.of(Code.of(object)), target);
    TypeMirror type = Arithmetic.unboxed(context, field.asType());
    boolean isBox = type.getKind().isPrimitive() && !field.asType().getKind().isPrimitive();
    Code opened = isBox ? Code.cast(context.denotable.of(type, target), read) : read;
    return Code.of(RuntimeNames.PLACE, ".of(", receiver, ", " + object + " -> ", opened, ")");
  }

  private Code write() {
    String value = context.reservedName("value");
    Code write =
        HiddenFields.write(context, field, Optional.of(Code.of(object)), Code.of(value), target);
    return Code.of("(" + object + ", " + value + ") -> ", write);
  }

  /** The value is a primitive one for those who look at it. */
  private Code typed(Code code, TreePath path) {
    Tree parent = path.getParentPath().getLeaf();
    return !field.asType().getKind().isPrimitive()
            || parent instanceof ExpressionStatementTree
            || parent instanceof LambdaExpressionTree
        ? code
        : Code.cast(context.denotable.of(field.asType(), target), code).as(Precedence.PRIMARY);
  }
}
