package dev.fermata.processor.model;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

/**
 * What the first parameter of a coroutine says about it: its kind, and so what its factory
 * produces. A new kind of coroutine is a new one of these; who writes facades asks and knows none.
 *
 * <pre>{@code
 *                                 type()                  product(int)
 * YieldScope<? super Integer>     YieldScope<Integer>     Generator<Integer, Void, Integer>
 * GeneratorScope.OfInt<String>    the same                Generator.OfInt<String, Integer>
 * AsyncScope                      the same                Async<Integer>
 * }</pre>
 */
public sealed interface ScopeType permits Generating, Awaiting, AsyncGenerating {
  /** The scope itself, wildcards replaced by their bounds. */
  TypeName type();

  /** The primitive type that it yields without boxing, if any. */
  Primitive primitive();

  /** Whether one can await through it. */
  boolean awaits();

  /** Whether one can yield through it. */
  boolean yields();

  /** What a factory returns, for a body that returns this. */
  TypeName product(TypeName result);

  /** The expression that makes the product of a frame. */
  CodeBlock makeProduct(CodeBlock frame);

  /**
   * The expression that makes a product which runs the source as written.
   *
   * @param result what the coroutine returns
   * @param body a lambda from its scope to its boxed result
   */
  CodeBlock makeDirect(TypeName result, CodeBlock body);

  /** The method reference to what makes a frame that runs the source as written. */
  CodeBlock directFrame();

  /** The product in words, with its article: {@code a generator}. */
  String noun();
}
