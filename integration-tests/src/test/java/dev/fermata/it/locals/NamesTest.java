package dev.fermata.it.locals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

/** Names that generated code may want for itself, shadowing, and one name with several types. */
final class NamesTest {
  private int state = 1000;
  private static int next = 2000;
  private int value = 3000;

  @Coroutine
  static int greedy(YieldScope<Integer> co, int state, int next, int result) {
    int value = state + next;
    int self = value + result;
    co.yield(self);
    int frame = self + 1;
    int caller = frame + 1;
    int location = caller + 1;
    int resume = location + 1;
    int resumed = resume + 1;
    int LINES = resumed + 1;
    co.yield(frame + caller + location + resume + resumed + LINES);
    state++;
    int root = state;
    int raised = next;
    int callee = result;
    int yields = 1;
    int calls = 2;
    int delegates = 3;
    int jumps = 4;
    int returns = 5;
    int bind = 6;
    int handles = 7;
    co.yield(root + raised + callee);
    int t = 8;
    int tmp = 9;
    int $tmp = 10;
    int _1 = 11;
    int RETURNED = 12;
    int SUSPENDED = 13;
    int CALLED = 14;
    int START = 15;
    int resumePoint = 16;
    co.yield(yields + calls + delegates + jumps + returns + bind + handles);
    return t + tmp + $tmp + _1 + RETURNED + SUSPENDED + CALLED + START + resumePoint;
  }

  @Test
  void localsNamedLikeThePartsOfAFrame() {
    // self = 1 + 2 + 3 = 6; 7 + 8 + 9 + 10 + 11 + 12 = 57; 2 + 2 + 3 = 7; 1 + ... + 7 = 28; 8 + ...
    // + 16 = 108
    assertEquals(108, Steps.<Integer>values(NamesTestCoroutines.greedy(1, 2, 3), 6, 57, 7, 28));
  }

  @Coroutine
  static String scopeNamedOtherwise(GeneratorScope<String, String> self, String co) {
    String received = self.yield(co);
    String resumed = self.yield(received + co);
    return resumed + co;
  }

  @Test
  void scopeMayHaveAnyName() {
    Steps.of(NamesTestCoroutines.scopeNamedOtherwise("co"))
        .yields("co")
        .send("x")
        .yields("xco")
        .send("y")
        .returns("yco");
  }

  @Coroutine
  int fieldsAndLocals(YieldScope<Integer> state) {
    state.yield(this.state);
    int value = this.value + 1;
    state.yield(value);
    {
      int next = 5;
      state.yield(next);
      NamesTest.next += next;
    }
    state.yield(next);
    next -= 5;
    this.state += value;
    return this.state;
  }

  @Test
  void localsShadowFields() {
    assertEquals(
        4001,
        Steps.<Integer>values(
            NamesTestCoroutines.fieldsAndLocals(new NamesTest()), 1000, 3001, 5, 2005));
  }

  @Coroutine
  int fieldBeforeAndAfterLocal(GeneratorScope<Integer, Integer> co) {
    value = co.yield(value);
    state += value;
    for (int value = 0; value < 2; value++) {
      state += co.yield(value);
    }
    IntSupplier shadow =
        () -> {
          int value = 7;
          return value + this.value;
        };
    value += co.yield(state);
    int state = co.yield(value);
    return state + this.state + shadow.getAsInt();
  }

  @Test
  void simpleNamesChangeTheirMeaning() {
    // value = 1; state = 1001 + 10 + 20 = 1031; value = 1 + 2 = 3; 4 + 1031 + (7 + 3)
    Trace t = new Trace();
    t.run(NamesTestCoroutines.fieldBeforeAndAfterLocal(new NamesTest()), 1, 10, 20, 2, 4);
    t.expect("yield 3000", "yield 0", "yield 1", "yield 1031", "yield 3", "return 1045");
  }

  @Coroutine
  static String oneNameManyTypes(YieldScope<Object> co) {
    StringBuilder out = new StringBuilder();
    {
      int v = 1;
      co.yield(v);
      out.append(v);
    }
    {
      String v = "s";
      co.yield(v);
      out.append(v);
    }
    {
      double v = 0.5;
      co.yield(v);
      out.append(v);
    }
    {
      int[] v = {3, 4};
      co.yield(v.length);
      out.append(v[1]);
    }
    {
      char v = 'c';
      co.yield(v);
      out.append(v);
    }
    {
      var v =
          new Object() {
            final int x = 9;
          };
      co.yield("anonymous");
      out.append(v.x);
    }
    for (long v = 1; v < 2; v++) {
      co.yield(v);
      out.append(v);
    }
    try {
      throw new IllegalStateException("e");
    } catch (IllegalStateException v) {
      co.yield(v.getMessage());
      out.append(v.getMessage());
    }
    Function<String, String> f = v -> v + v;
    boolean v = true;
    co.yield(v);
    return out + f.apply("f") + v;
  }

  @Test
  void siblingsMayReuseANameWithAnyType() {
    assertEquals(
        "1s0.54c91efftrue",
        Steps.<String>values(
            NamesTestCoroutines.oneNameManyTypes(),
            1,
            "s",
            0.5,
            2,
            'c',
            "anonymous",
            1L,
            "e",
            true));
  }

  /** Nested types named like the types that generated code mentions. */
  static final class Frame {
    @Override
    public String toString() {
      return "own Frame";
    }
  }

  enum Root {
    OAK
  }

  record Object2(String Override) {}

  @Coroutine
  static String typesNamedLikeTheirs(YieldScope<String> co) {
    Frame frame = new Frame();
    co.yield(frame.toString());
    Root root = Root.OAK;
    co.yield(root.name());
    record Generator(int Throwable) {}
    Generator g = new Generator(5);
    co.yield(g.toString());
    class StackTraceElement {
      @Override
      public String toString() {
        return "own StackTraceElement";
      }
    }
    StackTraceElement location = new StackTraceElement();
    co.yield(location.toString());
    Object2 o = new Object2("o");
    return frame + "" + root + g.Throwable() + location + o.Override();
  }

  @Test
  void typesNamedLikeThoseOfTheRuntime() {
    assertEquals(
        "own FrameOAK5own StackTraceElemento",
        Steps.<String>values(
            NamesTestCoroutines.typesNamedLikeTheirs(),
            "own Frame",
            "OAK",
            "Generator[Throwable=5]",
            "own StackTraceElement"));
  }

  @Coroutine
  static int methodNames(YieldScope<Integer> co) {
    co.yield(resume(1));
    co.yield(location());
    return returns(2) + yields(3) + calls(4) + jumps(5) + bind(6);
  }

  private static int resume(int x) {
    return x + 100;
  }

  private static int location() {
    return 7;
  }

  private static int returns(int x) {
    return x;
  }

  private static int yields(int x) {
    return x;
  }

  private static int calls(int x) {
    return x;
  }

  private static int jumps(int x) {
    return x;
  }

  private static int bind(int x) {
    return x;
  }

  @Test
  void methodsNamedLikeThoseOfAFrame() {
    assertEquals(20, Steps.<Integer>values(NamesTestCoroutines.methodNames(), 101, 7));
  }

  @Coroutine
  static void unicode(YieldScope<String> co, int größe, String 名) {
    int äbc = größe + 1;
    co.yield(名 + äbc);
    double π = 3.14;
    co.yield("\u00e9\t\"" + π + '\'' + "\\" + '\u0041');
  }

  @Test
  void identifiersAndEscapes() {
    Steps.values(NamesTestCoroutines.unicode(1, "n"), "n2", "é\t\"3.14'\\A");
  }
}
