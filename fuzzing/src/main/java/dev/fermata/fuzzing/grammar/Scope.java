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
  private final int depth;
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
    this.depth = 0;
    this.suspends = method.kind().isCoroutine();
    this.checked = method.checked();
    this.returns = true;
    taken.add(co);
  }

  private Scope(Scope outer, boolean capturing) {
    this.method = outer.method;
    this.co = outer.co;
    this.taken = outer.taken;
    this.variables = new ArrayList<>(outer.variables);
    this.targets = new ArrayList<>(outer.targets);
    this.depth = outer.depth + 1;
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
    return new Scope(this, false);
  }

  /** The scope of a lambda's body: what it captures stays as it is, and nothing leads out. */
  Scope captured() {
    return new Scope(this, true);
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

  /** The scope of a block that holds a monitor. */
  Scope locked() {
    Scope inner = inner();
    inner.suspends = false;
    return inner;
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
    return suspends && method.kind() == Method.Kind.EXCHANGES;
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
