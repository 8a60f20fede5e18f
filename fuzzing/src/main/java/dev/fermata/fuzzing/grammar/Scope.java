package dev.fermata.fuzzing.grammar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What may be named and done at a place. A block gets a scope of its own, in which it declares its
 * variables one after the other.
 */
final class Scope {
  private final Method method;
  private final String co;
  private final Set<String> taken;
  private final List<Variable> variables;
  private final List<Target> targets;
  private final List<Declared> types;
  private final int depth;
  private boolean inClass;
  private boolean constructs;
  private boolean guards;
  private boolean suspends;
  private boolean checked;
  private boolean returns;
  private @Nullable Type yields;

  /** The scope of a method's body. */
  Scope(Method method, String co) {
    this.method = method;
    this.co = co;
    this.taken = new HashSet<>();
    this.variables = new ArrayList<>();
    this.targets = new ArrayList<>();
    this.types = new ArrayList<>();
    this.depth = 0;
    this.suspends = method.kind().isCoroutine();
    this.checked = method.checked();
    this.returns = true;
    taken.add(co);
  }

  private Scope(Scope outer, Method method, boolean capturing) {
    this.method = method;
    this.co = outer.co;
    this.taken = outer.taken;
    this.variables = new ArrayList<>(outer.variables);
    this.targets = new ArrayList<>(outer.targets);
    this.types = new ArrayList<>(outer.types);
    this.depth = outer.depth + 1;
    this.inClass = outer.inClass;
    this.constructs = outer.constructs;
    this.guards = outer.guards;
    this.suspends = outer.suspends;
    this.checked = outer.checked;
    this.returns = outer.returns;
    this.yields = outer.yields;
    if (capturing) {
      variables.removeIf(variable -> !variable.constant());
      targets.clear();
      suspends = false;
      checked = false;
      returns = false;
      yields = null;
    }
  }

  /** The scope of a block, or of a part of an expression. */
  Scope inner() {
    return new Scope(this, method, false);
  }

  /** The scope of a lambda's body: what it captures stays as it is, and nothing leads out. */
  Scope captured() {
    return new Scope(this, method, true);
  }

  /** The scope of a method of a class in the body: it captures as a lambda does. */
  Scope methodOfClass(Type returned) {
    Method inner =
        new Method(
            method.name(),
            returned,
            List.of(),
            method.isStatic(),
            Method.Kind.PLAIN,
            false,
            method.index());
    Scope scope = new Scope(this, inner, true);
    scope.returns = true;
    scope.inClass = true;
    return scope;
  }

  /** The scope of an initialiser or constructor of a class in the body: nothing leaves it. */
  Scope constructorOfClass() {
    Scope scope = methodOfClass(Type.VOID);
    scope.returns = false;
    scope.constructs = true;
    return scope;
  }

  /** The scope of a static part of a class in the body: it captures nothing. */
  Scope staticOfClass(Type returned) {
    Method inner =
        new Method(
            method.name(), returned, List.of(), true, Method.Kind.PLAIN, false, method.index());
    Scope scope = new Scope(this, inner, true);
    scope.returns = true;
    scope.inClass = true;
    scope.variables.clear();
    scope.types.removeIf(Declared::captures);
    return scope;
  }

  /** The scope of a block that a jump can leave. */
  Scope within(Target target) {
    Scope inner = inner();
    inner.targets.add(target);
    return inner;
  }

  /** The scope of a switch expression's block. */
  Scope yielding(Type type) {
    Scope inner = inner();
    inner.targets.clear();
    inner.returns = false;
    inner.yields = type;
    return inner;
  }

  /** The scope of a block whose checked exception is caught. */
  Scope catching() {
    Scope inner = inner();
    inner.checked = true;
    return inner;
  }

  /** The scope of a guard: it captures as a lambda does, but is part of the method. */
  Scope guard() {
    Scope inner = inner();
    inner.variables.removeIf(variable -> !variable.constant());
    inner.guards = true;
    return inner;
  }

  /** The scope of a block that holds a monitor. */
  Scope locked() {
    Scope inner = inner();
    inner.suspends = false;
    return inner;
  }

  void declare(Declared type) {
    types.add(type);
  }

  /** Names that members of a superclass have: they hide what stands around. */
  void hide(Set<String> names) {
    taken.addAll(names);
    variables.removeIf(variable -> names.contains(variable.name()));
  }

  /** Classes that programs declare and that can be named here. */
  List<Declared> types() {
    return types;
  }

  /** Whether this is within a class in the body, whose members hide the host's. */
  boolean inClass() {
    return inClass;
  }

  /** Whether this is within a guard, which must not assign to what is declared outside. */
  boolean guards() {
    return guards;
  }

  /** Whether an object is being made here, so that exceptions and endless creation are near. */
  boolean constructs() {
    return constructs;
  }

  void declare(Variable variable) {
    variables.add(variable);
  }

  /** Names that nothing else in this method may have; shared with all of its scopes. */
  Set<String> taken() {
    return taken;
  }

  Method method() {
    return method;
  }

  /** The name of the method's own scope. */
  String co() {
    return co;
  }

  int depth() {
    return depth;
  }

  boolean suspends() {
    return suspends;
  }

  /** Whether a sent value comes back from a yield. */
  boolean receives() {
    return suspends && method.kind().receives();
  }

  /** What is yielded here. */
  Type yielded() {
    return method.kind().yields();
  }

  boolean checked() {
    return checked;
  }

  boolean returns() {
    return returns;
  }

  /** What a switch expression around this yields. */
  @Nullable Type yields() {
    return yields;
  }

  List<Variable> variables(Predicate<Variable> wanted) {
    return variables.stream().filter(wanted).toList();
  }

  List<Variable> variables(Type type) {
    return variables(variable -> variable.type().equals(type));
  }

  /** Those that can be assigned to. */
  List<Variable> assignable(Type type) {
    return variables(variable -> variable.type().equals(type) && !variable.constant());
  }

  List<Target> targets() {
    return targets;
  }
}
