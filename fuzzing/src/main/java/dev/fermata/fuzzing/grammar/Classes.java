package dev.fermata.fuzzing.grammar;

import static dev.fermata.fuzzing.tree.Tree.at;

import dev.fermata.fuzzing.grammar.Declared.Member;
import dev.fermata.fuzzing.grammar.Rules.Made;
import dev.fermata.fuzzing.tree.Construct;
import dev.fermata.fuzzing.tree.Position;
import dev.fermata.fuzzing.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Uses of classes that programs declare: creations, their members; and anonymous classes. */
final class Classes {

  private Classes() {}

  static void addTo(Rules rules) {
    rules.expression(14, Classes::creation);
    rules.expression(12, Classes::member);
    rules.expression(3, Classes::anonymous);
    rules.expression(2, Classes::foreign);
  }

  private static @Nullable Declared declared(Scope scope, Type type) {
    Declared found = null;
    for (Declared declared : scope.types()) {
      found = declared.type().equals(type) ? declared : found;
    }
    return found;
  }

  /** The least there is of a type that is none of {@link Type}'s. */
  static Tree simple(Draft draft, Scope scope, Type type) {
    Declared declared = declared(scope, type);
    if (declared == null
        || !declared.isCreatable()
        || scope.constructs()
        || draft.dice().chance(30)) {
      return Tree.expression(Construct.CAST, type.name(), "(" + type.name() + ") null");
    }
    return created(draft, declared, parameters -> Values.simple(draft, scope, parameters));
  }

  /** What makes an argument of a type. */
  private interface Arguments {
    Tree of(Type type);
  }

  private static Tree created(Draft draft, Declared declared, Arguments arguments) {
    List<Type> parameters = draft.dice().pick(declared.constructors());
    return Tree.expression(
        declared.kind() == Declared.Kind.INNER ? Construct.INNER_CREATION : Construct.CREATION,
        declared.type().name(),
        declared.creation(draft.dice()) + list(parameters),
        parameters.stream()
            .map(type -> at(Position.CREATION_ARGUMENT, arguments.of(type)))
            .toArray(Tree.Child[]::new));
  }

  private static String list(List<Type> parameters) {
    return "("
        + "#, ".repeat(Math.max(0, parameters.size() - 1))
        + (parameters.isEmpty() ? ")" : "#)");
  }

  private static @Nullable Tree creation(Draft draft, Scope scope, Type type) {
    Declared declared = declared(scope, type);
    if (declared == null || !declared.isCreatable() || scope.constructs()) {
      return null;
    }
    Tree created = created(draft, declared, parameter -> draft.assigned(scope, parameter));
    return created;
  }

  /** {@code new Local(x).size(y)} and the like. */
  private static @Nullable Tree member(Draft draft, Scope scope, Type type) {
    List<Declared> having =
        scope.types().stream().filter(declared -> !declared.members(type).isEmpty()).toList();
    if (having.isEmpty() || scope.constructs()) {
      return null;
    }
    Declared declared = draft.dice().pick(having);
    Member member = draft.dice().pick(declared.members(type));
    List<Tree.Child> children = new ArrayList<>();
    String receiver = declared.simpleName();
    if (!member.isStatic()) {
      receiver = "#";
      children.add(at(Position.RECEIVER, draft.operand(scope, declared.type())));
    }
    for (Type parameter : member.parameters()) {
      children.add(at(Position.ARGUMENT, draft.assigned(scope, parameter)));
    }
    return Tree.expression(
        member.isMethod()
            ? (member.isStatic() ? Construct.STATIC_CALL : Construct.CALL)
            : (member.isStatic() ? Construct.STATIC_FIELD : Construct.FIELD),
        type.name(),
        receiver + "." + member.name() + (member.isMethod() ? list(member.parameters()) : ""),
        children.toArray(Tree.Child[]::new));
  }

  /** A subclass in the body of a class in another package, with its protected constructor. */
  private static @Nullable Tree foreign(Draft draft, Scope scope, Type type) {
    if (scope.constructs() || !type.equals(Type.STRING)) {
      return null;
    }
    Scope inside = scope.methodOfClass(type);
    inside.hide(Set.of("label", "made", "mark", "size", "say"));
    return Tree.expression(
        Construct.ANONYMOUS_CLASS,
        type.name(),
        "new Foreign(#) {«\nString say() {«\nreturn mark(#) + label + size(label) + made++;»\n}»\n}.say()",
        at(Position.CREATION_ARGUMENT, draft.assigned(scope, Type.STRING)),
        at(Position.ARGUMENT, draft.assigned(inside, Type.INT)));
  }

  /** {@code new Object() { int m() { … } }.m()}. */
  private static @Nullable Tree anonymous(Draft draft, Scope scope, Type type) {
    if (scope.constructs()) {
      return null;
    }
    String name = draft.names().local(scope.taken());
    Made body = draft.statements(scope.methodOfClass(type), Position.CLASS_METHOD_BODY, 0, 2);
    String field = draft.names().local(scope.taken());
    return Tree.expression(
        Construct.ANONYMOUS_CLASS,
        type.name(),
        "new Object() {«\nprivate Object "
            + field
            + " = #;\n"
            + type.name()
            + " "
            + name
            + "() {«\nProbe.log("
            + field
            + ");#»\n}»\n}."
            + name
            + "()",
        at(Position.FIELD_INITIALIZER, draft.assigned(scope.constructorOfClass(), Type.OBJECT)),
        at(Position.PART, LocalClasses.returning(draft, scope.methodOfClass(type), body, type)));
  }
}
