package dev.fermata.processor.model;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

/**
 * The scope of an async generator, which both awaits and yields.
 *
 * <pre>{@code
 * AsyncGeneratorScope<String, Void>        yields String   sent Void
 * AsyncGeneratorScope<? super Integer, ?>  yields Integer  sent Object
 * }</pre>
 *
 * @param yieldType the type of the yielded values, a wildcard replaced by its bound
 * @param sendType the type of the values sent in
 */
public record AsyncGenerating(TypeName yieldType, TypeName sendType) implements ScopeType {

  @Override
  public ParameterizedTypeName type() {
    return ParameterizedTypeName.get(RuntimeNames.ASYNC_GENERATOR_SCOPE, yieldType, sendType);
  }

  @Override
  public Primitive primitive() {
    return Primitive.NONE;
  }

  @Override
  public boolean awaits() {
    return true;
  }

  @Override
  public boolean yields() {
    return true;
  }

  /** Its steps tell what is yielded; what the body returns, only suspending calls get to know. */
  @Override
  public ParameterizedTypeName product(TypeName result) {
    return ParameterizedTypeName.get(RuntimeNames.ASYNC_GENERATOR, yieldType, sendType);
  }

  @Override
  public CodeBlock makeProduct(CodeBlock frame) {
    return CodeBlock.of("$T.of($L)", RuntimeNames.ASYNC_GENERATOR, frame);
  }

  @Override
  public CodeBlock makeDirect(TypeName result, CodeBlock body) {
    return CodeBlock.of(
        "$T.<$T, $T>asyncGenerator($L)", RuntimeNames.DIRECT_ASYNCS, yieldType, sendType, body);
  }

  @Override
  public CodeBlock directFrame() {
    return CodeBlock.of("$T::asyncGeneratorFrame", RuntimeNames.DIRECT_ASYNCS);
  }

  @Override
  public String noun() {
    return "an async generator";
  }
}
