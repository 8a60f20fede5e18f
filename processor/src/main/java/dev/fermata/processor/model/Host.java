package dev.fermata.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;

/**
 * The type that declares a coroutine.
 *
 * @param name its name
 * @param kind what it is
 * @param typeVariables the type variables that an instance of it carries: those of its enclosing
 *     instances, outermost first, then its own; one that an inner declaration shadows is renamed
 * @param type the type of {@code this}: {@code name} with those variables as arguments
 * @param visibility the narrowest visibility in its nesting
 */
public record Host(
    ClassName name,
    Kind kind,
    List<TypeVariableName> typeVariables,
    TypeName type,
    Visibility visibility) {

  /** The kinds of type that may hold coroutines. */
  public enum Kind {
    CLASS,
    ENUM,
    RECORD,
    INTERFACE
  }

  public Host {
    typeVariables = List.copyOf(typeVariables);
  }

  /** The name the JVM and stack traces know it by: {@code demo.Outer$Inner}. */
  public String binaryName() {
    return name.reflectionName();
  }
}
