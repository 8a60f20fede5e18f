package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import java.util.List;

/** Locals that are captured and not effectively final. */
class Captured {
  @Coroutine
  static void assigned(YieldScope<Object> co, List<Integer> list) {
    int sum = 0;
    list.forEach(x -> sum += x); // ERROR 23: local variables referenced from a lambda expression must be final or effectively final
    co.yield(sum);
  }

  @Coroutine
  static void stepped(YieldScope<Object> co, int n) {
    Runnable r = () -> n++; // ERROR 24: local variables referenced from a lambda expression must be final or effectively final
    co.yield(r);
  }

  @Coroutine
  static void inClass(YieldScope<Object> co) {
    int x;
    class Local {
      void set() {
        x = 1; // ERROR 9: local variables referenced from an inner class must be final or effectively final
      }
    }
    new Local().set();
    co.yield(1);
  }

  @Coroutine
  static void read(YieldScope<Object> co) {
    int n = 1;
    n = 2;
    Runnable r = () -> System.out.println(n); // ERROR 43: local variables referenced from a lambda expression must be final or effectively final
    for (int i = 0; i < 3; i++) {
      co.yield(new Object() {
        int j = i; // ERROR 17: local variables referenced from an inner class must be final or effectively final
      });
    }
  }

  @Coroutine
  static void fine(YieldScope<Object> co, boolean b) {
    int x;
    if (b) {
      x = 1;
    } else {
      x = 2;
    }
    Runnable r = () -> {
      int y = x;
      y++;
    };
    co.yield(r);
  }
}
