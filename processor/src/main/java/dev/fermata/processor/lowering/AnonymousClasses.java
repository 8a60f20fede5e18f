package dev.fermata.processor.lowering;

import com.palantir.javapoet.TypeName;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import dev.fermata.processor.statemachine.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Gives a name to an anonymous class that a {@code var} has for its type, since a variable of the
 * whole method needs a type that can be written.
 *
 * <pre>{@code
 * var counter = new Object() { int count = first; };
 * // becomes
 * private static class Counter { … }
 * counter = new Counter(first);
 * }</pre>
 */
final class AnonymousClasses {
  private final Context context;

  AnonymousClasses(Context context) {
    this.context = context;
  }

  /** The anonymous class that is the type of a variable, if it is. */
  Optional<NewClassTree> creationOf(VariableTree tree) {
    return isAnonymous(context.type(tree))
            && tree.getInitializer() != null
            && HiddenFields.stripped(tree.getInitializer()) instanceof NewClassTree creation
            && creation.getClassBody() != null
        ? Optional.of(creation)
        : Optional.empty();
  }

  private static boolean isAnonymous(TypeMirror type) {
    return type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement()).getNestingKind() == NestingKind.ANONYMOUS;
  }

  /** Makes it a member class; the code creates the object. */
  Code name(NewClassTree tree, String variable) {
    List<ExpressionTree> argumentTrees = new ArrayList<>();
    Optional<? extends ExpressionTree> enclosing = Creations.enclosing(context, tree);
    enclosing.ifPresent(argumentTrees::add);
    argumentTrees.addAll(Creations.arguments(context, tree));
    List<Code> arguments = context.expressions.operands(argumentTrees, i -> "argument");
    ClassTree body = Objects.requireNonNull(tree.getClassBody());
    TypeElement type = (TypeElement) Objects.requireNonNull(context.element(body));
    String wanted = Character.toUpperCase(variable.charAt(0)) + variable.substring(1);
    Captures captures = context.localClasses.register(type, body, wanted);
    String name = context.localClasses.nameOf(type);
    boolean isInterface = !type.getInterfaces().isEmpty();
    TypeMirror base = isInterface ? type.getInterfaces().get(0) : type.getSuperclass();
    boolean isObject = base.toString().equals("java.lang.Object");
    List<Object> source = new ArrayList<>();
    source.add("private static class " + name);
    if (!captures.typeVariables().isEmpty()) {
      source.add(Code.of("<", captures.typeParameters(), ">"));
    }
    if (!isInterface && !isObject) {
      source.add(Code.of(" extends ", context.denotable.of(base, tree)));
    }
    if (isInterface) {
      source.add(Code.of(" implements ", context.denotable.of(base, tree)));
    }
    source.add(" {");
    source.add(captures.fields());
    source.add(constructor(name, captures, tree, argumentTrees, enclosing.isPresent()));
    source.add(context.localClasses.bodyOf(tree, body, type));
    context.localClasses.addMember(Code.of(source.toArray()));
    List<Code> all = new ArrayList<>(context.localClasses.captureArguments(type, false));
    all.addAll(arguments);
    return Code.of(
        "new " + name + (captures.typeVariables().isEmpty() ? "" : "<>") + "(",
        Code.join(", ", all),
        ")");
  }

  private Code constructor(
      String name,
      Captures captures,
      NewClassTree tree,
      List<ExpressionTree> arguments,
      boolean hasEnclosing) {
    if (captures.isEmpty() && arguments.isEmpty()) {
      return Code.of("\n");
    }
    List<Code> parameters = new ArrayList<>();
    List<Code> names = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String parameter = context.freeName("argument" + (i + 1));
      TypeName type =
          hasEnclosing && i == 0
              ? context.denotable(arguments.get(0))
              : parameterType(tree, hasEnclosing ? i - 1 : i);
      parameters.add(Code.of(type, " " + parameter));
      names.add(Code.of(parameter));
    }
    String qualifier = hasEnclosing ? context.freeName("argument1") + "." : "";
    if (hasEnclosing) {
      names.remove(0);
    }
    List<Code> all = new ArrayList<>();
    if (!captures.isEmpty()) {
      all.add(captures.parameters());
    }
    all.addAll(parameters);
    Code superArguments = Code.join(", ", names);
    return Code.of(
        "\n\n  " + name + "(",
        Code.join(", ", all),
        ") {",
        superArguments.isEmpty() && !hasEnclosing
            ? Code.EMPTY
            : Code.of(" " + qualifier + "super(", superArguments, ");"),
        captures.assignments(),
        captures.usedByInitializers()
            ? context.localClasses.initializersOf(Objects.requireNonNull(tree.getClassBody()))
            : Code.EMPTY,
        " }\n");
  }

  /** The type of a parameter of the superclass's constructor. */
  private TypeName parameterType(NewClassTree tree, int index) {
    ExecutableElement constructor =
        (ExecutableElement) Objects.requireNonNull(context.element(tree));
    List<? extends TypeMirror> types =
        constructor.asType().getKind() == TypeKind.EXECUTABLE
            ? ((ExecutableType) constructor.asType()).getParameterTypes()
            : List.of();
    return index < types.size()
        ? context.denotable.of(types.get(index), tree)
        : context.denotable(Creations.arguments(context, tree).get(index));
  }
}
