package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncScope;
import dev.fermata.generator.YieldScope;
import errors.nowhere.Helper; // ERROR 22: package errors.nowhere does not exist

/** What is declared with an unknown type is told once, where it is declared, not where it is used. */
class Unknown {
  private final Helper helper = null; // ERROR 17: cannot find symbol
  private final dev.fermata.generator.Vanished vanished = null; // ERROR 38: cannot find symbol

  @Coroutine
  void uses(YieldScope<Object> co) {
    Object before = helper.get();
    try (var token = helper.set(before)) {
      co.yield(vanished.name() + token);
    }
  }

  @Coroutine
  void awaits(AsyncScope co) {
    try (var token = vanished.open()) {
      co.await(vanished.read(token));
    }
  }
}
