package dev.fermata.processor.lowering;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.fermata.processor.model.TypeNames;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Local;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * What stands around hoisted classes in the machine, as the method stood around them: a class with
 * the captured variables for fields, of which the user's classes are members.
 *
 * <p>Classes that use each other stand in scopes one inside the other, so that {@code new A()} and
 * the implicit {@code super()} of a class that extends {@code A} find their enclosing instance as
 * they found their captured variables.
 */
final class Scope {
  private static final Set<String> NO_COMPONENTS =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private final String name;
  private final @Nullable Scope parent;
  private final boolean isObject;
  private final Set<VariableElement> variables = new LinkedHashSet<>();
  private final Set<VariableElement> constants = new LinkedHashSet<>();
  private final List<TypeVariableName> typeVariables = new ArrayList<>();
  private final List<Scope> inner = new ArrayList<>();
  private final List<Code> classes = new ArrayList<>();
  private boolean self;
  private @Nullable Local local;
  private @Nullable String nameInCarried;

  /**
   * @param isObject whether there are objects of it; else it only keeps a class and constants
   */
  Scope(String name, @Nullable Scope parent, boolean isObject) {
    this.name = name;
    this.parent = parent;
    this.isObject = isObject;
    if (parent != null) {
      parent.inner.add(this);
    }
  }

  String name() {
    return name;
  }

  Optional<Scope> parent() {
    return Optional.ofNullable(parent);
  }

  boolean isObject() {
    return isObject;
  }

  /** How deep it stands in others. */
  int depth() {
    return parent == null ? 0 : parent.depth() + 1;
  }

  /** Whether it is {@code other} or stands somewhere inside it. */
  boolean isWithin(Scope other) {
    return this == other || parent != null && parent.isWithin(other);
  }

  /** Whether a captured variable is a field of it or of a scope around it. */
  boolean has(VariableElement variable) {
    return variables.contains(variable)
        || constants.contains(variable)
        || parent != null && parent.has(variable);
  }

  /** Whether the instance of the host is a field of it or of a scope around it. */
  boolean hasSelf() {
    return self || parent != null && parent.hasSelf();
  }

  boolean hasTypeVariable(String wanted) {
    return typeVariables.stream().anyMatch(v -> v.name().equals(wanted))
        || parent != null && parent.hasTypeVariable(wanted);
  }

  void addVariable(VariableElement variable) {
    (variable.getConstantValue() == null ? variables : constants).add(variable);
  }

  void addSelf() {
    self = true;
  }

  void addTypeVariable(TypeVariableName variable) {
    typeVariables.add(variable);
  }

  void addClass(Code source) {
    classes.add(source);
  }

  /** The fields of its own but for the host's instance. */
  Set<VariableElement> variables() {
    return variables;
  }

  Set<VariableElement> constants() {
    return constants;
  }

  boolean declaresSelf() {
    return self;
  }

  List<TypeVariableName> typeVariables() {
    return typeVariables;
  }

  List<Scope> inner() {
    return inner;
  }

  List<Code> classes() {
    return classes;
  }

  /** The variable that holds its object; none if an object is made for each creation. */
  Optional<Local> local() {
    return Optional.ofNullable(local);
  }

  void keepIn(Local holder) {
    local = holder;
  }

  /** The variable that holds its object, if that is one in carried source. */
  Optional<String> nameInCarried() {
    return Optional.ofNullable(nameInCarried);
  }

  void keepInCarried(String holder) {
    nameInCarried = holder;
  }

  /** Whether any class stands in it: one that control cannot reach is not written. */
  boolean isWritten() {
    return !classes.isEmpty() || inner.stream().anyMatch(Scope::isWritten);
  }

  /** Whether it can be a record: the innermost of several cannot, being no static classes. */
  boolean isRecord() {
    return isObject
        && parent == null
        && variables.stream().noneMatch(v -> NO_COMPONENTS.contains(v.getSimpleName().toString()));
  }

  /** Whether its name needs type arguments. */
  boolean isGeneric() {
    return !typeVariables.isEmpty() || parent != null && parent.isGeneric();
  }

  ClassName className() {
    return parent == null ? ClassName.get("", name) : parent.className().nestedClass(name);
  }

  /** Its type with the type variables of the machine. */
  TypeName type() {
    return type(typeVariables, parent == null ? null : parent.type());
  }

  /** Its type with wildcards, as an array's creation and {@code instanceof} want it. */
  TypeName reifiableType() {
    return type(
        typeVariables.stream()
            .<TypeName>map(v -> WildcardTypeName.subtypeOf(ClassName.OBJECT))
            .toList(),
        parent == null ? null : parent.reifiableType());
  }

  private TypeName type(List<? extends TypeName> arguments, @Nullable TypeName outer) {
    return outer instanceof ParameterizedTypeName parameterized
        ? parameterized.nestedClass(name, List.copyOf(arguments))
        : TypeNames.parameterized(className(), plain(arguments));
  }

  /** Type variables without their bounds. */
  private static List<TypeName> plain(List<? extends TypeName> names) {
    List<TypeName> result = new ArrayList<>();
    for (TypeName name : names) {
      result.add(
          name instanceof TypeVariableName variable ? TypeVariableName.get(variable.name()) : name);
    }
    return result;
  }
}
