package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;

class RawScope {
  @Coroutine
  @SuppressWarnings({"rawtypes", "unchecked"})
  static void raw(YieldScope co) { // ERROR 30: a scope needs its type arguments: write YieldScope<…>
    co.yield("x");
  }
}
