package dev.fermata.processor.model;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Finds the coroutines that a method overrides. */
public final class Overrides {
  private Overrides() {}

  /** The coroutines of supertypes that a method of a type overrides or implements. */
  public static List<ExecutableElement> coroutines(
      ExecutableElement method, TypeElement type, Elements elements) {
    if (!isInherited(method)) {
      return List.of();
    }
    return supertypes(type).stream()
        .flatMap(supertype -> CoroutineMethods.declaredBy(supertype).stream())
        .filter(coroutine -> elements.overrides(method, coroutine, type))
        .toList();
  }

  static Overriding of(ExecutableElement method, Elements elements) {
    TypeElement host = CoroutineMethods.hostOf(method);
    boolean closed = host.getModifiers().contains(Modifier.FINAL);
    boolean isFinal = closed || method.getModifiers().contains(Modifier.FINAL);
    List<ExecutableElement> overridden = coroutines(method, host, elements);
    List<TypeName> own = erasedParameters(method);
    return new Overriding(
        method.getModifiers().contains(Modifier.ABSTRACT),
        isInherited(method) && !isFinal,
        isInherited(method) && (!closed || !overridden.isEmpty()),
        own,
        overridden.stream()
            .map(Overrides::erasedParameters)
            .distinct()
            .filter(parameters -> !parameters.equals(own))
            .toList());
  }

  private static boolean isInherited(ExecutableElement method) {
    return !method.getModifiers().contains(Modifier.STATIC)
        && !method.getModifiers().contains(Modifier.PRIVATE);
  }

  private static List<TypeName> erasedParameters(ExecutableElement method) {
    TypeNames names = TypeNames.in(method);
    List<TypeVariableName> variables = new ArrayList<>(names.hostVariables());
    method.getTypeParameters().forEach(variable -> variables.add(names.declared(variable)));
    return method.getParameters().stream()
        .map(VariableElement::asType)
        .map(type -> Erasure.of(names.of(type), variables))
        .toList();
  }

  private static Set<TypeElement> supertypes(TypeElement type) {
    Set<TypeElement> found = new LinkedHashSet<>();
    collect(type.getSuperclass(), found);
    type.getInterfaces().forEach(each -> collect(each, found));
    return found;
  }

  private static void collect(TypeMirror type, Set<TypeElement> found) {
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && !element.getQualifiedName().contentEquals("java.lang.Object")
        && found.add(element)) {
      collect(element.getSuperclass(), found);
      element.getInterfaces().forEach(each -> collect(each, found));
    }
  }
}
