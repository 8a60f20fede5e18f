package dev.fermata.processor.lowering;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import dev.fermata.processor.diagnostics.LoweringException;
import dev.fermata.processor.diagnostics.Message;
import dev.fermata.processor.statemachine.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** Instance creations as the machine writes them. */
final class Creations {
  private Creations() {}

  /** Whether {@code new} cannot stand as the user wrote it, names aside. */
  static boolean isRewritten(Context context, NewClassTree tree) {
    return isHidden(context, tree)
        || isImplicitInner(context, tree)
        || context.localClasses.hasCaptures(created(context, tree));
  }

  /** The class that is named, which an anonymous class extends or implements. */
  private static TypeElement created(Context context, NewClassTree tree) {
    return (TypeElement)
        java.util.Objects.requireNonNull(
            context.element(typeName(tree.getIdentifier())), () -> "unresolved: " + tree);
  }

  private static Tree typeName(Tree identifier) {
    Tree name = identifier;
    while (true) {
      if (name instanceof ParameterizedTypeTree parameterized) {
        name = parameterized.getType();
      } else if (name instanceof com.sun.source.tree.AnnotatedTypeTree annotated) {
        name = annotated.getUnderlyingType();
      } else {
        return name;
      }
    }
  }

  private static boolean isHidden(Context context, NewClassTree tree) {
    return context.element(tree) instanceof ExecutableElement constructor
        && tree.getClassBody() == null
        && constructor.getModifiers().contains(Modifier.PRIVATE)
        && context.reach.isHidden(constructor);
  }

  /** Whether the object of an inner member class is made for an instance that is not named. */
  private static boolean isImplicitInner(Context context, NewClassTree tree) {
    TypeElement type = created(context, tree);
    return tree.getEnclosingExpression() == null
        && type.getNestingKind() == NestingKind.MEMBER
        && type.getKind() == ElementKind.CLASS
        && !type.getModifiers().contains(Modifier.STATIC)
        && !type.getEnclosingElement().getKind().isInterface()
        && !context.localClasses.isOfMethod(type)
        && !context.reach.isOfNestedClass(type, context.method.pathOf(tree))
        && typeName(tree.getIdentifier()) instanceof IdentifierTree;
  }

  /**
   * The creation with its arguments already evaluated, or about to be in their order.
   *
   * @param captured whether it stands in a lambda or class body
   */
  static Code code(
      Context context, NewClassTree tree, List<Code> arguments, boolean captured) {
    TypeElement type = created(context, tree);
    if (isHidden(context, tree)) {
      if (isImplicitInner(context, tree) || tree.getEnclosingExpression() != null) {
        throw new LoweringException(
            tree, Message.OUT_OF_REACH, "the private constructor of " + type.getSimpleName(),
            "remove its modifier private");
      }
      ExecutableElement constructor =
          (ExecutableElement) java.util.Objects.requireNonNull(context.element(tree));
      String accessor = context.reach.constructor(constructor, tree);
      return Code.of(accessor + "(", Code.join(", ", arguments), ")");
    }
    List<Object> parts = new ArrayList<>();
    if (tree.getEnclosingExpression() != null) {
      parts.add(context.carry(tree.getEnclosingExpression()));
      parts.add(".");
    }
    if (isImplicitInner(context, tree)) {
      parts.add(context.reach.implicitReceiver(type, tree));
      parts.add(".new ");
      parts.add(innerName(context, tree));
    } else {
      parts.add("new ");
      parts.add(
          tree.getEnclosingExpression() == null
              ? context.carry(tree.getIdentifier())
              : Code.of(context.carrier.slice(
                  context.method.text().start(tree.getIdentifier()),
                  context.method.text().end(tree.getIdentifier()))));
      if (!(tree.getIdentifier() instanceof ParameterizedTypeTree)
          && !context.localClasses.extraArguments(type).isEmpty()) {
        parts.add("<>");
      }
    }
    List<Code> all = new ArrayList<>(context.localClasses.captureArguments(type, captured));
    all.addAll(arguments);
    parts.add("(");
    parts.add(Code.join(", ", all));
    parts.add(")");
    body(context, tree).ifPresent(parts::add);
    return Code.of(parts.toArray());
  }

  /** An inner class behind {@code self.new} goes by its simple name. */
  private static Code innerName(Context context, NewClassTree tree) {
    Tree identifier = tree.getIdentifier();
    if (!(identifier instanceof ParameterizedTypeTree parameterized)) {
      return Code.of(identifier.toString());
    }
    List<Code> arguments = new ArrayList<>();
    parameterized.getTypeArguments().forEach(a -> arguments.add(context.carry(a)));
    return Code.of(parameterized.getType().toString() + "<", Code.join(", ", arguments), ">");
  }

  private static Optional<Code> body(Context context, NewClassTree tree) {
    ClassTree body = tree.getClassBody();
    if (body == null) {
      return Optional.empty();
    }
    int close = context.method.text().end(tree);
    int open = context.carrier.classBodyStart(tree);
    return Optional.of(
        Code.of(" ", context.carrier.carry(open, close, List.of(body))));
  }
}
