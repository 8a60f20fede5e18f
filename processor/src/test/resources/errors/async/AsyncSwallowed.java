package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncGeneratorScope;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.Cancelled;
import dev.fermata.generator.GeneratorExit;
import java.time.Duration;

class AsyncSwallowed {
  @Coroutine
  static void warned(AsyncScope co) {
    try {
      co.sleep(Duration.ofSeconds(1));
    } catch (Throwable t) { // WARNING 14: this also catches Cancelled, by which cancel() ends a suspended task: rethrow it, catch Exception instead, or add @SuppressWarnings("fermata")
      System.out.println(t);
    }
    try (var group = co.taskGroup()) {
      group.cancel();
    } catch (Error e) { // WARNING 14: this also catches Cancelled, by which cancel() ends a suspended task: rethrow it, catch Exception instead, or add @SuppressWarnings("fermata")
      System.out.println(e);
    }
  }

  @Coroutine
  static void generator(AsyncGeneratorScope<Integer, Void> co) {
    try {
      co.yield(1);
      co.pause();
    } catch (GeneratorExit exit) {
      throw exit;
    } catch (Error e) { // WARNING 14: this also catches Cancelled, by which cancel() ends a suspended task: rethrow it, catch Exception instead, or add @SuppressWarnings("fermata")
      System.out.println(e);
    }
  }

  @Coroutine
  static void fine(AsyncScope co) {
    try {
      co.pause();
    } catch (Exception e) {
      System.out.println(e);
    }
    try {
      co.pause();
    } catch (Cancelled e) {
      throw e;
    } catch (Throwable t) {
      System.out.println(t);
    }
    try {
      System.out.println(co.loop());
    } catch (Throwable t) {
      System.out.println(t);
    }
  }
}
