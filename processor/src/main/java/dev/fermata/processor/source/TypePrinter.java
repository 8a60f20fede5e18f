package dev.fermata.processor.source;

import java.util.List;
import java.util.StringJoiner;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** Writes types as source, fully qualified and without their annotations. */
final class TypePrinter extends SimpleTypeVisitor14<String, Void> {
  static final TypePrinter INSTANCE = new TypePrinter();

  private TypePrinter() {}

  static String print(TypeMirror type) {
    return type.accept(INSTANCE, null);
  }

  /** {@code <T extends A & B, U> }, or nothing. */
  static String parameters(List<? extends TypeParameterElement> parameters) {
    if (parameters.isEmpty()) {
      return "";
    }
    StringJoiner joined = new StringJoiner(", ", "<", "> ");
    for (TypeParameterElement parameter : parameters) {
      StringJoiner bounds = new StringJoiner(" & ");
      parameter.getBounds().forEach(bound -> bounds.add(print(bound)));
      joined.add(parameter.getSimpleName() + " extends " + bounds);
    }
    return joined.toString();
  }

  @Override
  public String visitArray(ArrayType type, Void unused) {
    return print(type.getComponentType()) + "[]";
  }

  @Override
  public String visitTypeVariable(TypeVariable type, Void unused) {
    return type.asElement().getSimpleName().toString();
  }

  @Override
  public String visitWildcard(WildcardType type, Void unused) {
    if (type.getExtendsBound() != null) {
      return "? extends " + print(type.getExtendsBound());
    }
    return type.getSuperBound() == null ? "?" : "? super " + print(type.getSuperBound());
  }

  @Override
  public String visitError(ErrorType type, Void unused) {
    return type.asElement().toString();
  }

  @Override
  public String visitDeclared(DeclaredType type, Void unused) {
    TypeElement element = (TypeElement) type.asElement();
    boolean inGeneric =
        type.getEnclosingType() instanceof DeclaredType enclosing
            && !enclosing.getTypeArguments().isEmpty();
    String name =
        inGeneric
            ? print(type.getEnclosingType()) + "." + element.getSimpleName()
            : element.getQualifiedName().toString();
    if (type.getTypeArguments().isEmpty()) {
      return name;
    }
    StringJoiner arguments = new StringJoiner(", ", "<", ">");
    type.getTypeArguments().forEach(argument -> arguments.add(print(argument)));
    return name + arguments;
  }

  /** Primitive types and void. */
  @Override
  protected String defaultAction(TypeMirror type, Void unused) {
    return type.getKind() == TypeKind.VOID || type.getKind().isPrimitive()
        ? type.getKind().name().toLowerCase(java.util.Locale.ROOT)
        : type.toString();
  }
}
