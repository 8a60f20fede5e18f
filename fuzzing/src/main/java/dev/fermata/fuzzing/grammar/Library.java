package dev.fermata.fuzzing.grammar;

import static dev.fermata.fuzzing.tree.Tree.at;

import dev.fermata.fuzzing.grammar.Rules.Made;
import dev.fermata.fuzzing.tree.Construct;
import dev.fermata.fuzzing.tree.Position;
import dev.fermata.fuzzing.tree.Tree;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Calls of coroutines and methods that every host has: recursive, generic, of interfaces, with
 * wildcards and variable arity, inherited from another package.
 */
final class Library {

  /**
   * A member of the host.
   *
   * @param use names by which it is called: a host has it if it is
   * @param text its declaration
   */
  private record HostMember(String use, String text) {}

  private static final String WALKERS = "Step|Twice|Mood.of";

  private static final List<HostMember> MEMBERS =
      List.of(
          new HostMember(
              WALKERS,
              """
              interface Walk {
                @Coroutine int walk(GeneratorScope<Object, Integer> co, int n);
                @Coroutine default String named(YieldScope<Object> co, String name) {
                  co.yield("in " + name);
                  return name + "!";
                }
              }
              """),
          new HostMember(
              WALKERS,
              """
              record Step(int by) implements Walk {
                @Override @Coroutine public int walk(GeneratorScope<Object, Integer> co, int n) {
                  Integer sent = co.yield(n + by);
                  return sent == null ? n : sent + by;
                }
                @Override @Coroutine public String named(YieldScope<Object> co, String name) {
                  return Walk.super.named(co, name + by);
                }
              }
              """),
          new HostMember(
              WALKERS,
              """
              static class Twice extends Foreign implements Walk {
                Twice() { super("twice"); }
                @Override @Coroutine public int walk(GeneratorScope<Object, Integer> co, int n) {
                  label += n;
                  return new Step(n).walk(co, n) + new Step(size(label)).walk(co, n + 1);
                }
              }
              """),
          new HostMember(
              "Mood.of",
              """
              enum Mood implements Walk {
                GLAD, SAD;
                private final int depth = 2;
                static Mood of(int n) { return values()[Math.floorMod(n, 2)]; }
                @Override @Coroutine public int walk(GeneratorScope<Object, Integer> co, int n) {
                  if (n <= 0 || n > depth) return ordinal();
                  return named(co, name()).length() + walk(co, n - 1);
                }
              }
              """),
          new HostMember(
              "Cell<String>",
              """
              static class Cell<T> {
                private T value;
                Cell(T value) { this.value = value; }
                @Coroutine <U extends T> T fill(YieldScope<Object> co, U next) {
                  co.yield(value);
                  T old = value;
                  value = next;
                  return kept(co, old);
                }
                @Coroutine private T kept(YieldScope<Object> co, T old) {
                  co.yield(value);
                  return old == null ? value : old;
                }
              }
              """),
          new HostMember(
              "echo",
              """
              @Coroutine static <E> E echo(YieldScope<? super E> co, E value, int depth) {
                if (depth <= 0) return value;
                Probe.tick();
                co.yield(value);
                return Host.<E>echo(co, value, depth - 1);
              }
              """),
          new HostMember(
              "most",
              """
              @Coroutine private static <E extends Comparable<E>> E most(GeneratorScope<Object, ? extends Integer> co, E first, List<? extends E> more) {
                E best = first;
                for (E each : more) {
                  if (each != null && (best == null || each.compareTo(best) > 0)) best = each;
                  Integer sent = co.yield(best);
                  if (sent != null && sent > 3) return each;
                }
                return best;
              }
              """),
          new HostMember(
              "all",
              """
              @Coroutine private String all(YieldScope<Object> co, Object... parts) {
                String text = label;
                for (Object part : parts) { co.yield(text); text += part; }
                return text;
              }
              """),
          new HostMember(
              "twice",
              """
              private static <E> List<E> twice(E element) { return Probe.listOf(element, element); }
              """),
          new HostMember(
              "sum",
              """
              private int sum(int... numbers) { int sum = label.length(); for (int n : numbers) sum += n; return sum; }
              """),
          new HostMember(
              "mark",
              """
              @Override protected String mark(int by) { return "<" + super.mark(by) + ">"; }
              """));

  private Library() {}

  /** What a host has to have whose methods are these. */
  static List<Tree> members(List<Tree> methods) {
    String text = methods.stream().map(Tree::print).collect(Collectors.joining());
    return MEMBERS.stream()
        .filter(member -> text.matches("(?s).*\\b(" + member.use + ")\\(.*"))
        .map(
            member ->
                Tree.of(
                    Character.isUpperCase(member.use.charAt(0))
                        ? Construct.MEMBER_CLASS
                        : Construct.METHOD,
                    member.text.stripTrailing()))
        .toList();
  }

  static void addTo(Rules rules) {
    rules.expression(6, Library::suspending);
    rules.expression(5, Library::plain);
    rules.expression(3, Library::inherited);
    rules.statement(2, Library::statement);
  }

  private static Tree walker(Draft draft, Scope scope) {
    return switch (draft.dice().below(5)) {
      case 4 ->
          Tree.expression(
              Construct.STATIC_CALL,
              "Mood",
              "Mood.of(#)",
              at(Position.ARGUMENT, draft.assigned(scope, Type.INT)));
      case 0 ->
          Tree.expression(
              Construct.CREATION,
              "Step",
              "new Step(#)",
              at(Position.CREATION_ARGUMENT, draft.assigned(scope, Type.INT)));
      case 1 -> Tree.expression(Construct.CREATION, "Twice", "new Twice()");
      case 2 ->
          Tree.expression(
              Construct.GENERIC_CALL,
              "Walk",
              "Probe.<Walk>pick(#, new Step(1), new Twice())",
              at(Position.ARGUMENT, draft.condition(scope)));
      default ->
          Tree.expression(
              Construct.PROBE, "Walk", "Probe.<Walk>orNull(" + draft.id() + ", new Step(3))");
    };
  }

  private static @Nullable Tree suspending(Draft draft, Scope scope, Type type) {
    if (!scope.suspends() || !scope.yielded().equals(Type.OBJECT)) {
      return null;
    }
    String co = scope.co();
    if (type.equals(Type.STRING) && draft.dice().chance(20)) {
      return Tree.expression(
          Construct.SUSPENDING_CALL,
          "String",
          "new Cell<String>(#).fill(" + co + ", #)",
          at(Position.CREATION_ARGUMENT, draft.assigned(scope, Type.STRING)),
          at(Position.ARGUMENT, draft.assigned(scope, Type.STRING)));
    }
    if (type.equals(Type.INT) && scope.receives()) {
      return Tree.expression(
          Construct.SUSPENDING_CALL,
          "int",
          "#.walk(" + co + ", #)",
          at(Position.RECEIVER, walker(draft, scope)),
          at(Position.ARGUMENT, draft.assigned(scope, Type.INT)));
    }
    if (type.equals(Type.STRING) && draft.dice().chance(40)) {
      return Tree.expression(
          Construct.SUSPENDING_CALL,
          "String",
          "#.named(" + co + ", #)",
          at(Position.RECEIVER, walker(draft, scope)),
          at(Position.ARGUMENT, draft.assigned(scope, Type.STRING)));
    }
    if (type.equals(Type.STRING) && !scope.method().isStatic() && draft.dice().chance(50)) {
      return Tree.expression(
          Construct.SUSPENDING_CALL,
          "String",
          "Host.this.all(" + co + ", #, #)",
          at(Position.VARARGS, draft.assigned(scope, Type.OBJECT)),
          at(Position.VARARGS, draft.assigned(scope, Type.INT)));
    }
    if ((type.equals(Type.INTEGER) || type.equals(Type.STRING))
        && scope.receives()
        && draft.dice().chance(50)) {
      return Tree.expression(
          Construct.SUSPENDING_CALL,
          type.name(),
          draft.dice().pick("Host.", "Host.<" + type.name() + ">") + "most(" + co + ", #, #)",
          at(Position.ARGUMENT, draft.expression(scope, type)),
          at(Position.ARGUMENT, draft.expression(scope, new Type("List<" + type.name() + ">"))));
    }
    return type.isPrimitive()
        ? null
        : Tree.expression(
            Construct.SUSPENDING_CALL,
            type.name(),
            "Host.<" + type.name() + ">echo(" + co + ", #, #)",
            at(Position.ARGUMENT, draft.assigned(scope, type)),
            at(Position.ARGUMENT, draft.chosen(3)));
  }

  private static @Nullable Tree plain(Draft draft, Scope scope, Type type) {
    if (type.equals(Type.INTEGER_LIST) || type.equals(Type.STRING_LIST)) {
      Type element = type.equals(Type.INTEGER_LIST) ? Type.INTEGER : Type.STRING;
      return Tree.expression(
          Construct.GENERIC_CALL,
          type.name(),
          "Host.<" + element.name() + ">twice(#)",
          at(Position.ARGUMENT, draft.assigned(scope, element)));
    }
    if (type.equals(Type.INT) && !scope.method().isStatic()) {
      return Tree.expression(
          Construct.VARARGS_CALL,
          "int",
          "Host.this.sum(#, #)",
          at(Position.VARARGS, draft.assigned(scope, Type.INT)),
          at(Position.VARARGS, draft.assigned(scope, Type.INT)));
    }
    return null;
  }

  private static @Nullable Tree inherited(Draft draft, Scope scope, Type type) {
    if (type.equals(Type.INT) && draft.dice().chance(50)) {
      return Tree.expression(
          Construct.INHERITED_CALL,
          "int",
          "Host.size(#)",
          at(Position.ARGUMENT, draft.assigned(scope, Type.STRING)));
    }
    if (type.equals(Type.INT)) {
      return Tree.expression(Construct.INHERITED_FIELD, "int", "Host.made");
    }
    if (!type.equals(Type.STRING) || scope.method().isStatic()) {
      return null;
    }
    return switch (scope.guards() ? 0 : draft.dice().below(4)) {
      case 0 -> Tree.expression(Construct.INHERITED_FIELD, "String", "Host.this.label");
      case 1 ->
          Tree.expression(
              Construct.FIELD_ASSIGNMENT,
              "String",
              "Host.this.label " + draft.dice().pick("=", "+=") + " #",
              at(Position.ASSIGNED, draft.assigned(scope, Type.STRING)));
      case 2 ->
          Tree.expression(
              Construct.SUPER_CALL,
              "String",
              (scope.inClass() ? "Host.super" : draft.dice().pick("super", "Host.super"))
                  + ".mark(#)",
              at(Position.ARGUMENT, draft.assigned(scope, Type.INT)));
      default ->
          Tree.expression(
              Construct.INHERITED_CALL,
              "String",
              "Host.this.mark(#)",
              at(Position.ARGUMENT, draft.assigned(scope, Type.INT)));
    };
  }

  /** The factory of a library coroutine, delegated to. */
  private static @Nullable Made statement(Draft draft, Scope scope) {
    if (!scope.suspends() || !scope.yielded().equals(Type.OBJECT)) {
      return null;
    }
    return new Made(
        Tree.of(
            Construct.EXPRESSION_STATEMENT,
            "#;",
            at(
                Position.STATEMENT,
                Tree.expression(
                    Construct.YIELD_ALL_OF_GENERATOR,
                    "Object",
                    scope.co() + ".yieldAll(Probe.keep(HostCoroutines.<Object>echo(#, #)))",
                    at(Position.ARGUMENT, draft.assigned(scope, Type.OBJECT)),
                    at(Position.ARGUMENT, draft.chosen(3))))),
        true);
  }
}
