package dev.fermata.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method as a coroutine: its first parameter is its scope, and the scope's type says of
 * which kind it is.
 *
 * <p>The processor generates, beside the enclosing type, a facade {@code <Type>Coroutines} with one
 * static factory per coroutine: same name, same parameters without the scope, the receiver first
 * for an instance method. The annotated method itself stays an ordinary method.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Coroutine {

  /**
   * The name of the generated factory, for when the method's own name would clash.
   *
   * @return a Java identifier; empty (the default) takes the method's name
   */
  String factory() default "";
}
