import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.*;

/** The record of what a class captures has a method for each component. */
public class Main {
  private static int self = 1;
  private int level = 10;
  private int depth = 100;

  @Coroutine
  void nested(YieldScope<Object> co, int depth) {
    class Local {
      int sum() {
        return depth + Main.this.depth++ + level++ + Main.self++;
      }
    }
    co.yield(new Local().sum());
    Object other =
        new Object() {
          @Override
          public String toString() {
            return depth + "/" + Main.this.depth + "/" + level + "/" + Main.self;
          }
        };
    co.yield(other);
    co.yield(new Local().sum());
  }

  static class Named {
    int self = 7;
  }

  @Coroutine
  void renamed(YieldScope<Object> co) {
    class Local extends Named {
      int sum() {
        return self * 100 + Main.self + level;
      }
    }
    co.yield(new Local().sum());
  }

  private static <E> String twice(E e) {
    return e + "" + e;
  }

  @Coroutine
  void bound(YieldScope<Object> co, Object given) {
    if (given instanceof Integer n
        && new Object() {
          boolean isShort() {
            return twice(n).length() + Main.<Integer>twice(n).length() < 5;
          }
        }.isShort()) {
      co.yield(n);
    }
  }

  public static void main(String[] args) {
    for (Object each : MainCoroutines.nested(new Main(), 1000)) System.out.println(each);
    for (Object each : MainCoroutines.renamed(new Main())) System.out.println(each);
    for (Object each : MainCoroutines.bound(new Main(), 5)) System.out.println(each);
    for (Object each : MainCoroutines.bound(new Main(), 55)) System.out.println(each);
  }
}
