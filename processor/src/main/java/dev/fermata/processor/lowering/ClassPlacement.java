package dev.fermata.processor.lowering;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.fermata.processor.statemachine.Local;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Decides where hoisted classes stand.
 *
 * <pre>{@code
 * class A { int a() { return x; } }            record AScope(int x) {
 * class B extends A { }                          class A { … }
 * class C { A make() { return new A(); }         class B extends A { }
 *           int c() { return y; } }              final class CScope { final int y; …
 *                                                  class C { … }
 *                                                }
 * record Pair(int a, int b) {}                 }
 *                                              record Pair(int a, int b) {}
 * }</pre>
 */
final class ClassPlacement {
  private final Context context;
  private final Map<TypeElement, HoistedClass> classes;
  private final Set<String> names = new HashSet<>();
  private final Map<HoistedClass, HoistedClass> relatives = new HashMap<>();
  private final Set<HoistedClass> objects = new LinkedHashSet<>();
  private final List<Scope> outermost = new ArrayList<>();

  private ClassPlacement(Context context, Map<TypeElement, HoistedClass> classes) {
    this.context = context;
    this.classes = classes;
  }

  /** Places all classes; the scopes that stand in no other. */
  static List<Scope> decide(Context context, Map<TypeElement, HoistedClass> classes) {
    ClassPlacement placement = new ClassPlacement(context, classes);
    classes.values().forEach(placement::relate);
    classes.values().forEach(placement::place);
    return placement.outermost;
  }

  /** Whether creating it takes an object, and which classes have to stand together. */
  private void relate(HoistedClass type) {
    if (LocalClasses.isStatic(type.type())) {
      return;
    }
    Captures captures = type.captures();
    if (captures.self()
        || !captures.typeParameters().isEmpty()
        || captures.variables().stream().anyMatch(v -> v.getConstantValue() == null)
        || takesHost(type)) {
      objects.add(type);
    }
    for (TypeElement used : used(type)) {
      HoistedClass other = classes.get(used);
      if (other != null && other != type && objects.contains(other)) {
        objects.add(type);
        relatives.put(root(type), root(other));
      }
    }
  }

  private boolean takesHost(HoistedClass type) {
    return type.creation()
        .filter(c -> Creations.enclosing(context, c).isEmpty())
        .filter(
            c ->
                context.localClasses.takesHost(
                    Creations.created(context, c), context.method.pathOf(c)))
        .isPresent();
  }

  /** The classes that a class names; an anonymous class names the one it extends. */
  private Set<TypeElement> used(HoistedClass type) {
    Set<TypeElement> used = new LinkedHashSet<>(type.captures().classes());
    type.creation().ifPresent(c -> used.add(Creations.created(context, c)));
    return used;
  }

  private HoistedClass root(HoistedClass type) {
    HoistedClass parent = relatives.get(type);
    return parent == null || parent == type ? type : root(parent);
  }

  private void place(HoistedClass type) {
    boolean isObject = objects.contains(type);
    Scope around = isObject ? around(type) : null;
    Set<VariableElement> variables = new LinkedHashSet<>(type.captures().variables());
    variables.removeIf(v -> around != null && around.has(v));
    boolean self =
        (type.captures().self() || takesHost(type)) && (around == null || !around.hasSelf());
    List<TypeVariableName> typeVariables = isObject ? typeVariables(type, around) : List.of();
    boolean addsNothing = variables.isEmpty() && !self && typeVariables.isEmpty();
    if (around != null && addsNothing) {
      type.standIn(around, false);
      return;
    }
    if (!isObject && addsNothing && names.add(type.name())) {
      return;
    }
    Scope scope = new Scope(freeName(type.name() + "Scope"), around, isObject);
    variables.forEach(scope::addVariable);
    typeVariables.forEach(scope::addTypeVariable);
    if (self) {
      scope.addSelf();
    }
    if (around == null) {
      outermost.add(scope);
    }
    type.standIn(scope, true);
    if (isObject && type.creation().isEmpty()) {
      String name = Character.toLowerCase(scope.name().charAt(0)) + scope.name().substring(1);
      scope.keepIn(new Local(name, scope.type(), Local.Kind.TEMPORARY));
    }
  }

  private String freeName(String wanted) {
    String name = context.freeName(wanted);
    for (int i = 2; !names.add(name); i++) {
      name = context.freeName(wanted + i);
    }
    return name;
  }

  /**
   * The scope to stand in: that of the last relative that is in scope. All other relatives that are
   * in scope here are so there too.
   */
  private @Nullable Scope around(HoistedClass type) {
    Scope result = null;
    for (HoistedClass other : classes.values()) {
      if (other == type) {
        break;
      }
      if (other.creation().isEmpty()
          && objects.contains(other)
          && root(other) == root(type)
          && isInScope(other, type)) {
        result = other.scope().orElseThrow();
      }
    }
    return result;
  }

  private static boolean isInScope(HoistedClass declared, HoistedClass user) {
    Tree block = declared.path().getParentPath().getLeaf();
    for (TreePath p = user.path(); p != null; p = p.getParentPath()) {
      if (p.getLeaf() == block) {
        return true;
      }
    }
    return false;
  }

  /** The machine's type variables that a class or the types of its captures mention. */
  private List<TypeVariableName> typeVariables(HoistedClass type, @Nullable Scope around) {
    Set<String> mentioned = new LinkedHashSet<>();
    for (TypeParameterElement parameter : type.captures().typeParameters()) {
      mentioned.add(context.denotable.names().of(parameter.asType()).toString());
    }
    for (VariableElement variable : type.captures().variables()) {
      mention(context.variables.typeOf(variable), mentioned);
    }
    if (type.captures().self() || takesHost(type)) {
      mention(context.method.method().hostType(), mentioned);
    }
    type.creation()
        .ifPresent(
            c -> mention(context.denotable.of(LocalClasses.base(type.type()), c), mentioned));
    List<TypeVariableName> all = context.method.method().allTypeVariables();
    for (int before = -1; before != mentioned.size(); ) {
      before = mentioned.size();
      for (TypeVariableName variable : all) {
        if (mentioned.contains(variable.name())) {
          variable.bounds().forEach(bound -> mention(bound, mentioned));
        }
      }
    }
    return all.stream()
        .filter(v -> mentioned.contains(v.name()))
        .filter(v -> around == null || !around.hasTypeVariable(v.name()))
        .toList();
  }

  private static void mention(TypeName type, Set<String> names) {
    if (type instanceof TypeVariableName variable) {
      names.add(variable.name());
    } else if (type instanceof ArrayTypeName array) {
      mention(array.componentType(), names);
    } else if (type instanceof WildcardTypeName wildcard) {
      wildcard.upperBounds().forEach(bound -> mention(bound, names));
      wildcard.lowerBounds().forEach(bound -> mention(bound, names));
    } else if (type instanceof ParameterizedTypeName parameterized) {
      parameterized.typeArguments().forEach(argument -> mention(argument, names));
      if (parameterized.enclosingType() != null) {
        mention(parameterized.enclosingType(), names);
      }
    }
  }
}
