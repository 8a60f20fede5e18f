package dev.fermata.it.expressions;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** {@code instanceof} patterns and the scope of their bindings (JLS 6.3, 14.30, 15.20.2). */
final class PatternTest {
  @Coroutine
  static String earlyReturn(YieldScope<String> co, Object o) {
    if (!(o instanceof String s)) {
      co.yield("not a string");
      return "none";
    }
    co.yield(s);
    s += "!";
    co.yield(s);
    return s;
  }

  @Test
  void bindingIntroducedByANegatedIf() {
    Steps.of(PatternTestCoroutines.earlyReturn("a")).yields("a").yields("a!").returns("a!");
    Steps.of(PatternTestCoroutines.earlyReturn(1)).yields("not a string").returns("none");
    Steps.of(PatternTestCoroutines.earlyReturn(null)).yields("not a string").returns("none");
  }

  @Coroutine
  static String whileNot(GeneratorScope<String, Object> co) {
    Object o = co.yield("first");
    while (!(o instanceof Integer n && n > 2)) {
      o = co.yield("again");
    }
    co.yield("got " + n);
    return "n=" + n;
  }

  @Test
  void bindingIntroducedByANegatedWhile() {
    Trace t = new Trace();
    t.run(PatternTestCoroutines.whileNot(), "x", 1, null, 3)
        .expect(
            "yield first",
            "yield again",
            "yield again",
            "yield again",
            "yield got 3",
            "return n=3");
  }

  @Coroutine
  static String suspendingOperand(GeneratorScope<String, Object> co) {
    while (!(co.yield("ask") instanceof String s
        && !s.isEmpty()
        && co.yield("check " + s) instanceof Integer i)) {}
    return s + i;
  }

  @Test
  void operandSuspendsInALoopCondition() {
    Trace t = new Trace();
    t.run(PatternTestCoroutines.suspendingOperand(), 5, "", "x", "no int", "y", 7);
    t.expect(
        "yield ask",
        "yield ask",
        "yield ask",
        "yield check x",
        "yield ask",
        "yield check y",
        "return y7");
  }

  @Coroutine
  static String chain(GeneratorScope<String, Object> co, Object a) {
    if (a instanceof List<?> list
        && co.yield("list of " + list.size()) instanceof Integer index
        && index < list.size()
        && list.get(index) instanceof String s) {
      co.yield("element");
      return list.size() + s + index;
    } else if (a instanceof CharSequence s && s.length() > 2 || co.yield("or") != null) {
      return "second";
    } else if (!(a instanceof Number n)) {
      co.yield("neither");
      return "third";
    } else {
      co.yield("number");
      return "fourth " + n.intValue();
    }
  }

  @Test
  void chainsOfElseIf() {
    Trace t = new Trace();
    t.run(PatternTestCoroutines.chain(List.of("a", "b")), 1)
        .expect("yield list of 2", "yield element", "return 2b1");
    t.run(PatternTestCoroutines.chain(List.of("a", "b")), 9, "not null")
        .expect("yield list of 2", "yield or", "return second");
    t.run(PatternTestCoroutines.chain("long")).expect("return second");
    t.run(PatternTestCoroutines.chain("s")).expect("yield or", "yield neither", "return third");
    t.run(PatternTestCoroutines.chain(5)).expect("yield or", "yield number", "return fourth 5");
  }

  @Coroutine
  static String ternary(GeneratorScope<String, Object> co, Object o) {
    String x =
        o instanceof String s
            ? s + co.yield(s)
            : o instanceof Integer i ? "i" + (i + 1) + co.yield("i" + i) : "other";
    String y = !(o instanceof String s) ? "no" : s.length() + "" + co.yield("length");
    return x + "/" + y;
  }

  @Test
  void bindingsInConditionalOperators() {
    Trace t = new Trace();
    t.run(PatternTestCoroutines.ternary("ab"), 1, 2)
        .expect("yield ab", "yield length", "return ab1/22");
    t.run(PatternTestCoroutines.ternary(7), 1).expect("yield i7", "return i81/no");
    t.run(PatternTestCoroutines.ternary(null)).expect("return other/no");
  }

  private String s = "field";

  @Coroutine
  void fieldOrBinding(YieldScope<String> co, Object o) {
    if (o instanceof String s && s.length() > 1) {
      co.yield("binding " + s);
    } else {
      co.yield("in else: " + s);
    }
    co.yield("after: " + s);
    if (!(o instanceof String s)) {
      s = "assigned field";
      co.yield(s);
      throw new IllegalStateException(s);
    }
    co.yield("now binding: " + s);
    s = "assigned binding";
    co.yield(s + " " + this.s);
  }

  @Test
  void bindingShadowsAFieldOnlyWhereItIsInScope() {
    Steps.values(
        PatternTestCoroutines.fieldOrBinding(new PatternTest(), "ab"),
        "binding ab",
        "after: field",
        "now binding: ab",
        "assigned binding field");
    Steps.values(
        PatternTestCoroutines.fieldOrBinding(new PatternTest(), "a"),
        "in else: field",
        "after: field",
        "now binding: a",
        "assigned binding field");
    Steps.of(PatternTestCoroutines.fieldOrBinding(new PatternTest(), 1))
        .yields("in else: field")
        .yields("after: field")
        .yields("assigned field")
        .raises(IllegalStateException.class);
  }

  @Coroutine
  static Supplier<String> captured(GeneratorScope<String, Object> co, Object o) {
    if (o instanceof String s && co.yield("go") != null) {
      Supplier<String> lazy = () -> s + s;
      co.yield("made");
      return lazy;
    }
    if (!(co.yield("other?") instanceof Integer i)) {
      return () -> "none";
    }
    co.yield("i");
    return () -> "i" + i;
  }

  @Test
  void lambdasCaptureBindings() {
    Trace t = new Trace();
    var g = PatternTestCoroutines.captured("x");
    Steps.of(g).yields("go").send(1).yields("made");
    g.moveNext();
    t.log(g.result().get());
    var h = PatternTestCoroutines.captured(null);
    Steps.of(h).yields("other?").send(8).yields("i");
    h.moveNext();
    t.log(h.result().get());
    t.expect("xx", "i8");
  }

  @Coroutine
  static int forLoop(GeneratorScope<String, Object> co) {
    int sum = 0;
    for (Object o = co.yield("o"); o instanceof Integer i && i > 0; o = i - 1) {
      sum += i;
      co.yield("i" + i);
    }
    for (Object o = co.yield("p"); !(o instanceof String s); o = co.yield("q")) {
      sum += 100;
    }
    return sum;
  }

  @Test
  void bindingsInForLoops() {
    Trace t = new Trace();
    t.run(PatternTestCoroutines.forLoop(), 2, null, null, 5, 6, "end");
    t.expect("yield o", "yield i2", "yield i1", "yield p", "yield q", "yield q", "return 203");
  }

  @Coroutine
  static String sameNames(GeneratorScope<String, Object> co, Object a, Object b) {
    String out = "";
    if (a instanceof String x) {
      out += co.yield("string " + x);
    }
    if (a instanceof Integer x) {
      out += co.yield("int " + (x + 1));
    }
    if (!(b instanceof String y)) {
      out += co.yield("or");
    } else {
      out += co.yield("b is " + y);
    }
    boolean both =
        a instanceof String x
            && x.equals(co.yield("equals"))
            && b instanceof String y
            && y.equals(x);
    return out + both;
  }

  @Test
  void siblingsReuseBindingNames() {
    Trace t = new Trace();
    t.run(PatternTestCoroutines.sameNames("s", "s"), 1, 2, "s")
        .expect("yield string s", "yield b is s", "yield equals", "return 12true");
    t.run(PatternTestCoroutines.sameNames(4, 5), 1, 2)
        .expect("yield int 5", "yield or", "return 12false");
  }

  @Coroutine
  static void asserted(YieldScope<String> co, Object o) {
    assert o instanceof String s && !s.isEmpty() : "bad " + o;
    do {
      co.yield("once");
    } while (!(o instanceof String t));
    co.yield(t);
    label:
    {
      if (!(o instanceof String u && u.length() > 1)) {
        break label;
      }
      co.yield("long " + u);
    }
  }

  @Test
  void bindingsOfAssertAndDo() {
    Steps.values(PatternTestCoroutines.asserted("ab"), "once", "ab", "long ab");
    Steps.values(PatternTestCoroutines.asserted("a"), "once", "a");
    Steps.of(PatternTestCoroutines.asserted(1)).raises(AssertionError.class);
  }

  @Coroutine
  static <T> int genericPattern(YieldScope<Integer> co, Iterable<T> items) {
    if (items instanceof List<T> list) {
      co.yield(list.size());
      if (list.get(0) instanceof Integer first && first > 0) {
        co.yield(first);
      }
      return list.size();
    }
    return 0;
  }

  @Test
  void genericTypePatterns() {
    Steps.of(PatternTestCoroutines.genericPattern(List.of(5, 6))).yields(2).yields(5).returns(2);
  }
}
