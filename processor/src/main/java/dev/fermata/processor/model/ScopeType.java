package dev.fermata.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;

/**
 * What the first parameter of a coroutine says about it.
 *
 * <pre>{@code
 * YieldScope<String>              NONE  receives=false  yields String   sent Void
 * GeneratorScope<String, Integer> NONE  receives=true   yields String   sent Integer
 * GeneratorScope.OfInt<Integer>   INT   receives=true   yields Integer  sent Integer
 * YieldScope<? super Integer>     NONE  receives=false  yields Integer  sent Void
 * GeneratorScope<String, ?>       NONE  receives=true   yields String   sent Object
 * }</pre>
 *
 * @param primitive whether values are yielded unboxed
 * @param receives whether values can be sent in
 * @param yieldType the type of the yielded values, a wildcard replaced by its bound; boxed
 * @param sendType the type of the values sent in; {@link Void} where none are received
 */
public record ScopeType(
    Primitive primitive, boolean receives, TypeName yieldType, TypeName sendType) {

  /** The scope itself, wildcards replaced by their bounds. */
  public TypeName type() {
    ClassName raw = receives ? RuntimeNames.GENERATOR_SCOPE : RuntimeNames.YIELD_SCOPE;
    ClassName name = primitive == Primitive.NONE ? raw : raw.nestedClass("Of" + primitive.suffix());
    List<TypeName> arguments = new ArrayList<>();
    if (primitive == Primitive.NONE) {
      arguments.add(yieldType);
    }
    if (receives) {
      arguments.add(sendType);
    }
    return TypeNames.parameterized(name, arguments);
  }

  /** The type of the generator that a factory returns, for a body whose (boxed) result is this. */
  public TypeName generator(TypeName result) {
    TypeName boxed = result.equals(TypeName.VOID) ? ClassName.get(Void.class) : result.box();
    return primitive == Primitive.NONE
        ? ParameterizedTypeName.get(RuntimeNames.GENERATOR, yieldType, sendType, boxed)
        : ParameterizedTypeName.get(
            RuntimeNames.GENERATOR.nestedClass("Of" + primitive.suffix()), sendType, boxed);
  }

  /** The type arguments of the generator's static factories, in their order. */
  public List<TypeName> generatorArguments(TypeName result) {
    return ((ParameterizedTypeName) generator(result)).typeArguments();
  }
}
