package dev.fermata.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.Collection;

/** Erasure of type names (JLS 4.6). */
public final class Erasure {
  private Erasure() {}

  /**
   * The erasure of a type.
   *
   * @param variables the declarations, with bounds, of the type variables it may mention
   */
  public static TypeName of(TypeName type, Collection<TypeVariableName> variables) {
    if (type instanceof ParameterizedTypeName parameterized) {
      return parameterized.rawType();
    }
    if (type instanceof ArrayTypeName array) {
      return ArrayTypeName.of(of(array.componentType(), variables));
    }
    if (type instanceof TypeVariableName variable) {
      return variables.stream()
          .filter(declared -> declared.name().equals(variable.name()))
          .flatMap(declared -> declared.bounds().stream())
          .findFirst()
          .map(bound -> of(bound, variables))
          .orElse(ClassName.OBJECT);
    }
    return type.withoutAnnotations();
  }

  /** Whether arrays of a type can be made and checked at run time (JLS 4.7). */
  public static boolean isReifiable(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return isReifiable(array.componentType());
    }
    return !(type instanceof TypeVariableName || type instanceof ParameterizedTypeName);
  }
}
