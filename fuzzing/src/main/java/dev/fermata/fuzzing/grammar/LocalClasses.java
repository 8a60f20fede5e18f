package dev.fermata.fuzzing.grammar;

import static dev.fermata.fuzzing.tree.Tree.at;

import dev.fermata.fuzzing.grammar.Declared.Kind;
import dev.fermata.fuzzing.grammar.Declared.Member;
import dev.fermata.fuzzing.grammar.Rules.Made;
import dev.fermata.fuzzing.tree.Construct;
import dev.fermata.fuzzing.tree.Position;
import dev.fermata.fuzzing.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Classes, records, enums and interfaces declared in bodies. */
final class LocalClasses {
  private static final List<String> NAMES =
      List.of("Local", "Frame", "Next", "State", "L", "Node", "Resume", "Root", "T");

  private LocalClasses() {}

  static void addTo(Rules rules) {
    rules.statement(6, LocalClasses::localClass);
    rules.statement(2, GenericClasses::localClass);
    rules.statement(3, LocalClasses::localRecord);
    rules.statement(2, LocalClasses::localEnum);
    rules.statement(2, LocalClasses::localInterface);
  }

  /** A free name for a class. */
  static String name(Draft draft, Scope scope) {
    String name = draft.dice().pick(NAMES);
    String candidate = name;
    for (int i = 2; !scope.taken().add(candidate); i++) {
      candidate = name + i;
    }
    return candidate;
  }

  /** Statements that end with a {@code return}, if not before. */
  static Tree returning(Draft draft, Scope scope, Made statements, Type type) {
    if (!statements.completes() || type.isVoid()) {
      return statements.tree();
    }
    List<Tree> all = new ArrayList<>();
    statements.tree().children().forEach(child -> all.add(child.tree()));
    all.add(
        Tree.of(Construct.RETURN, "return #;", at(Position.RETURNED, draft.assigned(scope, type))));
    return Tree.list(Position.CLASS_METHOD_BODY, all);
  }

  private static Tree method(Draft draft, Scope scope, Member member, String modifiers) {
    List<String> parameters = new ArrayList<>();
    Scope inside =
        member.isStatic() ? scope.staticOfClass(member.type()) : scope.methodOfClass(member.type());
    for (Type type : member.parameters()) {
      String name = draft.local(scope);
      parameters.add(type.name() + " " + name);
      inside.declare(new Variable(name, type, draft.dice().chance(50)));
    }
    Made body = draft.statements(inside, Position.CLASS_METHOD_BODY, 0, 2);
    return Tree.of(
        Construct.METHOD,
        modifiers
            + (member.isStatic() ? "static " : "")
            + member.type().name()
            + " "
            + member.name()
            + "("
            + String.join(", ", parameters)
            + ") {«#»\n}",
        at(Position.PART, returning(draft, inside, body, member.type())));
  }

  private static Member signature(Draft draft, Scope scope, boolean isStatic) {
    List<Type> parameters = new ArrayList<>();
    int count = draft.dice().below(3);
    for (int i = 0; i < count; i++) {
      parameters.add(draft.type());
    }
    return Member.method(draft.local(scope), draft.type(), parameters, isStatic);
  }

  /** One with fields, an initialiser, constructors that call each other, methods, constants. */
  private static @Nullable Made localClass(Draft draft, Scope scope) {
    if (scope.constructs()) {
      return null;
    }
    Dice dice = draft.dice();
    String name = name(draft, scope);
    Declared above = superclass(draft, scope);
    Scope inside = scope.inner();
    if (above != null) {
      inside.hide(
          above.members().stream().map(Member::name).collect(Collectors.toUnmodifiableSet()));
    }
    List<Member> members = new ArrayList<>(above == null ? List.of() : above.inherited());
    List<Tree> body = new ArrayList<>();
    if (dice.chance(40)) {
      Member constant = Member.field(draft.local(scope), Type.INT, true);
      members.add(constant);
      body.add(
          Tree.of(
              Construct.MEMBER_FIELD,
              "static final int "
                  + constant.name()
                  + " = "
                  + dice.pick("3", "1 + 2", "'c'")
                  + ";"));
    }
    List<Variable> fields = new ArrayList<>();
    int count = dice.between(1, 3);
    for (int i = 0; i < count; i++) {
      Type type = draft.type();
      Variable field = new Variable(draft.local(scope), type, false);
      String modifier = dice.pick("private ", "", "protected ");
      body.add(
          Tree.of(
              Construct.MEMBER_FIELD,
              modifier + type.name() + " " + field.name() + " = #;",
              at(Position.FIELD_INITIALIZER, draft.assigned(inside.constructorOfClass(), type))));
      fields.add(field);
      Member member = Member.field(field.name(), type, false);
      members.add(modifier.startsWith("private") ? member.asPrivate() : member);
    }
    fields.forEach(inside::declare);
    if (dice.chance(30)) {
      Made block = draft.statements(initializer(inside, fields), Position.CLASS_INITIALIZER, 1, 2);
      if (block.completes()) {
        body.add(Tree.of(Construct.INITIALIZER_BLOCK, "{«#»\n}", at(Position.PART, block.tree())));
      }
    }
    List<List<Type>> constructors = constructors(draft, inside, name, above, fields, body);
    int methods = dice.between(1, 2);
    for (int i = 0; i < methods; i++) {
      Member member = signature(draft, scope, dice.chance(15));
      boolean hidden = dice.chance(40);
      body.add(method(draft, withFields(inside, fields), member, hidden ? "private " : ""));
      members.add(hidden ? member.asPrivate() : member);
    }
    if (above != null) {
      override(draft, withFields(inside, fields), above, body);
    }
    boolean isFinal = dice.chance(20);
    scope.declare(
        new Declared(
            new Type(name), isFinal ? Kind.FINAL_CLASS : Kind.CLASS, constructors, members, true));
    return new Made(
        Tree.of(
            Construct.LOCAL_CLASS,
            (isFinal ? "final " : dice.pick("", "", "/* { */ "))
                + "class "
                + name
                + (above == null ? "" : " extends " + above.type().name())
                + dice.pick("", "", " /* ( */")
                + " {«#»\n}",
            at(Position.PART, Tree.list(Position.MEMBER, body))),
        true);
  }

  private static Scope withFields(Scope scope, List<Variable> fields) {
    Scope inside = scope.inner();
    // Members stay at hand where locals have to be captured.
    fields.forEach(field -> inside.declare(new Variable(field.name(), field.type(), true)));
    return inside;
  }

  private static Scope initializer(Scope scope, List<Variable> fields) {
    Scope inside = scope.constructorOfClass();
    fields.forEach(inside::declare);
    return inside;
  }

  private static @Nullable Declared superclass(Draft draft, Scope scope) {
    List<Declared> candidates =
        scope.types().stream()
            .filter(type -> type.kind() == Kind.CLASS || type.kind() == Kind.INNER)
            .filter(type -> !type.type().name().contains("<"))
            .toList();
    return candidates.isEmpty() || draft.dice().chance(40) ? null : draft.dice().pick(candidates);
  }

  private static List<List<Type>> constructors(
      Draft draft,
      Scope scope,
      String name,
      @Nullable Declared above,
      List<Variable> fields,
      List<Tree> body) {
    List<List<Type>> constructors = new ArrayList<>();
    if (above == null && draft.dice().chance(30)) {
      return List.of(List.of());
    }
    Variable assigned = draft.dice().pick(fields);
    List<Type> first = List.of(assigned.type(), Type.INT);
    Scope inside = scope.constructorOfClass();
    String parameter = draft.local(scope);
    String number = draft.local(scope);
    Scope arguments = scope.staticOfClass(Type.VOID);
    arguments.declare(new Variable(number, Type.INT, true));
    inside.declare(new Variable(number, Type.INT, true));
    StringBuilder template =
        new StringBuilder(name)
            .append(draft.dice().pick("", " /* (x) */ "))
            .append("(")
            .append(assigned.type().name())
            .append(" ")
            .append(parameter)
            .append(", int ")
            .append(number)
            .append(") {«");
    List<Tree.Child> children = new ArrayList<>();
    if (above != null) {
      List<Type> parameters = draft.dice().pick(above.constructors());
      template.append("\nsuper(");
      for (int i = 0; i < parameters.size(); i++) {
        template.append(i == 0 ? "#" : ", #");
        children.add(at(Position.ARGUMENT, Values.simple(draft, arguments, parameters.get(i))));
      }
      template.append(");");
    }
    template
        .append("\nthis.")
        .append(assigned.name())
        .append(" = ")
        .append(parameter)
        .append(";#»\n}");
    children.add(
        at(Position.PART, draft.statements(inside, Position.CLASS_INITIALIZER, 0, 1).tree()));
    body.add(
        Tree.of(Construct.CONSTRUCTOR, template.toString(), children.toArray(Tree.Child[]::new)));
    constructors.add(first);
    if (draft.dice().chance(40)) {
      body.add(
          Tree.of(
              Construct.CONSTRUCTOR,
              name + "(String s1) {«\nthis(#, s1.length());»\n}",
              at(
                  Position.ARGUMENT,
                  Values.literal(draft, scope.staticOfClass(Type.VOID), assigned.type()))));
      constructors.add(List.of(Type.STRING));
    }
    return constructors;
  }

  /** A method of the superclass that also calls it. */
  private static void override(Draft draft, Scope scope, Declared above, List<Tree> body) {
    for (Member member : above.inherited()) {
      if (member.isMethod() && member.parameters().isEmpty() && !member.isStatic()) {
        body.add(
            Tree.of(
                Construct.METHOD,
                "@Override public "
                    + member.type().name()
                    + " "
                    + member.name()
                    + "() {«\nProbe.log(#);\nreturn super."
                    + member.name()
                    + "();»\n}",
                at(
                    Position.ARGUMENT,
                    draft.assigned(scope.methodOfClass(member.type()), Type.OBJECT))));
        return;
      }
    }
  }

  private static @Nullable Made localRecord(Draft draft, Scope scope) {
    if (scope.constructs()) {
      return null;
    }
    String name = name(draft, scope);
    Dice dice = draft.dice();
    boolean generic = dice.chance(30);
    Type argument = dice.pick(Type.STRING, Type.INTEGER);
    Type type = new Type(generic ? name + "<" + argument.name() + ">" : name);
    String first = draft.local(scope);
    String second = draft.local(scope);
    Type other = draft.type();
    Member method = signature(draft, scope, dice.chance(30));
    List<Tree> body = new ArrayList<>();
    if (dice.chance(50)) {
      body.add(
          Tree.of(
              Construct.CONSTRUCTOR,
              name + " {«\nProbe.log(" + second + ");#»\n}",
              at(
                  Position.PART,
                  draft
                      .statements(
                          constructing(scope.staticOfClass(Type.VOID)),
                          Position.CLASS_INITIALIZER,
                          0,
                          1)
                      .tree())));
    }
    Scope inside = scope.staticOfClass(method.type());
    if (!method.isStatic()) {
      inside.declare(new Variable(second, other, true));
    }
    body.add(
        method(
            draft,
            inside,
            Member.method(method.name(), method.type(), method.parameters(), false),
            method.isStatic() ? "static " : ""));
    List<Member> members =
        List.of(
            Member.method(first, generic ? argument : Type.INT, List.of(), false),
            Member.method(second, other, List.of(), false),
            method);
    scope.declare(
        new Declared(
            type,
            Kind.RECORD,
            List.of(List.of(generic ? argument : Type.INT, other)),
            members,
            false));
    return new Made(
        Tree.of(
            Construct.LOCAL_RECORD,
            "record "
                + name
                + (generic ? "<T1>" : "")
                + "("
                + (generic ? "T1 " : "int ")
                + first
                + ", "
                + other.name()
                + " "
                + second
                + ") {«#»\n}",
            at(Position.PART, Tree.list(Position.MEMBER, body))),
        true);
  }

  private static Scope constructing(Scope scope) {
    return scope.constructorOfClass();
  }

  private static @Nullable Made localEnum(Draft draft, Scope scope) {
    if (scope.constructs()) {
      return null;
    }
    String name = name(draft, scope);
    String field = draft.local(scope);
    Member method = signature(draft, scope, false);
    Scope inside = scope.staticOfClass(method.type());
    inside.declare(new Variable(field, Type.STRING, true));
    scope.declare(
        new Declared(
            new Type(name),
            Kind.ENUM,
            List.of(),
            List.of(
                Member.field("ONE", new Type(name), true),
                Member.field("TWO", new Type(name), true),
                Member.field(field, Type.STRING, false),
                Member.method("ordinal", Type.INT, List.of(), false),
                method),
            false));
    return new Made(
        Tree.of(
            Construct.LOCAL_ENUM,
            "enum "
                + name
                + " {«\nONE(\"one\"), TWO(\"two\""
                + draft.dice().pick("", " + 2")
                + ");\nfinal String "
                + field
                + ";\n"
                + name
                + "(String s1) { "
                + field
                + " = s1; }#»\n}",
            at(
                Position.PART,
                Tree.list(Position.MEMBER, List.of(method(draft, inside, method, ""))))),
        true);
  }

  private static @Nullable Made localInterface(Draft draft, Scope scope) {
    if (scope.constructs()) {
      return null;
    }
    String name = name(draft, scope);
    Member single = Member.method(draft.local(scope), draft.type(), List.of(Type.INT), false);
    Member ready = Member.method(draft.local(scope), Type.STRING, List.of(), false);
    Type type = new Type(name);
    Scope inside = scope.staticOfClass(Type.STRING);
    Tree body = method(draft, inside, ready, "default ");
    scope.declare(new Declared(type, Kind.INTERFACE, List.of(), List.of(single, ready), false));
    String variable = draft.local(scope);
    String parameter = draft.local(scope);
    Scope lambda = scope.captured();
    lambda.declare(new Variable(parameter, Type.INT, true));
    Tree value = Draft.enclosed(draft.assigned(lambda, single.type()));
    scope.declare(new Variable(variable, type, true));
    return new Made(
        Tree.of(
            Construct.LOCAL_INTERFACE,
            "interface "
                + name
                + " {«\n"
                + single.type().name()
                + " "
                + single.name()
                + "(int p);#»\n}\n"
                + name
                + " "
                + variable
                + " = "
                + parameter
                + " -> #;",
            at(Position.PART, Tree.list(Position.MEMBER, List.of(body))),
            at(Position.LAMBDA_RESULT, value)),
        true);
  }
}
