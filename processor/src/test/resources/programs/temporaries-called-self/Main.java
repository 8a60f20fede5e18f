import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.*;

/** Operands that wait are named like the parameters they are for; a finally that never ends. */
public class Main {
  private final int plus = 10;

  static int sum(String self, int other) {
    return self.length() + other;
  }

  @Coroutine
  int waiting(GeneratorScope<Integer, Integer> co) {
    return sum(String.valueOf(plus), co.yield(plus)) + plus;
  }

  @Coroutine
  static int endless(YieldScope<Integer> co, int rounds) {
    int n = 0;
    for (; ; ) {
      if (n++ == rounds) break;
      try {
        if (n == 2) throw new IllegalStateException();
      } catch (IllegalStateException failure) {
        co.yield(n);
      } finally {
        continue;
      }
    }
    return n;
  }

  public static void main(String[] args) {
    Generator<Integer, Integer, Integer> waiting = MainCoroutines.waiting(new Main());
    System.out.println(waiting.next());
    try {
      waiting.send(5);
    } catch (StopIteration end) {
      System.out.println(end.value());
    }
    Generator<Integer, Void, Integer> endless = MainCoroutines.endless(3);
    while (endless.moveNext()) System.out.println(endless.current());
    System.out.println(endless.result());
  }
}
