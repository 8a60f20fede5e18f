package dev.fermata.it.java21;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Pattern matching for {@code switch} (JLS 21, 14.11.1 and 15.28) with suspensions everywhere. */
@SuppressWarnings("fallthrough")
final class PatternSwitchTest {
  sealed interface Shape permits Circle, Square, Group {}

  record Circle(double radius) implements Shape {}

  record Square(double side) implements Shape {}

  record Group(List<Shape> members) implements Shape {}

  enum Level {
    LOW,
    HIGH
  }

  @Coroutine
  static String describe(GeneratorScope<String, Object> co) {
    return switch (co.yield("what?")) {
      case null -> "null " + co.yield("really null?");
      case String s when s.isEmpty() -> "empty";
      case String s -> s + co.yield("string " + s);
      case Integer i when i > 10 -> {
        Object more = co.yield("big " + i);
        yield i + ":" + more;
      }
      case Integer i -> "small " + i;
      case int[] a -> "array " + a.length;
      case Level level -> level + "/" + co.yield(level.name());
      case List<?> list when !list.isEmpty() && list.get(0) instanceof String first -> first;
      default -> "other";
    };
  }

  @Test
  void typePatternsAndGuards() {
    Steps.of(PatternSwitchTestCoroutines.describe())
        .yields("what?")
        .send(null)
        .yields("really null?")
        .send(1)
        .returns("null 1");
    Steps.of(PatternSwitchTestCoroutines.describe()).yields("what?").send("").returns("empty");
    Steps.of(PatternSwitchTestCoroutines.describe())
        .yields("what?")
        .send("s")
        .yields("string s")
        .send("t")
        .returns("st");
    Steps.of(PatternSwitchTestCoroutines.describe())
        .yields("what?")
        .send(11)
        .yields("big 11")
        .send(2)
        .returns("11:2");
    Steps.of(PatternSwitchTestCoroutines.describe()).yields("what?").send(10).returns("small 10");
    Steps.of(PatternSwitchTestCoroutines.describe())
        .yields("what?")
        .send(new int[3])
        .returns("array 3");
    Steps.of(PatternSwitchTestCoroutines.describe())
        .yields("what?")
        .send(Level.HIGH)
        .yields("HIGH")
        .send("!")
        .returns("HIGH/!");
    Steps.of(PatternSwitchTestCoroutines.describe())
        .yields("what?")
        .send(List.of("x"))
        .returns("x");
    Steps.of(PatternSwitchTestCoroutines.describe())
        .yields("what?")
        .send(List.of())
        .returns("other");
  }

  @Coroutine
  static double area(YieldScope<Shape> co, Shape shape) {
    return switch (shape) {
      case Circle c -> {
        co.yield(c);
        yield Math.PI * c.radius() * c.radius();
      }
      case Square s -> s.side() * s.side();
      case Group g -> {
        double sum = 0;
        for (Shape member : g.members()) {
          sum += area(co, member);
        }
        co.yield(g);
        yield sum;
      }
    };
  }

  @Test
  void sealedHierarchyNeedsNoDefault() {
    Circle c = new Circle(0);
    Group inner = new Group(List.of(c, new Square(2)));
    Group g = new Group(List.of(new Square(3), inner));
    Steps.of(PatternSwitchTestCoroutines.area(g)).yields(c).yields(inner).yields(g).returns(13.0);
    Steps.of(PatternSwitchTestCoroutines.area(null)).raises(NullPointerException.class);
  }

  @Coroutine
  static void nullAndDefault(YieldScope<String> co, String s, Level level) {
    switch (s) {
      case "a" -> co.yield("a");
      case null, default -> co.yield("null or other");
    }
    switch (level) {
      case LOW:
        co.yield("low");
        break;
      case null:
        co.yield("no level");
        break;
      case HIGH:
        co.yield("high");
    }
    Object o = level;
    String q =
        switch (o) {
          case Level.LOW -> "qualified low";
          case Level l when l == Level.HIGH -> "guarded high";
          case null -> "null";
          default -> "never";
        };
    co.yield(q);
  }

  @Test
  void nullLabelsAndQualifiedConstants() {
    Steps.values(
        PatternSwitchTestCoroutines.nullAndDefault("a", Level.LOW), "a", "low", "qualified low");
    Steps.values(
        PatternSwitchTestCoroutines.nullAndDefault(null, null),
        "null or other",
        "no level",
        "null");
    Steps.values(
        PatternSwitchTestCoroutines.nullAndDefault("b", Level.HIGH),
        "null or other",
        "high",
        "guarded high");
  }

  @Coroutine
  static Supplier<String> captured(GeneratorScope<String, Object> co) {
    switch (co.yield("o")) {
      case String s when s.length() > 1 -> {
        Supplier<String> later = () -> s + s;
        co.yield(s);
        return later;
      }
      case Integer i -> {
        co.yield("int");
        return () -> "i" + i;
      }
      default -> {
        return () -> "none";
      }
    }
  }

  @Test
  void lambdasCaptureBindings() {
    for (Object[] row : new Object[][] {{"ab", "ab", "abab"}, {4, "int", "i4"}}) {
      var g = PatternSwitchTestCoroutines.captured();
      Steps.of(g).yields("o").send(row[0]).yields((String) row[1]);
      g.moveNext();
      Trace t = new Trace();
      t.log(g.result().get());
      t.expect((String) row[2]);
    }
  }

  @Coroutine
  static int inLoop(GeneratorScope<Object, Object> co) {
    int sum = 0;
    loop:
    while (true) {
      switch (co.yield(sum)) {
        case Integer i
        when i < 0:
          break loop;
        case Integer i:
          sum += i;
          continue;
        case String s:
          sum += s.length();
          break;
        case null:
        default:
          continue loop;
      }
      co.yield("string");
    }
    return sum;
  }

  @Test
  void jumpsOutOfAPatternSwitch() {
    Steps.of(PatternSwitchTestCoroutines.inLoop())
        .yields(0)
        .send(5)
        .yields(5)
        .send("abc")
        .yields("string")
        .yields(8)
        .send(null)
        .yields(8)
        .send(1.5)
        .yields(8)
        .send(-1)
        .returns(8);
  }
}
