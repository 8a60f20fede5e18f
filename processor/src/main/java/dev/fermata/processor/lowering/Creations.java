package dev.fermata.processor.lowering;

import com.palantir.javapoet.ClassName;
import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.fermata.processor.diagnostics.LoweringException;
import dev.fermata.processor.diagnostics.Message;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Precedence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Instance creations as the machine writes them. */
final class Creations {
  private static final ClassName OBJECTS = ClassName.get(java.util.Objects.class);

  private Creations() {}

  /** Whether {@code new} cannot stand as the user wrote it, names aside. */
  static boolean isRewritten(Context context, NewClassTree tree) {
    return enclosing(context, tree).isPresent()
        || isHidden(context, tree)
        || isImplicitInner(context, tree)
        || isNamedAnonymous(context, tree)
        || context.localClasses.needsObject(
            created(context, tree), context.method.pathOf(tree.getIdentifier()));
  }

  /** Whether it creates an anonymous class that has a name in the machine. */
  private static boolean isNamedAnonymous(Context context, NewClassTree tree) {
    return tree.getClassBody() != null && context.localClasses.isHoisted(tree.getClassBody());
  }

  /** The class that is named, which an anonymous class extends or implements. */
  static TypeElement created(Context context, NewClassTree tree) {
    return created(context, tree.getIdentifier());
  }

  private static TypeElement created(Context context, Tree identifier) {
    return (TypeElement)
        java.util.Objects.requireNonNull(
            context.element(typeName(identifier)), () -> "unresolved: " + identifier);
  }

  static Tree typeName(Tree identifier) {
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

  /**
   * The expression before {@code .new}. For an anonymous class javac has made it the first argument
   * by now, behind an operator of its own that checks for null.
   */
  static Optional<ExpressionTree> enclosing(Context context, NewClassTree tree) {
    if (tree.getEnclosingExpression() != null) {
      return Optional.of(tree.getEnclosingExpression());
    }
    return isMadeArgument(context, tree)
        ? Optional.of(((UnaryTree) tree.getArguments().get(0)).getExpression())
        : Optional.empty();
  }

  /** The arguments as the user wrote them. */
  static List<? extends ExpressionTree> arguments(Context context, NewClassTree tree) {
    List<? extends ExpressionTree> arguments = tree.getArguments();
    return isMadeArgument(context, tree) ? arguments.subList(1, arguments.size()) : arguments;
  }

  private static boolean isMadeArgument(Context context, NewClassTree tree) {
    return tree.getClassBody() != null
        && !tree.getArguments().isEmpty()
        && tree.getArguments().get(0) instanceof UnaryTree unary
        && unary.getKind() == Tree.Kind.OTHER
        && context.method.text().has(unary.getExpression());
  }

  private static boolean isHidden(Context context, NewClassTree tree) {
    return context.element(tree) instanceof ExecutableElement constructor
        && tree.getClassBody() == null
        && constructor.getModifiers().contains(Modifier.PRIVATE)
        && context.reach.isHidden(constructor);
  }

  /**
   * Refuses an anonymous class whose superclass has a private constructor: only a class within that
   * superclass's nest may call it.
   */
  static void requireReachable(Context context, NewClassTree tree) {
    if (tree.getClassBody() == null) {
      return;
    }
    for (Tree member : tree.getClassBody().getMembers()) {
      if (member instanceof MethodTree method
          && method.getName().contentEquals("<init>")
          && method.getBody() != null
          && method.getBody().getStatements().get(0) instanceof ExpressionStatementTree statement
          && statement.getExpression() instanceof MethodInvocationTree call) {
        requireReachable(context, call, tree);
      }
    }
  }

  /**
   * Refuses {@code super(…)} where that constructor is private.
   *
   * @param at where to complain
   */
  static void requireReachable(Context context, MethodInvocationTree call, Tree at) {
    if (context.element(call.getMethodSelect()) instanceof ExecutableElement constructor
        && constructor.getModifiers().contains(Modifier.PRIVATE)
        && context.reach.isHidden(constructor)) {
      Tree type = at instanceof NewClassTree creation ? creation.getIdentifier() : at;
      context.denotable.className(Owners.of(constructor), type);
      throw new LoweringException(
          at,
          Message.OUT_OF_REACH,
          "the private constructor of " + Owners.of(constructor).getSimpleName(),
          "remove its modifier private");
    }
  }

  /** Whether the object of an inner member class is made for an instance that is not named. */
  private static boolean isImplicitInner(Context context, NewClassTree tree) {
    return enclosing(context, tree).isEmpty()
        && context.localClasses.takesHost(created(context, tree), context.method.pathOf(tree));
  }

  /**
   * The creation with its arguments already evaluated, or about to be in their order.
   *
   * @param enclosing the value of the expression before {@code .new}
   * @param variables reads a captured variable where the creation stands
   * @param captured whether it stands in a lambda or class body
   */
  static Code code(
      Context context,
      NewClassTree tree,
      Optional<Code> enclosing,
      List<Code> arguments,
      Function<VariableElement, Code> variables,
      boolean captured) {
    if (isNamedAnonymous(context, tree)) {
      List<Code> all = new ArrayList<>(arguments);
      enclosing.ifPresent(e -> all.add(0, e));
      ClassTree body = java.util.Objects.requireNonNull(tree.getClassBody());
      return context.localClasses.anonymous(body, all, variables, captured);
    }
    TypeElement type = created(context, tree);
    if (isHidden(context, tree)) {
      ExecutableElement constructor =
          (ExecutableElement) java.util.Objects.requireNonNull(context.element(tree));
      String accessor = context.reach.accessors().constructor(constructor, tree);
      List<Code> all = new ArrayList<>(arguments);
      if (enclosing.isPresent()) {
        all.add(0, Code.of(OBJECTS, ".requireNonNull(", enclosing.get(), ")"));
      } else if (isImplicitInner(context, tree)) {
        all.add(0, context.reach.implicitReceiver(type, tree));
      }
      return Code.of(Precedence.PRIMARY, accessor + "(", Code.join(", ", all), ")");
    }
    List<Object> parts = new ArrayList<>();
    if (enclosing.isPresent()) {
      parts.add(enclosing.get().receiver());
      parts.add(".new ");
      parts.add(innerName(context, tree));
    } else if (isImplicitInner(context, tree)) {
      parts.add(context.reach.implicitReceiver(type, tree));
      parts.add(".new ");
      parts.add(innerName(context, tree));
    } else if (context.localClasses.needsObject(
        type, context.method.pathOf(tree.getIdentifier()))) {
      parts.add(context.localClasses.object(type, variables, captured));
      parts.add(".new ");
      parts.add(innerName(context, tree));
    } else {
      parts.add("new ");
      parts.add(context.carry(tree.getIdentifier()));
    }
    parts.add("(");
    parts.add(Code.join(", ", arguments));
    parts.add(")");
    body(context, tree).ifPresent(parts::add);
    return Code.of(Precedence.PRIMARY, parts.toArray());
  }

  /** An inner class behind {@code self.new} goes by its simple name. */
  private static Code innerName(Context context, NewClassTree tree) {
    Tree identifier = tree.getIdentifier();
    if (identifier instanceof AnnotatedTypeTree annotated) {
      List<Code> parts = new ArrayList<>();
      annotated.getAnnotations().forEach(a -> parts.add(Code.of(context.carry(a), " ")));
      return Code.of(Code.join("", parts), simpleName(context, annotated.getUnderlyingType()));
    }
    return simpleName(context, identifier);
  }

  private static Code simpleName(Context context, Tree identifier) {
    String name = created(context, identifier).getSimpleName().toString();
    if (!(identifier instanceof ParameterizedTypeTree parameterized)) {
      return Code.of(name);
    }
    List<Code> arguments = new ArrayList<>();
    parameterized.getTypeArguments().forEach(a -> arguments.add(context.carry(a)));
    return Code.of(name + "<", Code.join(", ", arguments), ">");
  }

  private static Optional<Code> body(Context context, NewClassTree tree) {
    ClassTree body = tree.getClassBody();
    if (body == null) {
      return Optional.empty();
    }
    int close = context.method.text().end(tree);
    int open = context.method.text().start(body);
    return Optional.of(Code.of(" ", context.carrier.carry(open, close, List.of(body))));
  }
}
