package dev.fermata.processor.lowering;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.sun.source.tree.ExpressionTree;
import dev.fermata.processor.statemachine.Code;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** What a type is as one of its supertypes. */
final class Supertypes {
  private Supertypes() {}

  /** The supertype of a type that is a class or interface, with the arguments that it has. */
  static Optional<DeclaredType> find(Context context, TypeMirror type, ClassName wanted) {
    if (type.getKind() == TypeKind.TYPEVAR) {
      return find(context, ((TypeVariable) type).getUpperBound(), wanted);
    }
    TypeMirror declaration =
        Objects.requireNonNull(context.method.elements().getTypeElement(wanted.canonicalName()))
            .asType();
    TypeMirror erased = context.method.types().erasure(declaration);
    if (type instanceof DeclaredType declared
        && context.method.types().isSameType(context.method.types().erasure(type), erased)) {
      return Optional.of(declared);
    }
    for (TypeMirror supertype : context.method.types().directSupertypes(type)) {
      if (context.method.types().isSubtype(context.method.types().erasure(supertype), erased)) {
        return find(context, supertype, wanted);
      }
    }
    return Optional.empty();
  }

  /**
   * A receiver as an argument. Only where a member is selected is the bound of a type variable
   * captured (JLS 6.5.6, 15.8): {@code S extends Source<?>} is no {@code Source<T>} of any T, while
   * {@code (Source<?>) s} is.
   */
  static Code asArgument(Context context, ExpressionTree receiver, Code code, TypeElement host) {
    TypeMirror type = context.type(receiver);
    if (type.getKind() != TypeKind.TYPEVAR) {
      return code;
    }
    Optional<TypeName> wild =
        find(context, type, ClassName.get(host))
            .filter(t -> t.getTypeArguments().stream().anyMatch(WildcardType.class::isInstance))
            .map(t -> context.denotable.of(t, receiver));
    return wild.map(name -> Code.cast(name, code)).orElse(code);
  }
}
