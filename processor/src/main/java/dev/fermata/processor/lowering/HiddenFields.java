package dev.fermata.processor.lowering;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import dev.fermata.processor.model.RuntimeNames;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Precedence;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/**
 * Reads and writes of fields that the machine may not name.
 *
 * <pre>{@code
 * count            ->  count(self)
 * node.count = n   ->  setCount(node, n)
 * count += n       ->  setCount(self, count(self) + n)
 * SECRET           ->  42                        a private constant
 * }</pre>
 */
final class HiddenFields {
  private HiddenFields() {}

  static Code read(Context context, VariableElement field, Optional<Code> receiver, Tree at) {
    Object constant = field.getConstantValue();
    boolean isStatic = field.getModifiers().contains(Modifier.STATIC);
    if (constant != null && isStatic && receiver.isEmpty() && isConstant(context, at)) {
      return Constants.code(context, constant);
    }
    String getter = context.reach.accessors().getter(field, isStatic && receiver.isPresent(), at);
    return Code.of(Precedence.PRIMARY, getter + "(", receiver.orElse(Code.EMPTY), ")");
  }

  /** Behind an expression no field is a constant (JLS 15.29), and conditions are none with it. */
  private static boolean isConstant(Context context, Tree at) {
    return !(at instanceof ExpressionTree expression
        && stripped(expression) instanceof MemberSelectTree select
        && !Invocations.isType(context, select.getExpression()));
  }

  static Code write(
      Context context, VariableElement field, Optional<Code> receiver, Code value, Tree at) {
    boolean isBehind = field.getModifiers().contains(Modifier.STATIC) && receiver.isPresent();
    String setter = context.reach.accessors().setter(field, isBehind, at);
    return receiver.isEmpty()
        ? Code.of(Precedence.PRIMARY, setter + "(", value, ")")
        : Code.of(Precedence.PRIMARY, setter + "(", receiver.get(), ", ", value, ")");
  }

  /** {@code ++} and {@code --}; what stands in {@code path} may want the old value. */
  static Code step(
      Context context,
      UnaryTree tree,
      VariableElement field,
      Optional<Code> receiver,
      TreePath path) {
    Code old = read(context, field, receiver, tree);
    Optional<Code> again = again(field, receiver);
    boolean wantsOld =
        Arithmetic.isPostfix(tree)
            && !(path.getParentPath().getLeaf() instanceof ExpressionStatementTree);
    Code value =
        Arithmetic.step(
            context, tree, again.equals(receiver) ? old : read(context, field, again, tree));
    if (wantsOld) {
      Code write = write(context, field, again, value, tree);
      return Code.of(Precedence.PRIMARY, RuntimeNames.MEMBERS, ".before(", old, ", ", write, ")");
    }
    return write(context, field, receiver, value, tree);
  }

  /** The receiver for a second touch: what stands before a static field has had its effect. */
  static Optional<Code> again(VariableElement field, Optional<Code> receiver) {
    return field.getModifiers().contains(Modifier.STATIC) ? Optional.empty() : receiver;
  }

  /** The hidden field that an assignment's target is, if it is one. */
  static Optional<VariableElement> target(Context context, ExpressionTree tree) {
    ExpressionTree target = stripped(tree);
    if (!(target instanceof IdentifierTree) && !(target instanceof MemberSelectTree)
        || !context.method.text().has(target)) {
      return Optional.empty();
    }
    Element element = context.element(target);
    return element instanceof VariableElement field
            && MemberReach.isField(field)
            && isHidden(context, field, target)
        ? Optional.of(field)
        : Optional.empty();
  }

  /** Whether a field cannot be named where {@code tree} does. */
  static boolean isHidden(Context context, VariableElement field, ExpressionTree tree) {
    TreePath path = context.method.pathOf(tree);
    return context.reach.isHidden(field)
        && !(tree instanceof MemberSelectTree select
            ? context.reach.isInherited(field, select.getExpression(), path)
            : context.reach.isOfNestedClass(field, path));
  }

  /** The object whose field is meant; for a static one what is evaluated before it, if anything. */
  static Optional<Code> receiver(Context context, ExpressionTree tree, VariableElement field) {
    boolean isStatic = field.getModifiers().contains(Modifier.STATIC);
    if (stripped(tree) instanceof MemberSelectTree select) {
      if (Invocations.isHostSuper(context, select.getExpression())) {
        return isStatic ? Optional.empty() : Optional.of(context.reach.self());
      }
      return isStatic && isWithoutEffect(context, select.getExpression())
          ? Optional.empty()
          : Optional.of(context.carry(select.getExpression()));
    }
    return isStatic ? Optional.empty() : Optional.of(context.reach.implicitReceiver(field, tree));
  }

  /**
   * Whether what stands before a static member may be left out: Java evaluates it for its effect
   * alone (JLS 15.11.1).
   */
  static boolean isWithoutEffect(Context context, ExpressionTree qualifier) {
    return Invocations.isType(context, qualifier) || stripped(qualifier) instanceof IdentifierTree;
  }

  static ExpressionTree stripped(ExpressionTree tree) {
    ExpressionTree inner = tree;
    while (inner instanceof ParenthesizedTree parenthesized) {
      inner = parenthesized.getExpression();
    }
    return inner;
  }
}
