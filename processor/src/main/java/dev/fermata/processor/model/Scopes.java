package dev.fermata.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads a {@link ScopeType} off the type of a parameter. */
public final class Scopes {
  private static final TypeName VOID = ClassName.get(Void.class);

  private Scopes() {}

  /** Whether a parameter of this type is a scope. */
  public static boolean isScope(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && RuntimeNames.isScope(
            ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName());
  }

  /** What a scope of this type says; empty for a type that is none. */
  public static Optional<ScopeType> read(TypeMirror type, TypeNames names) {
    if (!isScope(type)) {
      return Optional.empty();
    }
    DeclaredType declared = (DeclaredType) type;
    ClassName name = ClassName.get((TypeElement) declared.asElement());
    if (name.equals(RuntimeNames.ASYNC_SCOPE)) {
      return Optional.of(new Awaiting());
    }
    Primitive primitive = primitive(name.simpleName());
    boolean receives = name.topLevelClassName().equals(RuntimeNames.GENERATOR_SCOPE);
    List<TypeName> arguments = names.of(declared.getTypeArguments());
    if (name.equals(RuntimeNames.ASYNC_GENERATOR_SCOPE)) {
      return Optional.of(new AsyncGenerating(argument(arguments, 0), argument(arguments, 1)));
    }
    int sent = primitive == Primitive.NONE ? 1 : 0;
    TypeName yieldType =
        primitive == Primitive.NONE ? argument(arguments, 0) : primitive.type().box();
    TypeName sendType = receives ? argument(arguments, sent) : VOID;
    return Optional.of(new Generating(primitive, receives, yieldType, sendType));
  }

  /** What stands in for the scope of a method that lacks one, so that its factory exists. */
  public static ScopeType missing() {
    return new Generating(Primitive.NONE, false, ClassName.OBJECT, VOID);
  }

  /** What a scope of this simple name yields without boxing. */
  static Primitive primitive(String simpleName) {
    return switch (simpleName) {
      case "OfInt" -> Primitive.INT;
      case "OfLong" -> Primitive.LONG;
      case "OfDouble" -> Primitive.DOUBLE;
      default -> Primitive.NONE;
    };
  }

  /** The i-th argument with its wildcard replaced by the bound; Object for a raw scope. */
  private static TypeName argument(List<TypeName> arguments, int i) {
    if (i >= arguments.size()) {
      return ClassName.OBJECT;
    }
    if (!(arguments.get(i) instanceof WildcardTypeName wildcard)) {
      return arguments.get(i);
    }
    return wildcard.lowerBounds().isEmpty()
        ? wildcard.upperBounds().get(0)
        : wildcard.lowerBounds().get(0);
  }
}
