package dev.fermata.fuzzing.grammar;

import static dev.fermata.fuzzing.tree.Tree.at;

import dev.fermata.fuzzing.grammar.Declared.Member;
import dev.fermata.fuzzing.grammar.Host.Field;
import dev.fermata.fuzzing.grammar.Method.Kind;
import dev.fermata.fuzzing.grammar.Rules.Made;
import dev.fermata.fuzzing.harness.Program;
import dev.fermata.fuzzing.tree.Construct;
import dev.fermata.fuzzing.tree.Position;
import dev.fermata.fuzzing.tree.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes programs: a host, what it has, and a body for each of its methods. */
public final class Programs {
  private static final Rules RULES = Family.chosen();

  /** Kinds of coroutines; the common ones more than once. */
  private static final List<Kind> KINDS =
      List.of(
          Kind.EXCHANGES,
          Kind.EXCHANGES,
          Kind.EXCHANGES,
          Kind.YIELDS,
          Kind.YIELDS,
          Kind.YIELDS_INTS,
          Kind.EXCHANGES_LONGS,
          Kind.EXCHANGES_DOUBLES);

  private static final String HEAD =
      """
      import dev.fermata.annotations.Coroutine;
      import dev.fermata.fuzzing.probe.Foreign;
      import dev.fermata.fuzzing.probe.Probe;
      import dev.fermata.generator.*;
      import java.util.*;
      import java.util.function.*;

      @SuppressWarnings({"cast", "divzero", "empty", "fallthrough", "finally", "lossy-conversions",
          "rawtypes", "serial", "static", "synchronization", "try", "unchecked", "fermata"})
      class Host extends Foreign {«
      Host() { super("host"); }
      """;

  /** Classes that every host has. */
  private static final List<String> CLASSES =
      List.of(
          "enum Hue { RED, GREEN, BLUE }",
          "record Pair(Object first, int second) {}",
          """
          class Inner {
            private final int size;
            String next = "n";
            Inner(int size) { this.size = size; Probe.log("inner " + text()); }
            Inner() { this(2); }
            String text() { return "t" + size + next; }
            private int hidden(int x) { return size * x; }
          }
          """,
          """
          static class Nested {
            int self;
            private String hidden = "h";
            protected Nested(int self) { this.self = self; Probe.log("nested " + count()); }
            protected int count() { return self; }
            static String of(Object value) { return "of" + value; }
          }
          """);

  private static final Declared INNER =
      new Declared(
          new Type("Inner"),
          Declared.Kind.INNER,
          List.of(List.of(Type.INT), List.of()),
          List.of(
              Member.field("size", Type.INT, false).asPrivate(),
              Member.field("next", Type.STRING, false),
              Member.method("text", Type.STRING, List.of(), false),
              Member.method("hidden", Type.INT, List.of(Type.INT), false).asPrivate()),
          true);
  private static final Declared NESTED =
      new Declared(
          new Type("Nested"),
          Declared.Kind.CLASS,
          List.of(List.of(Type.INT)),
          List.of(
              Member.field("self", Type.INT, false),
              Member.field("hidden", Type.STRING, false).asPrivate(),
              Member.method("count", Type.INT, List.of(), false),
              Member.method("of", Type.STRING, List.of(Type.OBJECT), true)),
          false);

  private static final List<String> LIBRARY =
      List.of("open", "fields", "echo", "most", "all", "twice", "sum", "mark", "size");

  private final Dice dice;
  private final Names names;

  private Programs(long seed) {
    this.dice = new Dice(seed);
    this.names = new Names(dice);
  }

  /** The program of a seed, always the same. */
  public static Program of(long seed) {
    Programs programs = new Programs(seed);
    Program program = programs.program(seed);
    while (JavacFaults.meets(program.tree())) {
      program = programs.program(seed);
    }
    return program;
  }

  private Program program(long seed) {
    Host host = new Host(fields(), methods());
    Draft draft = new Draft(dice, RULES, host);
    List<Tree> members = new ArrayList<>();
    for (Field field : host.fields()) {
      members.add(field(draft, field));
    }
    List<Tree> methods = new ArrayList<>();
    for (Method method : host.methods()) {
      methods.add(method(draft, method));
    }
    for (String text : CLASSES) {
      members.add(Tree.of(Construct.MEMBER_CLASS, text.stripTrailing()));
    }
    members.addAll(Library.members(methods));
    members.addAll(methods);
    Tree unit =
        Tree.of(
            Construct.PART,
            HEAD + "#\n#»\n}",
            at(Position.PART, Tree.list(Position.MEMBER, members)),
            at(Position.PART, open(draft, host)));
    return new Program(
        seed,
        unit,
        Stream.concat(
                host.methods().stream()
                    .filter(method -> method.kind().isCoroutine())
                    .map(Programs::factory),
                Stream.of(
                    new Program.Factory(
                        "echo(", "static <E> Generator<E, Void, E> echo(E value, int depth)")))
            .toList());
  }

  private List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    Set<String> taken = new HashSet<>(List.of("label", "made", "last"));
    int count = dice.between(2, 6);
    for (int i = 0; i < count; i++) {
      fields.add(new Field(names.field(taken), dice.pick(Type.ALL), dice.chance(40)));
    }
    return fields;
  }

  private List<Method> methods() {
    List<Method> methods = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    taken.addAll(LIBRARY);
    int count = dice.between(1, 4);
    boolean onlyStatic = dice.chance(30);
    for (int i = 0; i < count; i++) {
      Kind kind = i == 0 || dice.chance(60) ? dice.pick(KINDS) : Kind.PLAIN;
      List<Type> parameters = new ArrayList<>();
      int arity = dice.below(4);
      for (int p = 0; p < arity; p++) {
        parameters.add(dice.pick(Type.ALL));
      }
      methods.add(
          new Method(
              i > 0 && isOverload(methods, parameters) && dice.chance(40)
                  ? methods.get(i - 1).name()
                  : names.method(taken),
              dice.chance(30) ? Type.VOID : dice.pick(Type.ALL),
              parameters,
              onlyStatic || dice.chance(40),
              kind,
              dice.chance(40),
              i));
    }
    return methods;
  }

  /** Whether a method can have the name of the last one: they differ in how much they take. */
  private static boolean isOverload(List<Method> methods, List<Type> parameters) {
    String name = methods.get(methods.size() - 1).name();
    return methods.stream()
        .noneMatch(m -> m.name().equals(name) && m.parameters().size() == parameters.size());
  }

  private Tree field(Draft draft, Field field) {
    String modifiers =
        dice.pick("private ", "private ", "", "protected ") + (field.isStatic() ? "static " : "");
    Method nowhere =
        new Method("", Type.VOID, List.of(), true, Kind.PLAIN, false, Integer.MAX_VALUE);
    return Tree.of(
        Construct.MEMBER_FIELD,
        modifiers + field.type().name() + " " + field.name() + " = #;",
        at(
            Position.FIELD_INITIALIZER,
            Values.literal(draft, new Scope(nowhere, "co"), field.type())));
  }

  private Tree method(Draft draft, Method method) {
    draft.allow(dice.between(20, 70));
    Scope scope = new Scope(method, method.kind().isCoroutine() ? names.scope() : "");
    List<String> parameters = new ArrayList<>();
    if (method.kind().isCoroutine()) {
      parameters.add(method.kind().scope() + " " + scope.co());
    }
    scope.declare(NESTED);
    scope.declare(host(draft.host(), method));
    if (!method.isStatic()) {
      scope.declare(INNER);
    }
    for (Type type : method.parameters()) {
      String name = draft.local(scope);
      boolean constant = dice.chance(50);
      parameters.add((constant && dice.chance(30) ? "final " : "") + type.name() + " " + name);
      scope.declare(new Variable(name, type, constant));
    }
    Made body = draft.statements(scope, Position.METHOD_BODY, 2, 7);
    List<Tree> statements = new ArrayList<>();
    for (Tree.Child child : body.tree().children()) {
      boolean last = statements.size() == body.tree().children().size() - 1;
      statements.add(
          (body.completes() || !last) && dice.chance(50)
              ? survived(draft, scope, child.tree())
              : child.tree());
    }
    if (body.completes() && dice.chance(60)) {
      statements.add(locals(scope));
    }
    if (body.completes() && !method.returns().isVoid()) {
      statements.add(
          Tree.of(
              Construct.RETURN,
              "return #;",
              at(Position.RETURNED, draft.assigned(scope, method.returns()))));
    }
    String head =
        (method.kind().isCoroutine() ? "@Coroutine " : "")
            + dice.pick("", "", "private ", "public ", "protected ")
            + (method.isStatic() ? "static " : "")
            + method.returns().name()
            + " "
            + method.name()
            + "("
            + String.join(", ", parameters)
            + ")"
            + (method.checked() ? " throws Probe.Checked" : "");
    return Tree.of(
        method.kind().isCoroutine() ? Construct.COROUTINE : Construct.METHOD,
        "\n" + head + " {«#»\n}",
        at(Position.PART, Tree.list(Position.METHOD_BODY, statements)));
  }

  /** The host as a class whose members can be used. */
  private static Declared host(Host host, Method from) {
    List<Member> members = new ArrayList<>();
    for (Field field : host.fields()) {
      if (!field.isStatic()) {
        members.add(Member.field(field.name(), field.type(), false));
      }
    }
    for (Method method : host.methods()) {
      if (method.index() > from.index() && !method.kind().isCoroutine() && !method.checked()) {
        members.add(
            Member.method(method.name(), method.returns(), method.parameters(), method.isStatic()));
      }
    }
    return new Declared(
        new Type("Host"), Declared.Kind.FINAL_CLASS, List.of(List.of()), members, false);
  }

  private static Tree open(Draft draft, Host host) {
    Method first = host.methods().get(0);
    Method opener =
        new Method("open", Type.OBJECT, List.of(), true, Kind.PLAIN, false, Integer.MAX_VALUE);
    Scope scope = new Scope(opener, "");
    List<Tree.Child> arguments = new ArrayList<>();
    List<String> holes = new ArrayList<>();
    if (!first.isStatic()) {
      holes.add("last = new Host()");
    }
    StringBuilder start = new StringBuilder("made = 0;");
    for (Field field : host.fields()) {
      if (field.isStatic()) {
        start.append("\nHost.").append(field.name()).append(" = #;");
        arguments.add(at(Position.ASSIGNED, Values.literal(draft, scope, field.type())));
      }
    }
    for (Type type : first.parameters()) {
      holes.add("#");
      arguments.add(at(Position.ARGUMENT, Values.literal(draft, scope, type)));
    }
    String last = first.isStatic() ? "" : ", last.label";
    String fields =
        host.fields().stream()
            .filter(field -> field.isStatic() || !first.isStatic())
            .map(field -> ", " + (field.isStatic() ? "Host." : "last.") + field.name())
            .collect(Collectors.joining());
    return Tree.of(
        Construct.PART,
        "\nprivate static Host last = new Host();"
            + "\nstatic Object fields() {«\nreturn new Object[] {made"
            + last
            + fields
            + "};»\n}"
            + "\nstatic Generator<?, ?, ?> open() {«\n"
            + start
            + "\nreturn HostCoroutines."
            + first.name()
            + "("
            + String.join(", ", holes)
            + ");»\n}",
        arguments.toArray(Tree.Child[]::new));
  }

  /** Tells what is in the variables in the end, so that they live until then. */
  private static Tree locals(Scope scope) {
    return Tree.of(
        Construct.EXPRESSION_STATEMENT,
        "Probe.log(new Object[] {"
            + scope.variables(variable -> true).stream()
                .map(Variable::name)
                .collect(Collectors.joining(", "))
            + "});");
  }

  /** A statement whose exceptions do not end the method, so that more of it runs. */
  private static Tree survived(Draft draft, Scope scope, Tree statement) {
    return switch (statement.construct()) {
      case EXPRESSION_STATEMENT,
          WHILE,
          FOR,
          LABELED_LOOP,
          OLD_SWITCH,
          STRING_SWITCH,
          ENUM_SWITCH,
          FOR_EACH_ARRAY,
          FOR_EACH_ITERABLE,
          TRY_FINALLY,
          TRY_RESOURCES -> {
        String name = draft.local(scope);
        yield Tree.of(
            Construct.TRY_CATCH,
            "try {«#»\n} catch (RuntimeException " + name + ") {«\nProbe.log(" + name + ");»\n}",
            at(Position.PART, Tree.list(Position.TRY, List.of(statement))));
      }
      default -> statement;
    };
  }

  private static Program.Factory factory(Method method) {
    List<String> parameters = new ArrayList<>();
    if (!method.isStatic()) {
      parameters.add("Host self");
    }
    for (int i = 0; i < method.parameters().size(); i++) {
      parameters.add(
          method.parameters().get(i).name().replaceAll("Hue|Pair", "Host.$0") + " p" + i);
    }
    return new Program.Factory(
        method.name() + "(" + method.kind().scope(),
        "static "
            + method.kind().generator()
            + method.returns().boxed().name().replaceAll("Hue|Pair", "Host.$0")
            + "> "
            + method.name()
            + "("
            + String.join(", ", parameters)
            + ")");
  }
}
