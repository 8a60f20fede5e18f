package dev.fermata.processor.validation;

import dev.fermata.processor.diagnostics.Message;
import dev.fermata.processor.model.CoroutineMethods;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;

/**
 * Whether classes beside the host can name every type of a signature. A private type, or one that
 * the host sees only because it inherits it, they cannot.
 */
final class NameableTypes {
  private final ExecutableElement method;
  private final Elements elements;
  private final List<Problem<Element>> problems = new ArrayList<>();

  NameableTypes(ExecutableElement method, Elements elements) {
    this.method = method;
    this.elements = elements;
  }

  List<Problem<Element>> check() {
    TypeElement host = CoroutineMethods.hostOf(method);
    if (firstWithin(host, Modifier.PRIVATE).isPresent()) {
      TypeElement hidden = firstWithin(host, Modifier.PRIVATE).get();
      problems.add(Problem.of(hidden, Message.PRIVATE_TYPE, hidden.getSimpleName()));
      return problems;
    }
    for (VariableElement parameter : method.getParameters()) {
      check(parameter.asType(), parameter);
    }
    check(method.getReturnType(), method);
    method.getThrownTypes().forEach(type -> check(type, method));
    checkBounds(method.getTypeParameters(), method);
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      checkBounds(host.getTypeParameters(), host);
    }
    return problems;
  }

  private void checkBounds(List<? extends TypeParameterElement> parameters, Element at) {
    for (TypeParameterElement parameter : parameters) {
      parameter.getBounds().forEach(bound -> check(bound, at));
    }
  }

  private void check(TypeMirror type, Element at) {
    if (type instanceof DeclaredType declared) {
      checkName((TypeElement) declared.asElement(), at);
      declared.getTypeArguments().forEach(argument -> check(argument, at));
      check(declared.getEnclosingType(), at);
    } else if (type instanceof ArrayType array) {
      check(array.getComponentType(), at);
    } else if (type instanceof WildcardType wildcard) {
      if (wildcard.getExtendsBound() != null) {
        check(wildcard.getExtendsBound(), at);
      }
      if (wildcard.getSuperBound() != null) {
        check(wildcard.getSuperBound(), at);
      }
    }
  }

  private void checkName(TypeElement type, Element at) {
    Optional<TypeElement> isPrivate = firstWithin(type, Modifier.PRIVATE);
    Optional<TypeElement> isProtected = firstWithin(type, Modifier.PROTECTED);
    if (isPrivate.isPresent()) {
      report(at, Message.PRIVATE_TYPE, isPrivate.get());
    } else if (isProtected.isPresent()
        && !elements.getPackageOf(type).equals(elements.getPackageOf(method))) {
      report(at, Message.PROTECTED_TYPE, isProtected.get());
    }
  }

  private void report(Element at, Message message, TypeElement type) {
    boolean told =
        problems.stream().anyMatch(p -> p.arguments().contains(type.getSimpleName().toString()));
    if (!told) {
      problems.add(Problem.of(at, message, type.getSimpleName().toString()));
    }
  }

  /** The outermost type with a modifier in the nesting of a type. */
  private static Optional<TypeElement> firstWithin(TypeElement type, Modifier modifier) {
    Optional<TypeElement> found = Optional.empty();
    for (Element e = type; e instanceof TypeElement each; e = e.getEnclosingElement()) {
      if (each.getModifiers().contains(modifier)) {
        found = Optional.of(each);
      }
    }
    return found;
  }
}
