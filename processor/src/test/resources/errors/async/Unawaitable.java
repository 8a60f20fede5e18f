package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncScope;
import dev.fermata.generator.YieldScope;

class Unawaitable {
  @Coroutine
  static String main(AsyncScope co, String text) {
    return co.await(text); // ERROR 14: no suitable method found for await(java.lang.String)
  }

  @Coroutine
  static void numbers(YieldScope<Integer> co) {
    main(co, "x"); // ERROR 10: incompatible types: dev.fermata.generator.YieldScope<java.lang.Integer> cannot be converted to dev.fermata.async.AsyncScope
  }
}
