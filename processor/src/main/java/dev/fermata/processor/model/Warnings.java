package dev.fermata.processor.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * The warnings that generated code must not repeat: those the user has switched off around the
 * coroutine, and those the compiler spares the user because a class may use what it declares.
 */
final class Warnings {
  private final Set<String> suppressed = new TreeSet<>();

  private Warnings() {}

  /**
   * The keys for {@code @SuppressWarnings} on what is generated from a method's declaration.
   *
   * @param isFileShared whether it may use classes that go by the name of another's file
   */
  static List<String> suppressedFor(ExecutableElement method, boolean isFileShared) {
    Warnings warnings = new Warnings();
    if (isFileShared) {
      warnings.suppressed.add("auxiliaryclass");
    }
    for (Element e = method; e != null; e = e.getEnclosingElement()) {
      SuppressWarnings annotation = e.getAnnotation(SuppressWarnings.class);
      if (annotation != null) {
        warnings.suppressed.addAll(List.of(annotation.value()));
      }
      warnings.addIfDeprecated(e);
    }
    method.getParameters().forEach(parameter -> warnings.visit(parameter.asType()));
    warnings.visit(method.getReturnType());
    for (TypeParameterElement parameter : method.getTypeParameters()) {
      parameter.getBounds().forEach(warnings::visit);
    }
    method.getThrownTypes().forEach(warnings::visit);
    warnings.suppressed.remove("fermata");
    return List.copyOf(warnings.suppressed);
  }

  private void visit(@Nullable TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      Element element = declared.asElement();
      for (Element e = element; e instanceof TypeElement; e = e.getEnclosingElement()) {
        addIfDeprecated(e);
      }
      declared.getTypeArguments().forEach(this::visit);
    } else if (type instanceof ArrayType array) {
      visit(array.getComponentType());
    } else if (type instanceof WildcardType wildcard) {
      visit(wildcard.getExtendsBound());
      visit(wildcard.getSuperBound());
    }
  }

  private void addIfDeprecated(Element element) {
    Deprecated deprecated = element.getAnnotation(Deprecated.class);
    if (deprecated != null) {
      suppressed.add(deprecated.forRemoval() ? "removal" : "deprecation");
    }
  }
}
