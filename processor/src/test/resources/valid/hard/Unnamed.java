import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;

interface Unnamed<A> {
  A start();

  @Coroutine
  static <T> void twice(YieldScope<? super T> co, T value) {
    co.yield(value);
    co.yield(value);
  }

  @Coroutine
  default void fromStart(YieldScope<A> co) {
    twice(co, start());
    hidden(co);
  }

  @Coroutine
  private void hidden(YieldScope<A> co) {
    co.yield(start());
  }

  enum Sign {
    PLUS,
    MINUS;

    @Coroutine
    String both(GeneratorScope<? super Sign, ?> co) {
      Object answer = co.yield(this);
      return "" + answer;
    }
  }

  record Pair<X, Y extends Comparable<Y>>(X x, Y y) {
    @Coroutine
    <Y> int all(YieldScope.OfInt co, Y other) {
      co.yield(x().hashCode());
      co.yield(other.hashCode());
      return 2;
    }

    class Inner<X> {
      @SafeVarargs
      @Coroutine
      private final void each(YieldScope<X> co, X... xs) {
        for (X x : xs) {
          co.yield(x);
        }
      }
    }
  }

  static void use(Unnamed<String> unnamed) {
    for (String s : UnnamedCoroutines.<String>fromStart(unnamed)) {
      System.out.println(s);
    }
    for (Unnamed.Sign sign : Unnamed_SignCoroutines.both(Sign.PLUS)) {
      System.out.println(sign);
    }
    var ints = Unnamed_PairCoroutines.all(new Pair<>("x", 1), 2.0);
    System.out.println(ints.nextInt());
  }
}
