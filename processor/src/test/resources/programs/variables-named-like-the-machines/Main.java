import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.YieldScope;
import java.util.List;
import java.util.function.Function;

/** Parameters, locals, lambdas' parameters, type variables and labels that are called as what machines call theirs. */
public class Main {
  private int self = 3;
  private static String lines(String s) {
    return "lines " + s;
  }

  private static String start(String s) {
    return "start " + s;
  }

  @Coroutine
  static int locals(YieldScope<Object> co, int START, int LINES, int ENDED, Object failure) {
    int next = START + 1;
    int now = LINES + 1;
    String caught = "c", exit = "e", thrown = "t", dispatch = "d", resume = "r", point = "p", signal = "s";
    co.yield(next);
    try {
      try {
        co.yield(now + caught + exit);
        if (next > 0) throw new IllegalStateException("x");
      } finally {
        co.yield(thrown);
        thrown += "!";
      }
    } catch (IllegalStateException e) {
      co.yield(e.getMessage() + dispatch);
    }
    dispatch:
    for (int returned = 0; ; returned++) {
      for (int iterator : new int[] {1, 2}) {
        co.yield(iterator + resume);
        if (iterator == 2) continue dispatch;
        if (returned == 1) break dispatch;
      }
    }
    int array = 1, index = 0, old = 4, left = 5, right = 6, receiver = 7, element = 8, length = 9, argument = 10, chosen = 11, result = 12, condition = 13;
    co.yield(array + index + old + left + right + receiver + element + length + argument + chosen + result + condition);
    co.yield(point + signal + failure + ENDED);
    return array + old;
  }

  @Coroutine
  int instance(YieldScope<Object> co, int resumePoint, int location, int co2, String self2) {
    int self = this.self;
    co.yield(self + this.self);
    co.yield(resumePoint + location + co2 + self2);
    String YIELDED_SELF = "y", START = "st";
    co.yield(lines(YIELDED_SELF) + start(START));
    co.yield(START);
    this.self += self;
    return this.self;
  }

  @Coroutine
  static <Frame, Root, Object extends Comparable<Object>, String> Frame variables(
      YieldScope<Frame> co, Frame frame, Root root, Object object, String string) throws Throwable {
    co.yield(frame);
    Function<Frame, Frame> f = x -> x;
    java.lang.Object o = root.toString() + object + string;
    co.yield(f.apply(frame));
    if (object.compareTo(object) != 0) throw new Throwable();
    co.yieldAll(List.of(frame));
    return o == null ? null : frame;
  }

  @Coroutine
  static <Override, SuppressWarnings, Throwable, IllegalStateException, StackTraceElement, T>
      void more(YieldScope<java.lang.Object> co, Override a, SuppressWarnings b, Throwable c, IllegalStateException d, StackTraceElement e, T Members, T[] Frames) {
    try {
      co.yield(a);
      co.yield(b + "" + c + d + e + Members);
      co.yieldAll(List.of(Frames));
    } finally {
      co.yield("finally");
    }
  }

  static class Generic<Generator, Objects> {
    @Coroutine
    Generator get(YieldScope<Objects> co, Generator Generator, Objects DirectScopes) {
      co.yield(DirectScopes);
      return Generator;
    }
  }

  static void show(Generator<?, ?, ?> values) {
    while (values.moveNext()) {
      System.out.println(values.current());
    }
    System.out.println("=> " + values.result());
  }

  public static void main(String[] args) {
    show(MainCoroutines.locals(1, 2, 3, "f"));
    show(MainCoroutines.instance(new Main(), 1, 2, 3, "s"));
    show(MainCoroutines.variables("frame", "root", 3, "string"));
    show(MainCoroutines.more(1, 2, 3, 4, 5, 6, new Integer[] {7}));
    show(Main_GenericCoroutines.get(new Main.Generic<String, Integer>(), "g", 5));
  }
}
