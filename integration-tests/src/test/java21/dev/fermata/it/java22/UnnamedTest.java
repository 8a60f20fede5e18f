package dev.fermata.it.java22;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Unnamed variables and patterns (JLS 22, 6.1 and 14.30.1). */
@SuppressWarnings("try")
final class UnnamedTest {
  record Pair(Object left, Object right) {}

  @Coroutine
  static String patterns(GeneratorScope<String, Object> co) {
    return switch (co.yield("pair")) {
      case Pair(String s, _) when co.yield("guard") != null -> "left " + s;
      case Pair(_, Integer i) -> "right " + i + co.yield("int");
      case Pair(_, _) -> "any pair";
      case String _, Integer _ -> "text or number " + co.yield("which");
      case null, default -> "other";
    };
  }

  @Test
  void unnamedPatterns() {
    Steps.of(UnnamedTestCoroutines.patterns())
        .yields("pair")
        .send(new Pair("a", 1))
        .yields("guard")
        .send(0)
        .returns("left a");
    Steps.of(UnnamedTestCoroutines.patterns())
        .yields("pair")
        .send(new Pair("a", 1))
        .yields("guard")
        .yields("int")
        .send(2)
        .returns("right 12");
    Steps.of(UnnamedTestCoroutines.patterns())
        .yields("pair")
        .send(new Pair(null, null))
        .returns("any pair");
    Steps.of(UnnamedTestCoroutines.patterns())
        .yields("pair")
        .send("s")
        .yields("which")
        .send("s")
        .returns("text or number s");
    Steps.of(UnnamedTestCoroutines.patterns()).yields("pair").send(null).returns("other");
  }

  @Coroutine
  static int variables(YieldScope<Integer> co, List<String> items, Trace t) throws Exception {
    int count = 0;
    for (String _ : items) {
      co.yield(++count);
    }
    for (int i = 0, _ = t.at("init", 1); i < 2; i++) {
      co.yield(-i);
    }
    try (var _ = t.open("unnamed")) {
      var _ = items.size();
      co.yield(100);
      Integer.parseInt("x");
    } catch (NumberFormatException _) {
      co.yield(200);
    }
    BiFunction<Integer, Integer, Integer> first = (x, _) -> x;
    return first.apply(count, 7);
  }

  @Test
  void unnamedVariables() {
    Trace t = new Trace();
    t.run(UnnamedTestCoroutines.variables(List.of("a", "b"), t));
    t.expect(
        "yield 1",
        "yield 2",
        "init",
        "yield 0",
        "yield -1",
        "open unnamed",
        "yield 100",
        "close unnamed",
        "yield 200",
        "return 2");
  }

  @Coroutine
  static String instanceOf(GeneratorScope<String, Object> co, Object o) {
    if (!(o instanceof Pair(Pair(var deep, _), _))) {
      return "shallow";
    }
    Object got = co.yield("deep " + deep);
    return got instanceof Pair(_, String s) ? s : "none";
  }

  @Test
  void unnamedInInstanceof() {
    Steps.of(UnnamedTestCoroutines.instanceOf(new Pair(1, 2))).returns("shallow");
    Steps.of(UnnamedTestCoroutines.instanceOf(new Pair(new Pair(1, 2), 3)))
        .yields("deep 1")
        .send(new Pair(0, "s"))
        .returns("s");
  }
}
