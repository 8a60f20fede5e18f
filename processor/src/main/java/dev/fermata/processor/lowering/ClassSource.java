package dev.fermata.processor.lowering;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import dev.fermata.processor.statemachine.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** The source of hoisted classes and of the scopes in which they stand. */
final class ClassSource {
  private static final String STEP = "  ";

  private final Context context;

  ClassSource(Context context) {
    this.context = context;
  }

  /** A class that is a member of the machine. */
  Code plain(HoistedClass type, int commentsFrom) {
    return Code.of(
        context.carrier.comments(type.tree(), commentsFrom, ""),
        annotations(type, "\n"),
        type.type().getKind() == ElementKind.CLASS ? "private static " : "private ",
        source(type, ""));
  }

  /** A class as a member of a scope. */
  Code inScope(HoistedClass type, Scope scope, int commentsFrom) {
    boolean isStatic = !scope.isObject() && type.type().getKind() == ElementKind.CLASS;
    String margin = margin(scope) + STEP;
    return Code.of(
        context.carrier.comments(type.tree(), commentsFrom, margin),
        annotations(type, "\n" + margin),
        isStatic ? "static " : "",
        source(type, margin));
  }

  /** Anonymous classes need no serial version; once they have a name, javac asks for one. */
  private Code annotations(HoistedClass type, String line) {
    TypeMirror serializable =
        Objects.requireNonNull(context.method.elements().getTypeElement("java.io.Serializable"))
            .asType();
    return type.creation().isPresent()
            && context.method.types().isSubtype(type.type().asType(), serializable)
        ? Code.of("@", ClassName.get(SuppressWarnings.class), "(\"serial\")" + line)
        : Code.EMPTY;
  }

  private static String margin(Scope scope) {
    return STEP.repeat(scope.depth());
  }

  /** A scope with its fields, classes and inner scopes. */
  Code of(Scope scope) {
    String margin = margin(scope);
    List<Code> members = new ArrayList<>();
    List<Object> constants = new ArrayList<>();
    for (VariableElement constant : scope.constants()) {
      String separator = constants.isEmpty() ? "" : "\n" + margin + STEP;
      constants.add(separator + "static final ");
      constants.add(context.variables.typeOf(constant));
      constants.add(" " + constant.getSimpleName() + " = ");
      constants.add(
          context
              .method
              .elements()
              .getConstantExpression(Objects.requireNonNull(constant.getConstantValue())));
      constants.add(";");
    }
    if (!constants.isEmpty()) {
      members.add(Code.of(constants.toArray()));
    }
    if (scope.isObject() && !scope.isRecord()) {
      members.addAll(fieldsAndConstructor(scope));
    }
    members.addAll(scope.classes());
    for (Scope inner : scope.inner()) {
      if (inner.isWritten()) {
        members.add(of(inner));
      }
    }
    String separator = "\n\n" + margin + STEP;
    return Code.of(
        head(scope), " {\n" + margin + STEP, Code.join(separator, members), "\n" + margin + "}");
  }

  private Code head(Scope scope) {
    Code name = Code.of(scope.name(), typeParameters(scope.typeVariables()));
    if (scope.isRecord()) {
      return Code.of("private record ", name, "(", Code.join(", ", parameters(scope)), ")");
    }
    return Code.of(scope.depth() == 0 ? "private static final class " : "final class ", name);
  }

  private List<Code> fieldsAndConstructor(Scope scope) {
    String line = "\n" + margin(scope) + STEP;
    List<Code> members = new ArrayList<>();
    List<Code> fields = new ArrayList<>();
    List<Code> assignments = new ArrayList<>();
    for (Code parameter : parameters(scope)) {
      fields.add(Code.of("final ", parameter, ";"));
    }
    for (String name : fieldNames(scope)) {
      assignments.add(Code.of("this." + name + " = " + name + ";"));
    }
    if (!fields.isEmpty()) {
      members.add(Code.join(line, fields));
      members.add(
          Code.of(
              scope.name() + "(",
              Code.join(", ", parameters(scope)),
              ") {" + line + STEP,
              Code.join(line + STEP, assignments),
              line + "}"));
    }
    return members;
  }

  private List<Code> parameters(Scope scope) {
    List<Code> parameters = new ArrayList<>();
    for (VariableElement variable : scope.variables()) {
      parameters.add(Code.of(context.variables.typeOf(variable), " " + variable.getSimpleName()));
    }
    if (scope.declaresSelf()) {
      parameters.add(Code.of(context.method.method().hostType(), " ", context.reach.self()));
    }
    return parameters;
  }

  private List<String> fieldNames(Scope scope) {
    List<String> names = new ArrayList<>();
    scope.variables().forEach(v -> names.add(v.getSimpleName().toString()));
    if (scope.declaresSelf()) {
      names.add(context.freeName("self"));
    }
    return names;
  }

  static Code typeParameters(List<TypeVariableName> variables) {
    List<Code> result = new ArrayList<>();
    for (TypeVariableName variable : variables) {
      List<Code> bounds = new ArrayList<>();
      for (TypeName bound : variable.bounds()) {
        bounds.add(Code.of(bound));
      }
      result.add(
          bounds.isEmpty()
              ? Code.of(variable.name())
              : Code.of(variable.name(), " extends ", Code.join(" & ", bounds)));
    }
    return result.isEmpty() ? Code.EMPTY : Code.of("<", Code.join(", ", result), ">");
  }

  private Code source(HoistedClass type, String margin) {
    ClassTree tree = type.tree();
    Optional<NewClassTree> creation = type.creation();
    if (creation.isEmpty()) {
      return context.carrier.carryMember(
          tree, context.method.text().start(tree), context.carrier.endWithComment(tree), margin);
    }
    TypeElement element = type.type();
    TypeMirror base = LocalClasses.base(element);
    boolean isInterface = !element.getInterfaces().isEmpty();
    boolean isObject = base.toString().equals("java.lang.Object");
    int open = context.method.text().find('{', context.method.text().start(tree));
    return Code.of(
        "class " + type.name(),
        isObject
            ? ""
            : Code.of(
                isInterface ? " implements " : " extends ",
                context.denotable.of(base, creation.get())),
        " {",
        isInterface ? "" : constructor(type, creation.get(), "\n" + margin + STEP),
        context.carrier.carryMember(tree, open + 1, context.method.text().end(tree), margin));
  }

  /** Hands the arguments on to the constructor of the superclass. */
  private Code constructor(HoistedClass type, NewClassTree creation, String line) {
    ExecutableElement constructor =
        (ExecutableElement) Objects.requireNonNull(context.element(creation));
    Optional<ExpressionTree> enclosing = Creations.enclosing(context, creation).map(e -> e);
    List<Code> parameters = new ArrayList<>();
    List<Code> names = new ArrayList<>();
    enclosing.ifPresent(
        e -> parameters.add(Code.of(context.denotable(e), " " + context.freeName("outer"))));
    List<? extends VariableElement> all = constructor.getParameters();
    List<? extends VariableElement> own = all.subList(enclosing.isPresent() ? 1 : 0, all.size());
    for (int i = 0; i < own.size(); i++) {
      String name = context.freeName("argument" + (own.size() == 1 ? "" : i + 1));
      TypeMirror parameter = own.get(i).asType();
      TypeName declared = context.denotable.of(parameter, creation);
      boolean isVarargs = constructor.isVarArgs() && i + 1 == own.size();
      parameters.add(
          isVarargs && declared instanceof com.palantir.javapoet.ArrayTypeName array
              ? Code.of(array.componentType(), "... " + name)
              : Code.of(declared, " " + name));
      names.add(Code.of(name));
    }
    List<Code> thrown = new ArrayList<>();
    for (TypeMirror exception : constructor.getThrownTypes()) {
      thrown.add(Code.of(context.denotable.of(exception, creation)));
    }
    Optional<Code> outer =
        enclosing.isPresent()
            ? Optional.of(Code.of(context.freeName("outer")))
            : hostOf(type, creation);
    if (parameters.isEmpty() && thrown.isEmpty() && outer.isEmpty()) {
      return Code.EMPTY;
    }
    return Code.of(
        line + type.name() + "(",
        Code.join(", ", parameters),
        ")",
        thrown.isEmpty() ? "" : Code.of(" throws ", Code.join(", ", thrown)),
        " {" + line + STEP,
        outer.isPresent() ? Code.of(outer.get(), ".") : "",
        "super(",
        Code.join(", ", names),
        ");" + line + "}\n");
  }

  /** The instance to which an object of the superclass belongs, if that is the host's. */
  private Optional<Code> hostOf(HoistedClass type, NewClassTree creation) {
    TypeElement superclass = Creations.created(context, creation);
    return context.localClasses.takesHost(superclass, type.path().getParentPath())
        ? Optional.of(context.reach.implicitReceiver(superclass, creation))
        : Optional.empty();
  }
}
