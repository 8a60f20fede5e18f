import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

public class Main {
  private static int total;
  private static int effects;
  private byte small;
  private Short box = 1;
  private static final int TWO = 2;
  private int called = 7;

  private static int twice(int n) {
    return 2 * n;
  }

  private int called(Throwable failure, int self) {
    return failure == null ? self : -self;
  }

  private static int suspended(int ignored) {
    return ignored + 1;
  }

  private Main effect() {
    effects++;
    return null;
  }

  class Cell {
    final int value;

    private Cell(int value, int... more) {
      this.value = value + more.length + called;
    }
  }

  @Coroutine
  @SuppressWarnings("static")
  void staticBehindExpression(GeneratorScope<Object, Integer> co) {
    co.yield(effect().twice(4));
    effect().total = 5;
    effect().total += co.yield(effect().total);
    effect().total++;
    co.yield(effect().total++ + effect().total);
    Supplier<Integer> lambda = () -> effect().total += effect().twice(1);
    co.yield(lambda.get());
    co.yield("effects " + effects);
  }

  @Coroutine
  void smallFields(GeneratorScope<Object, Integer> co) {
    small = (byte) 200;
    small += 100;
    co.yield(small++ + small--);
    box = TWO + 1;
    box++;
    co.yield(box);
    small = 'a';
    Runnable r = () -> small = 0x10;
    r.run();
    co.yield(small);
  }

  @Coroutine
  void namesOfFrame(YieldScope<Object> co) {
    co.yield(called);
    co.yield(called(null, suspended(3)));
    co.yield(called(new Exception(), 4));
  }

  @Coroutine
  void cells(GeneratorScope<Object, Integer> co) {
    Main none = null;
    Main some = this;
    co.yield(new Cell(co.yield("made"), 1, 2).value);
    co.yield(some.new Cell(1).value);
    Function<Integer, Cell> make = Cell::new;
    co.yield(make.apply(5).value);
    try {
      co.yield(none.new Cell(twice(total++)).value);
    } catch (NullPointerException e) {
      co.yield("null");
    }
  }

  @Coroutine
  void inherited(YieldScope<Object> co) throws Exception {
    class Loud implements Cloneable {
      int called = 3;

      Loud copy() throws CloneNotSupportedException {
        return (Loud) this.clone();
      }

      @Override
      protected Object clone() throws CloneNotSupportedException {
        Loud copy = (Loud) super.clone();
        copy.called = Main.this.called + twice(copy.called);
        return copy;
      }

      int twice(int n) {
        return Main.twice(n) + 1;
      }
    }
    co.yield(new Loud().copy().called);
    List<Integer> list =
        new ArrayList<>(List.of(1, 2, 3, 4)) {
          private static final long serialVersionUID = 1;

          private List<Integer> without() {
            removeRange(1, 2);
            super.removeRange(0, 1);
            this.modCount++;
            return this;
          }

          @Override
          public String toString() {
            return without().size() + " left";
          }
        };
    co.yield(list.toString());
  }

  static void run(String name, dev.fermata.generator.Generator<Object, Integer, ?> g) {
    StringBuilder line = new StringBuilder(name);
    for (boolean more = g.moveNext(); more; more = g.moveNext(10)) {
      line.append(' ').append(g.current());
    }
    System.out.println(line);
  }

  public static void main(String[] args) {
    Main main = new Main();
    run("behind", MainCoroutines.staticBehindExpression(main));
    run("small", MainCoroutines.smallFields(main));
    run("cells", MainCoroutines.cells(main));
    for (Object o : MainCoroutines.namesOfFrame(main)) System.out.println(o);
    for (Object o : MainCoroutines.inherited(main)) System.out.println(o);
  }
}
