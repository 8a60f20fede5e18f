package dev.fermata.processor.lowering;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import dev.fermata.processor.diagnostics.LoweringException;
import dev.fermata.processor.diagnostics.Message;
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
    requireNothingDropped(context, field, at);
    Object constant = field.getConstantValue();
    if (constant != null && field.getModifiers().contains(Modifier.STATIC)) {
      return Constants.code(context, constant);
    }
    String getter = context.reach.getter(field, at);
    return Code.of(Precedence.PRIMARY, getter + "(", receiver.orElse(Code.EMPTY), ")");
  }

  static Code write(
      Context context, VariableElement field, Optional<Code> receiver, Code value, Tree at) {
    String setter = context.reach.setter(field, at);
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
    Code write = write(context, field, receiver, Arithmetic.step(context, tree, old), tree);
    boolean wantsOld =
        Arithmetic.isPostfix(tree)
            && !(path.getParentPath().getLeaf() instanceof ExpressionStatementTree);
    return wantsOld
        ? Code.of(Precedence.PRIMARY, RuntimeNames.MEMBERS, ".before(", old, ", ", write, ")")
        : write;
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
            && context.reach.isHidden(field)
            && !context.reach.isOfNestedClass(field, context.method.pathOf(target))
        ? Optional.of(field)
        : Optional.empty();
  }

  /** The object whose field is assigned; empty for a static one. */
  static Optional<Code> receiver(Context context, ExpressionTree tree, VariableElement field) {
    requireNothingDropped(context, field, tree);
    if (field.getModifiers().contains(Modifier.STATIC)) {
      return Optional.empty();
    }
    ExpressionTree target = stripped(tree);
    if (target instanceof MemberSelectTree select) {
      return Optional.of(
          CarriedSource.isName(select.getExpression(), "super")
              ? context.reach.self()
              : context.carry(select.getExpression()));
    }
    return Optional.of(context.reach.implicitReceiver(field, tree));
  }

  /**
   * Refuses a static member behind more than a name: Java evaluates {@code f().count} for {@code
   * f}'s effect alone (JLS 15.11.1), and an accessor has no place for it.
   *
   * @param at the member's selection or call, or what holds no object at all
   */
  static void requireNothingDropped(Context context, Element member, Tree at) {
    Tree selection = at instanceof MethodInvocationTree call ? call.getMethodSelect() : at;
    while (selection instanceof ParenthesizedTree parenthesized) {
      selection = parenthesized.getExpression();
    }
    if (member.getModifiers().contains(Modifier.STATIC)
        && selection instanceof MemberSelectTree select
        && !(select.getExpression() instanceof IdentifierTree)
        && !Invocations.isType(context, select.getExpression())) {
      throw new LoweringException(
          select,
          Message.OUT_OF_REACH,
          member.getSimpleName(),
          "it is static, but stands behind an expression: write "
              + Owners.of(member).getSimpleName()
              + "."
              + member.getSimpleName());
    }
  }

  static ExpressionTree stripped(ExpressionTree tree) {
    ExpressionTree inner = tree;
    while (inner instanceof ParenthesizedTree parenthesized) {
      inner = parenthesized.getExpression();
    }
    return inner;
  }
}
