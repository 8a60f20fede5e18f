package dev.fermata.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;

/**
 * The scope of a generator.
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
public record Generating(
    Primitive primitive, boolean receives, TypeName yieldType, TypeName sendType)
    implements ScopeType {

  @Override
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

  @Override
  public boolean awaits() {
    return false;
  }

  @Override
  public boolean yields() {
    return true;
  }

  @Override
  public ParameterizedTypeName product(TypeName result) {
    TypeName boxed = result.equals(TypeName.VOID) ? ClassName.get(Void.class) : result.box();
    return primitive == Primitive.NONE
        ? ParameterizedTypeName.get(RuntimeNames.GENERATOR, yieldType, sendType, boxed)
        : ParameterizedTypeName.get(
            RuntimeNames.GENERATOR.nestedClass("Of" + primitive.suffix()), sendType, boxed);
  }

  @Override
  public CodeBlock makeProduct(CodeBlock frame) {
    return CodeBlock.of("$T.of$L($L)", RuntimeNames.GENERATOR, primitive.suffix(), frame);
  }

  @Override
  public CodeBlock makeDirect(TypeName result, CodeBlock body) {
    CodeBlock arguments =
        CodeBlock.join(
            product(result).typeArguments().stream()
                .map(argument -> CodeBlock.of("$T", argument))
                .toList(),
            ", ");
    return CodeBlock.of(
        "$T.<$L>$L($L)",
        RuntimeNames.DIRECT_SCOPES,
        arguments,
        primitive.prefixing("generator"),
        body);
  }

  @Override
  public CodeBlock directFrame() {
    return CodeBlock.of("$T::$L", RuntimeNames.DIRECT_SCOPES, primitive.prefixing("frame"));
  }

  @Override
  public String noun() {
    return "a generator";
  }
}
