import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** Monitors: what to lock may suspend, and what the block assigns may be captured in it and behind it. */
public class Main {
  private final List<String> names = new ArrayList<>(List.of("a", "b"));

  static Object lock(Object o) {
    System.out.println("lock " + o);
    return Main.class;
  }

  static boolean held() {
    return Thread.holdsLock(Main.class);
  }

  @Coroutine
  static int expression(GeneratorScope<Object, Integer> co) {
    // before
    synchronized (lock(co.yield(1))) { // held from here
      System.out.println("in " + held()); // in
    } // behind
    System.out.println("out " + held());
    synchronized (
        lock(
            /* deep */ "a" + co.yield(2) + co.yield(3))) {
      for (int i = 0; ; i++) {
        if (i == 2) break;
      }
      if (held()) return 5;
    }
    return 6;
  }

  @Coroutine
  static void loops(GeneratorScope<Object, Integer> co) {
    outer:
    for (int i = 0; i < 5; i++) {
      synchronized (lock(co.yield(i))) {
        if (i == 1) continue;
        if (i == 3) break outer;
        System.out.println("held " + i);
      }
      co.yield("free " + held());
    }
  }

  @Coroutine
  static void thrown(GeneratorScope<Object, Integer> co) {
    try {
      synchronized (lock(co.yield(0))) {
        throw new IllegalStateException("thrown");
      }
    } catch (IllegalStateException e) {
      co.yield(e.getMessage() + held());
    }
    try {
      synchronized (nothing(co.yield(1))) {
        System.out.println("never");
      }
    } catch (NullPointerException e) {
      co.yield("null");
    }
  }

  static Object nothing(Object o) {
    return null;
  }

  @Coroutine
  void captured(YieldScope<Object> co) {
    int size;
    final String first;
    synchronized (this) {
      size = names.size();
      IntSupplier count = () -> size + names.size();
      names.add("c");
      if (count.getAsInt() > 3) {
        first = names.get(0) + size;
        Runnable print = () -> System.out.println("inside " + first + size);
        print.run();
      } else {
        first = "none";
      }
      Object o =
          new Object() {
            @Override
            public String toString() {
              return first + size;
            }
          };
      System.out.println(o);
      synchronized (names) {
        System.out.println(((IntSupplier) () -> size).getAsInt());
      }
    }
    IntSupplier later = () -> size * 10;
    co.yield(later.getAsInt());
    co.yield(first);
    List<String> copy;
    synchronized (this) {
      synchronized (names) {
        copy = List.copyOf(names);
        copy.forEach(name -> System.out.println(copy.indexOf(name)));
      }
    }
    for (String name : copy) {
      co.yield(name);
    }
  }

  static void show(Generator<Object, Integer, ?> values) {
    boolean more = values.moveNext();
    for (int i = 10; more; i++) {
      System.out.println(values.current());
      more = values.moveNext(i);
    }
    System.out.println("=> " + values.result());
  }

  public static void main(String[] args) {
    show(MainCoroutines.expression());
    show(MainCoroutines.loops());
    show(MainCoroutines.thrown());
    for (Object o : MainCoroutines.captured(new Main())) {
      System.out.println(o);
    }
  }
}
