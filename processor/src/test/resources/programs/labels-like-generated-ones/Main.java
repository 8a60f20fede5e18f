import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.YieldScope;

/** Labels that are called like what generated code makes up, in statements that suspend or not. */
public class Main {
  @Coroutine
  static int carried(YieldScope<Integer> co, int dispatch) {
    int sum = 0;
    for (int i = 0; i < 3; i++) {
      dispatch2:
      while (true) {
        do {
          sum += dispatch;
          if (sum % 2 == 0) {
            continue dispatch2;
          }
          break dispatch2;
        } while (true);
      }
      co.yield(sum);
    }
    return sum;
  }

  @Coroutine
  static int lowered(YieldScope<Integer> co) {
    int next = 0;
    dispatch:
    for (int now = 0; ; now++) {
      next:
      for (int failure = 0; failure < 3; failure++) {
        START:
        {
          if (now == failure) {
            break START;
          }
          co.yield(now * 10 + failure);
          if (now == 2) {
            break dispatch;
          }
          continue next;
        }
        next += failure;
      }
    }
    return next;
  }

  @Coroutine
  static int guarded(YieldScope<Integer> co) {
    int rounds = 0;
    try {
      co.yield(-1);
      dispatch:
      for (int i = 0; i < 5; i++) {
        for (int j = 0; j < 5; j++) {
          rounds++;
          if (i * j == 6) {
            break dispatch;
          }
          if (j > i) {
            continue dispatch;
          }
        }
      }
      while (rounds > 5) {
        co.yield(rounds);
        rounds -= 4;
        if (rounds == 6) {
          throw new IllegalStateException("six");
        }
      }
    } catch (IllegalStateException e) {
      dispatch:
      do {
        if (rounds++ > 10) {
          break dispatch;
        }
      } while (true);
    }
    return rounds;
  }

  private static void print(Generator<Integer, Void, Integer> g) {
    StringBuilder line = new StringBuilder();
    while (g.moveNext()) {
      line.append(g.current()).append(' ');
    }
    System.out.println(line + "-> " + g.result());
  }

  public static void main(String[] args) {
    print(MainCoroutines.carried(1));
    print(MainCoroutines.carried(2 + 1));
    print(MainCoroutines.lowered());
    print(MainCoroutines.guarded());
  }
}
