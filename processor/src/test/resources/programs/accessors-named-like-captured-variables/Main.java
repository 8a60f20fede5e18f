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

  public static void main(String[] args) {
    for (Object each : MainCoroutines.nested(new Main(), 1000)) System.out.println(each);
  }
}
