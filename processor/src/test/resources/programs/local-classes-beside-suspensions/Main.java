import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.*;
import java.util.*;

/** Classes in parts that do not suspend themselves but belong to statements that do. */
public class Main {
  @Coroutine
  static int never(YieldScope<Object> co, int n) {
    class Box {
      int twice() { return n * 2; }
    }
    enum Hue { RED, BLUE }
    return new Box().twice() + Hue.values().length;
  }

  @Coroutine
  static void last(YieldScope<Object> co, int n) {
    try {
      co.yield(n);
    } catch (IllegalStateException failure) {
      record Seen(String text) {}
      System.out.println(new Seen(failure.getMessage() + n));
    } finally {
      class Unused extends ArrayList<String> {
        private static final long serialVersionUID = 1;
        int plus = n + 1;
      }
      System.out.println(new Unused().plus);
    }
  }

  @Coroutine
  static void resources(YieldScope<Object> co) {
    try (AutoCloseable open = co.yield("open") == null ? () -> System.out.println("closed") : null) {
      interface Named { String name(); }
      Named named = () -> "named" + (open == null);
      System.out.println(named.name());
    } catch (Exception failure) {
      System.out.println(failure);
    }
  }

  static void show(Generator<?, ?, ?> generator) {
    while (generator.moveNext()) System.out.println(generator.current());
    System.out.println(generator.result());
  }

  public static void main(String[] args) {
    show(MainCoroutines.never(3));
    show(MainCoroutines.last(4));
    Generator<?, ?, ?> failing = MainCoroutines.last(5);
    System.out.println(failing.next());
    try {
      failing.raise(new IllegalStateException("raised"));
    } catch (StopIteration end) {
      System.out.println("end");
    }
    show(MainCoroutines.resources());
  }
}
