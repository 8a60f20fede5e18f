package dev.fermata.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

/** The scope of a coroutine that awaits: {@code AsyncScope}. */
public record Awaiting() implements ScopeType {

  @Override
  public ClassName type() {
    return RuntimeNames.ASYNC_SCOPE;
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
    return false;
  }

  @Override
  public ParameterizedTypeName product(TypeName result) {
    return ParameterizedTypeName.get(RuntimeNames.ASYNC, boxed(result));
  }

  private static TypeName boxed(TypeName result) {
    return result.equals(TypeName.VOID) ? ClassName.get(Void.class) : result.box();
  }

  @Override
  public CodeBlock makeProduct(CodeBlock frame) {
    return CodeBlock.of("$T.of($L)", RuntimeNames.ASYNC, frame);
  }

  @Override
  public CodeBlock makeDirect(TypeName result, CodeBlock body) {
    return CodeBlock.of("$T.<$T>async($L)", RuntimeNames.DIRECT_ASYNCS, boxed(result), body);
  }

  @Override
  public CodeBlock directFrame() {
    return CodeBlock.of("$T::asyncFrame", RuntimeNames.DIRECT_ASYNCS);
  }

  @Override
  public String noun() {
    return "a coroutine";
  }
}
