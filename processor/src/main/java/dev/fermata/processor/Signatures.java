package dev.fermata.processor;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** Whether every type that a signature names exists (yet). */
final class Signatures {
  private Signatures() {}

  static boolean isKnown(ExecutableElement method) {
    return isKnown(method.getReturnType())
        && method.getParameters().stream()
            .map(VariableElement::asType)
            .allMatch(Signatures::isKnown)
        && areKnown(method.getThrownTypes())
        && method.getTypeParameters().stream()
            .map(TypeParameterElement::getBounds)
            .allMatch(Signatures::areKnown);
  }

  private static boolean areKnown(List<? extends TypeMirror> types) {
    return types.stream().allMatch(Signatures::isKnown);
  }

  private static boolean isKnown(TypeMirror type) {
    return type.accept(new KnownVisitor(), null);
  }

  private static final class KnownVisitor extends SimpleTypeVisitor14<Boolean, Void> {
    KnownVisitor() {
      super(true);
    }

    @Override
    public Boolean visitError(ErrorType type, Void unused) {
      return false;
    }

    @Override
    public Boolean visitDeclared(DeclaredType type, Void unused) {
      return areKnown(type.getTypeArguments());
    }

    @Override
    public Boolean visitArray(ArrayType type, Void unused) {
      return isKnown(type.getComponentType());
    }

    @Override
    public Boolean visitWildcard(WildcardType type, Void unused) {
      return (type.getExtendsBound() == null || isKnown(type.getExtendsBound()))
          && (type.getSuperBound() == null || isKnown(type.getSuperBound()));
    }
  }
}
