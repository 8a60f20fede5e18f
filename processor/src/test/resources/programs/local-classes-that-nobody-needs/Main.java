import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.YieldScope;

/** Local classes where nothing suspends, where nobody uses them, and with members that hide the machine's. */
public class Main {
  static class Base {
    int self = 100;
    int adderScope = 7;
    int START = 9;
  }

  int host = 1;

  @Coroutine
  static int never(YieldScope<Integer> co) {
    class Unused {}
    class Used {
      int n = 4;
    }
    record Pair(int a, int b) {}
    var o =
        new Object() {
          int k = 5;
        };
    return new Used().n + new Pair(1, 2).b + o.k;
  }

  @Coroutine
  int unused(YieldScope<Integer> co, int n) {
    class Unused {
      int m() {
        return n + host;
      }
    }
    interface Nobody {}
    enum Colour {
      RED
    }
    co.yield(1);
    {
      class Deep extends Base {
        int m() {
          return n + host;
        }
      }
    }
    switch (n) {
      case 1:
        class InCase {}
        co.yield(2);
        break;
      default:
        class InDefault {}
    }
    return 3;
  }

  @Coroutine
  int inherited(YieldScope<Integer> co, int n) {
    class Adder extends Base {
      int plus() {
        return host + self + n + adderScope + START;
      }

      int hosts() {
        return Main.this.host + self;
      }
    }
    Adder adder = new Adder();
    co.yield(adder.plus());
    int base = host;
    Base anonymous =
        new Base() {
          @Override
          public String toString() {
            return "" + (host + self + base + START);
          }
        };
    co.yield(Integer.parseInt(anonymous.toString()));
    return adder.hosts();
  }

  static void show(Generator<?, ?, ?> values) {
    while (values.moveNext()) {
      System.out.println(values.current());
    }
    System.out.println("=> " + values.result());
  }

  public static void main(String[] args) {
    show(MainCoroutines.never());
    show(MainCoroutines.unused(new Main(), 1));
    show(MainCoroutines.unused(new Main(), 2));
    show(MainCoroutines.inherited(new Main(), 10));
  }
}
