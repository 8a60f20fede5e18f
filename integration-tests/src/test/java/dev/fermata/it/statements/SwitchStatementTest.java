package dev.fermata.it.statements;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import org.junit.jupiter.api.Test;

/** {@code switch} statements with {@code :} groups (JLS 14.11), fall-through included. */
@SuppressWarnings("fallthrough")
final class SwitchStatementTest {
  enum Color {
    RED,
    GREEN,
    BLUE
  }

  static final int SEVEN = 7;

  @Coroutine
  static void fallThrough(YieldScope<String> co, int n) {
    switch (n) {
      case 1:
        co.yield("one");
      case 2:
        co.yield("two");
        break;
      default:
        co.yield("default");
      case 3:
      case 4:
        co.yield("three or four");
        break;
      case SEVEN:
        co.yield("seven");
    }
    co.yield("end");
  }

  @Test
  void fallThroughAndDefaultInTheMiddle() {
    Steps.values(SwitchStatementTestCoroutines.fallThrough(1), "one", "two", "end");
    Steps.values(SwitchStatementTestCoroutines.fallThrough(2), "two", "end");
    Steps.values(SwitchStatementTestCoroutines.fallThrough(3), "three or four", "end");
    Steps.values(SwitchStatementTestCoroutines.fallThrough(4), "three or four", "end");
    Steps.values(SwitchStatementTestCoroutines.fallThrough(7), "seven", "end");
    Steps.values(SwitchStatementTestCoroutines.fallThrough(99), "default", "three or four", "end");
  }

  @Coroutine
  static void selector(GeneratorScope<String, String> co) {
    switch (co.yield("which?")) {
      case "a", "b":
        co.yield("a or b");
        break;
      case "c":
        co.yield("c");
      // "Aa" and "BB" have the same hash code.
      case "Aa":
        co.yield("Aa");
        break;
      case "BB":
        co.yield("BB");
        break;
      case "":
        co.yield("empty");
    }
    co.yield("end");
  }

  @Test
  void stringSelectorSuspends() {
    for (String[] row :
        new String[][] {
          {"a", "a or b"}, {"b", "a or b"}, {"Aa", "Aa"}, {"BB", "BB"}, {"", "empty"}
        }) {
      Steps.of(SwitchStatementTestCoroutines.selector())
          .yields("which?")
          .send(row[0])
          .yields(row[1])
          .yields("end")
          .returns(null);
    }
    Steps.of(SwitchStatementTestCoroutines.selector())
        .yields("which?")
        .send("c")
        .yields("c")
        .yields("Aa")
        .yields("end")
        .returns(null);
    Steps.of(SwitchStatementTestCoroutines.selector())
        .yields("which?")
        .send("zzz")
        .yields("end")
        .returns(null);
    Steps.of(SwitchStatementTestCoroutines.selector())
        .yields("which?")
        .raises(NullPointerException.class);
  }

  @Coroutine
  static void enums(GeneratorScope<String, Color> co) {
    while (true) {
      switch (co.yield("color?")) {
        case RED:
          co.yield("red");
          continue;
        case BLUE:
          co.yield("blue");
          return;
        default:
          break;
      }
      co.yield("other");
    }
  }

  @Test
  void enumSelector() {
    Trace t = new Trace();
    t.run(SwitchStatementTestCoroutines.enums(), Color.RED, null, Color.GREEN, null, Color.BLUE);
    t.expect(
        "yield color?",
        "yield red",
        "yield color?",
        "yield other",
        "yield color?",
        "yield blue",
        "return null");
    Steps.of(SwitchStatementTestCoroutines.enums())
        .yields("color?")
        .raises(NullPointerException.class);
  }

  @Coroutine
  static void otherSelectorTypes(
      YieldScope<String> co, char c, byte b, short s, Integer boxed, Character boxedChar) {
    switch (c) {
      case 'a':
        co.yield("a");
        break;
      case '\n':
        co.yield("newline");
        break;
      case 66:
        co.yield("B");
        break;
      default:
        co.yield("?");
    }
    switch (b) {
      case -128:
        co.yield("min");
      case Byte.MAX_VALUE:
        co.yield("max");
    }
    switch (s) {
      case 1 + 2:
        co.yield("three");
        break;
      case 'x':
        co.yield("x as short");
    }
    switch (boxed) {
      case 5:
        co.yield("five");
        break;
      default:
        co.yield("not five");
    }
    switch (boxedChar) {
      case 'z':
        co.yield("z");
    }
  }

  @Test
  void charByteShortAndBoxedSelectors() {
    Steps.values(
        SwitchStatementTestCoroutines.otherSelectorTypes('a', (byte) -128, (short) 3, 5, 'z'),
        "a",
        "min",
        "max",
        "three",
        "five",
        "z");
    Steps.values(
        SwitchStatementTestCoroutines.otherSelectorTypes('B', (byte) 127, (short) 'x', 6, 'y'),
        "B",
        "max",
        "x as short",
        "not five");
    Steps.of(SwitchStatementTestCoroutines.otherSelectorTypes('\n', (byte) 0, (short) 0, null, 'y'))
        .yields("newline")
        .raises(NullPointerException.class);
  }

  @Coroutine
  static int scope(GeneratorScope<String, Integer> co, int n) {
    switch (n) {
      case 0:
        int x = co.yield("x?");
        co.yield("x is " + x);
      case 1:
        x = 5;
        final int y = x + co.yield("y?");
        return x * y;
      default:
        x = 1;
        co.yield("default " + x);
    }
    return -1;
  }

  @Test
  void localsAreSharedByTheGroups() {
    Steps.of(SwitchStatementTestCoroutines.scope(0))
        .yields("x?")
        .send(3)
        .yields("x is 3")
        .yields("y?")
        .send(2)
        .returns(35);
    Steps.of(SwitchStatementTestCoroutines.scope(1)).yields("y?").send(1).returns(30);
    Steps.of(SwitchStatementTestCoroutines.scope(2)).yields("default 1").returns(-1);
  }

  @Coroutine
  static void nested(YieldScope<String> co, int a, String b) {
    switch (a) {
      case 1:
        switch (b) {
          case "x":
            co.yield("1x");
            break;
          default:
            co.yield("1?");
          case "y":
            co.yield("1y");
        }
        co.yield("after inner");
      case 2:
        co.yield("2");
        switch (b.length()) {
          case 1:
            return;
          default:
        }
        break;
      default:
    }
    co.yield("end");
  }

  @Test
  void nestedSwitches() {
    Steps.values(SwitchStatementTestCoroutines.nested(1, "x"), "1x", "after inner", "2");
    Steps.values(
        SwitchStatementTestCoroutines.nested(1, "zz"), "1?", "1y", "after inner", "2", "end");
    Steps.values(SwitchStatementTestCoroutines.nested(2, "y"), "2");
    Steps.values(SwitchStatementTestCoroutines.nested(3, "y"), "end");
  }

  @Coroutine
  static void selectorOnly(GeneratorScope<String, Integer> co, Trace t) {
    switch (co.yield("n?") + co.yield("m?")) {
      case 3:
        t.log("three");
      case 4:
        t.log("four");
        break;
      default:
        t.log("other");
    }
    switch (co.yield("lonely")) {
      default:
        t.log("only default");
    }
    switch (co.yield("empty")) {
    }
  }

  @Test
  void onlyTheSelectorSuspends() {
    Trace t = new Trace();
    t.run(SwitchStatementTestCoroutines.selectorOnly(t), 1, 2, 0, 0);
    t.expect(
        "yield n?",
        "yield m?",
        "three",
        "four",
        "yield lonely",
        "only default",
        "yield empty",
        "return null");
    t.run(SwitchStatementTestCoroutines.selectorOnly(t), 2, 2, 0, 0);
    t.expect(
        "yield n?",
        "yield m?",
        "four",
        "yield lonely",
        "only default",
        "yield empty",
        "return null");
  }

  @Coroutine
  static void loopsInGroups(YieldScope<String> co, int n) {
    switch (n) {
      case 0:
        for (int i = 0; i < 2; i++) {
          if (i == 1) break;
          co.yield("for " + i);
        }
      case 1:
        String s = "";
        while (s.length() < 2) {
          s += "w";
          co.yield(s);
        }
        break;
      case 2:
        try {
          co.yield("try");
          break;
        } finally {
          co.yield("finally");
        }
    }
    co.yield("end");
  }

  @Test
  void loopsAndTryInsideGroups() {
    Steps.values(SwitchStatementTestCoroutines.loopsInGroups(0), "for 0", "w", "ww", "end");
    Steps.values(SwitchStatementTestCoroutines.loopsInGroups(1), "w", "ww", "end");
    Steps.values(SwitchStatementTestCoroutines.loopsInGroups(2), "try", "finally", "end");
  }
}
