package dev.fermata.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * How a coroutine takes part in the selection of methods by the receiver's class.
 *
 * @param isAbstract whether it has no body
 * @param isOverridable whether a call must look at the receiver's class
 * @param isSelectable whether such a call may end up here
 * @param parameters its erased parameters, the scope first
 * @param bridged those of the coroutines it overrides, where they differ from its own
 */
public record Overriding(
    boolean isAbstract,
    boolean isOverridable,
    boolean isSelectable,
    List<TypeName> parameters,
    List<List<TypeName>> bridged) {

  public Overriding {
    parameters = List.copyOf(parameters);
    bridged = List.copyOf(bridged);
  }
}
