package dev.fermata.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The methods of {@code Object}: no class can have a static one of the same signature. */
public final class ObjectMethods {
  private static final Map<String, Set<List<TypeName>>> PARAMETERS =
      Map.of(
          "clone", Set.of(List.of()),
          "equals", Set.of(List.of(ClassName.OBJECT)),
          "finalize", Set.of(List.of()),
          "getClass", Set.of(List.of()),
          "hashCode", Set.of(List.of()),
          "notify", Set.of(List.of()),
          "notifyAll", Set.of(List.of()),
          "toString", Set.of(List.of()),
          "wait", Set.of(List.of(), List.of(TypeName.LONG), List.of(TypeName.LONG, TypeName.INT)));

  private ObjectMethods() {}

  /** Whether some method of {@code Object} has this name. */
  public static boolean isName(String name) {
    return PARAMETERS.containsKey(name);
  }

  /** Whether {@code Object} has a method of this name and these erased parameters. */
  public static boolean has(String name, List<TypeName> erased) {
    return PARAMETERS.getOrDefault(name, Set.of()).contains(erased);
  }
}
