package dev.fermata.processor.source;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/** Writes the members of a stub: signatures and constants, and bodies that only throw. */
final class MemberPrinter {
  private final Elements elements;
  private final StringBuilder text;
  private final Consumer<TypeElement> nested;

  /**
   * @param text where to write
   * @param nested writes a member type
   */
  MemberPrinter(Elements elements, StringBuilder text, Consumer<TypeElement> nested) {
    this.elements = elements;
    this.text = text;
    this.nested = nested;
  }

  void print(TypeElement type, Element member) {
    switch (member.getKind()) {
      case FIELD -> field(type, (VariableElement) member);
      case CONSTRUCTOR -> constructor(type, (ExecutableElement) member);
      case METHOD -> method(type, (ExecutableElement) member);
      case CLASS, INTERFACE, ENUM, RECORD, ANNOTATION_TYPE -> nested.accept((TypeElement) member);
      default -> {
        // Initialisers have nothing to declare; constants and components are in the header.
      }
    }
  }

  private void field(TypeElement type, VariableElement field) {
    boolean isStatic = field.getModifiers().contains(Modifier.STATIC);
    if (type.getKind() == ElementKind.RECORD && !isStatic) {
      return;
    }
    modifiers(field, Set.of());
    text.append(TypePrinter.print(field.asType())).append(' ').append(field.getSimpleName());
    Object constant = field.getConstantValue();
    if (constant != null) {
      text.append(" = ").append(cast(field)).append(elements.getConstantExpression(constant));
    } else if (type.getKind().isInterface()) {
      // Else it does not even parse. Nothing here is attributed, so any value will do.
      text.append(" = null");
    }
    text.append(";\n");
  }

  private static String cast(VariableElement field) {
    return switch (field.asType().getKind()) {
      case BYTE, SHORT -> "(" + TypePrinter.print(field.asType()) + ") ";
      default -> "";
    };
  }

  private void constructor(TypeElement type, ExecutableElement constructor) {
    if (type.getKind() == ElementKind.ENUM || isCanonical(type, constructor)) {
      return;
    }
    modifiers(constructor, Set.of());
    text.append(TypePrinter.parameters(constructor.getTypeParameters()))
        .append(type.getSimpleName());
    signature(constructor);
    text.append(" { throw null; }\n");
  }

  private static boolean isCanonical(TypeElement type, ExecutableElement constructor) {
    return type.getKind() == ElementKind.RECORD
        && types(type.getRecordComponents()).equals(types(constructor.getParameters()));
  }

  private static List<String> types(List<? extends Element> elements) {
    return elements.stream().map(element -> TypePrinter.print(element.asType())).toList();
  }

  private void method(TypeElement type, ExecutableElement method) {
    String name = method.getSimpleName().toString();
    boolean isEnum = type.getKind() == ElementKind.ENUM;
    if (isEnum && (name.equals("values") || isValueOf(method))) {
      return;
    }
    Set<Modifier> dropped = EnumSet.of(Modifier.NATIVE, Modifier.SYNCHRONIZED);
    if (isEnum || type.getKind().isInterface()) {
      // The bodies of an enum's constants, which implement it, are not in the stub.
      dropped.add(Modifier.ABSTRACT);
    }
    text.append(AnnotationPrinter.onMethod(method));
    modifiers(method, dropped);
    text.append(TypePrinter.parameters(method.getTypeParameters()))
        .append(TypePrinter.print(method.getReturnType()))
        .append(' ')
        .append(name);
    signature(method);
    if (method.getDefaultValue() != null) {
      text.append(" default ").append(method.getDefaultValue());
    }
    boolean isAbstract = method.getModifiers().contains(Modifier.ABSTRACT) && !isEnum;
    text.append(isAbstract ? ";\n" : " { throw null; }\n");
  }

  private static boolean isValueOf(ExecutableElement method) {
    return method.getSimpleName().contentEquals("valueOf")
        && method.getParameters().size() == 1
        && method.getParameters().get(0).asType().toString().equals("java.lang.String");
  }

  private void signature(ExecutableElement method) {
    List<? extends VariableElement> parameters = method.getParameters();
    StringJoiner joined = new StringJoiner(", ", "(", ")");
    for (int i = 0; i < parameters.size(); i++) {
      String written = TypePrinter.print(parameters.get(i).asType());
      boolean dots = method.isVarArgs() && i == parameters.size() - 1;
      joined.add((dots ? varargs(written) : written) + " " + parameters.get(i).getSimpleName());
    }
    text.append(joined);
    if (!method.getThrownTypes().isEmpty()) {
      text.append(
          method.getThrownTypes().stream()
              .map(TypePrinter::print)
              .collect(Collectors.joining(", ", " throws ", "")));
    }
  }

  /** {@code int[]} as {@code int...}. */
  static String varargs(String arrayType) {
    return arrayType.substring(0, arrayType.length() - "[]".length()) + "...";
  }

  private void modifiers(Element element, Set<Modifier> dropped) {
    for (Modifier modifier : element.getModifiers()) {
      if (!dropped.contains(modifier)) {
        text.append(modifier).append(' ');
      }
    }
  }
}
