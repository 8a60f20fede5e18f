package dev.fermata.processor.lowering;

import com.palantir.javapoet.TypeName;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Precedence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Calls of methods as the machine writes them. */
final class Invocations {
  private Invocations() {}

  /** The method that a call calls. */
  static ExecutableElement callee(Context context, MethodInvocationTree tree) {
    return (ExecutableElement)
        java.util.Objects.requireNonNull(
            context.element(tree.getMethodSelect()), () -> "unresolved: " + tree);
  }

  private static boolean isSuper(Context context, MethodInvocationTree tree) {
    return tree.getMethodSelect() instanceof MemberSelectTree select
        && isHostSuper(context, select.getExpression());
  }

  /**
   * Whether an expression is the {@code super} of the host, {@code Host.super} or an interface's.
   */
  static boolean isHostSuper(Context context, ExpressionTree tree) {
    if (CarriedSource.isName(tree, "super")) {
      return !context.reach.isInNestedClass(context.method.pathOf(tree));
    }
    return tree instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("super")
        && context.element(select.getExpression()) instanceof TypeElement owner
        && context.reach.isSuperOfHost(owner, context.method.pathOf(tree));
  }

  /** Whether a call cannot stand as the user wrote it, names aside. */
  static boolean isRewritten(Context context, MethodInvocationTree tree) {
    Element callee = context.element(tree.getMethodSelect());
    if (!(callee instanceof ExecutableElement) || isConstructorCall(tree)) {
      return false;
    }
    return isSuper(context, tree) || isHidden(context, tree, callee);
  }

  /** Whether it is {@code this(…)} or {@code super(…)}. */
  static boolean isConstructorCall(MethodInvocationTree tree) {
    return CarriedSource.isName(tree.getMethodSelect(), "this")
        || CarriedSource.isName(tree.getMethodSelect(), "super");
  }

  private static boolean isHidden(Context context, MethodInvocationTree tree, Element callee) {
    if (!context.reach.isHidden(callee)) {
      return false;
    }
    if (tree.getMethodSelect() instanceof MemberSelectTree select) {
      boolean onArray =
          !isType(context, select.getExpression())
              && context.type(select.getExpression()).getKind() == TypeKind.ARRAY;
      return !onArray
          && !context.reach.isInherited(
              callee, select.getExpression(), context.method.pathOf(tree));
    }
    return !context.reach.isOfNestedClass(callee, context.method.pathOf(tree));
  }

  static boolean isType(Context context, Tree tree) {
    return (tree instanceof IdentifierTree || tree instanceof MemberSelectTree)
        && context.element(tree) instanceof TypeElement;
  }

  /** The expression that is evaluated for the object whose method is called, if there is one. */
  static Optional<ExpressionTree> receiver(Context context, MethodInvocationTree tree) {
    if (!(tree.getMethodSelect() instanceof MemberSelectTree select)
        || isSuper(context, tree)
        || isType(context, select.getExpression())) {
      return Optional.empty();
    }
    return Optional.of(select.getExpression());
  }

  /** The call with its receiver and arguments already evaluated, or about to be in their order. */
  static Code code(
      Context context, MethodInvocationTree tree, Optional<Code> receiver, List<Code> arguments) {
    ExecutableElement callee = callee(context, tree);
    boolean isStatic = callee.getModifiers().contains(Modifier.STATIC);
    if (isSuper(context, tree) || isHidden(context, tree, callee)) {
      boolean isBehind =
          isStatic
              && receiver.isPresent()
              && tree.getMethodSelect() instanceof MemberSelectTree select
              && !HiddenFields.isWithoutEffect(context, select.getExpression());
      String accessor =
          context.reach.accessors().invoker(callee, isSuper(context, tree), isBehind, tree);
      List<Code> all = new ArrayList<>(arguments);
      if (isBehind) {
        all.add(0, receiver.orElseThrow());
      } else if (!isStatic) {
        all.add(
            0,
            isSuper(context, tree)
                ? context.reach.self()
                : receiver.orElseGet(() -> context.reach.implicitReceiver(callee, tree)));
      }
      Code call = Code.of(Precedence.PRIMARY, accessor + "(", Code.join(", ", all), ")");
      if (tree.getTypeArguments().isEmpty()) {
        return call;
      }
      Optional<List<TypeName>> ofReceiver =
          isStatic ? Optional.of(List.of()) : receiverArguments(context, tree, callee);
      if (ofReceiver.isEmpty()) {
        return Code.cast(context.denotable(tree), call).as(Precedence.PRIMARY);
      }
      List<Code> types = new ArrayList<>();
      ofReceiver.get().forEach(type -> types.add(Code.of(type)));
      tree.getTypeArguments().forEach(a -> types.add(context.carry(a)));
      return Code.of(
          Precedence.PRIMARY,
          context.method.method().machine(),
          ".<",
          Code.join(", ", types),
          ">",
          call);
    }
    receiver(context, tree).ifPresent(object -> Reachable.require(context, object));
    Code target = receiver.orElseGet(() -> implicitTarget(context, tree, callee, isStatic));
    return Code.of(
        Precedence.PRIMARY,
        target.receiver(),
        target.isEmpty() ? "" : ".",
        typeArguments(context, tree),
        callee.getSimpleName() + "(",
        Code.join(", ", arguments),
        ")");
  }

  private static Optional<List<TypeName>> receiverArguments(
      Context context, MethodInvocationTree tree, ExecutableElement callee) {
    boolean isSuper = isSuper(context, tree);
    Optional<TypeMirror> object =
        isSuper ? Optional.empty() : receiver(context, tree).map(context::type);
    return context.reach.accessors().receiverArguments(callee, isSuper, object, tree);
  }

  private static Code implicitTarget(
      Context context, MethodInvocationTree tree, ExecutableElement callee, boolean isStatic) {
    if (tree.getMethodSelect() instanceof MemberSelectTree select) {
      return context.carry(select.getExpression());
    }
    if (context.reach.isOfNestedClass(callee, context.method.pathOf(tree))) {
      return Code.EMPTY;
    }
    if (isStatic) {
      TypeName qualifier = context.reach.staticQualifier(callee, tree);
      return Code.of(qualifier);
    }
    return context.reach.implicitReceiver(callee, tree);
  }

  private static Code typeArguments(Context context, MethodInvocationTree tree) {
    if (tree.getTypeArguments().isEmpty()) {
      return Code.EMPTY;
    }
    List<Code> arguments = new ArrayList<>();
    tree.getTypeArguments().forEach(a -> arguments.add(context.carry(a)));
    return Code.of("<", Code.join(", ", arguments), ">");
  }
}
