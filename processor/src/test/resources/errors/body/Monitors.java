package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;

class Monitors {
  @Coroutine
  void count(YieldScope<Object> co) {
    synchronized (co.yield("lock")) {
      int n = 1;
      synchronized (this) {
        n++;
      }
      co.yield(n); // ERROR 9: a coroutine cannot suspend while it holds a monitor, since another thread may resume it: suspend before or after the synchronized block
      co.yield(n + 1);
    }
    synchronized (this) {
      synchronized (co.yield("inner lock")) { // ERROR 23: a coroutine cannot suspend while it holds a monitor, since another thread may resume it: suspend before or after the synchronized block
        co.yield("held"); // ERROR 11: a coroutine cannot suspend while it holds a monitor, since another thread may resume it: suspend before or after the synchronized block
      }
    }
    synchronized (this) {
      Runnable elsewhere = () -> System.out.println();
    }
  }
}
