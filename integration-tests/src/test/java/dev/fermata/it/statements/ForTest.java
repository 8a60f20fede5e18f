package dev.fermata.it.statements;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

/** The basic {@code for} (JLS 14.14.1): every part may suspend and every part may be missing. */
final class ForTest {
  @Coroutine
  static void plain(YieldScope<Integer> co, int n) {
    for (int i = 0; i < n; i++) {
      co.yield(i);
    }
  }

  @Test
  void bodySuspends() {
    Steps.values(ForTestCoroutines.plain(3), 0, 1, 2);
    Steps.values(ForTestCoroutines.plain(0));
  }

  @Coroutine
  static int everyPart(GeneratorScope<String, Integer> co) {
    int total = 0;
    for (int i = co.yield("init"), j = co.yield("init2");
        i < co.yield("limit " + i);
        i += co.yield("step"), j++) {
      total += co.yield("body " + i + j);
    }
    return total;
  }

  @Test
  void everyPartSuspends() {
    Trace t = new Trace();
    t.run(ForTestCoroutines.everyPart(), 1, 5, 4, 100, 2, 4, 10, 1, 4);
    t.expect(
        "yield init",
        "yield init2",
        "yield limit 1",
        "yield body 15",
        "yield step",
        "yield limit 3",
        "yield body 36",
        "yield step",
        "yield limit 4",
        "return 110");
  }

  @Coroutine
  static void expressionsInHeader(YieldScope<String> co, Trace t) {
    int i;
    int j;
    for (i = t.at("i", 0), j = t.at("j", 9); i < j; t.log("update"), i += 3, --j) {
      if (i == 3) {
        continue;
      }
      co.yield(i + ":" + j);
    }
    co.yield(i + "/" + j);
  }

  @Test
  void continueRunsTheWholeUpdate() {
    Trace t = new Trace();
    t.run(ForTestCoroutines.expressionsInHeader(t));
    t.expect(
        "i",
        "j",
        "yield 0:9",
        "update",
        "update",
        "yield 6:7",
        "update",
        "yield 9/6",
        "return null");
  }

  @Coroutine
  static void missingParts(YieldScope<Integer> co) {
    int i = 0;
    for (; ; ) {
      if (i >= 2) {
        break;
      }
      co.yield(i++);
    }
    for (; i < 4; ) {
      co.yield(i++);
    }
    for (; ; i++) {
      if (i == 5) {
        continue;
      }
      if (i > 6) {
        return;
      }
      co.yield(i);
    }
  }

  @Test
  void partsMayBeMissing() {
    Steps.values(ForTestCoroutines.missingParts(), 0, 1, 2, 3, 4, 6);
  }

  @Coroutine
  static void onlyUpdateSuspends(GeneratorScope<Integer, Integer> co, List<String> log) {
    for (int i = 0; i < 3; i += co.yield(i)) {
      if (i == 1) {
        log.add("skip");
        continue;
      }
      log.add("at " + i);
    }
    log.add("end");
  }

  @Test
  void continueReachesASuspendingUpdate() {
    List<String> log = new ArrayList<>();
    Steps.of(ForTestCoroutines.onlyUpdateSuspends(log))
        .yields(0)
        .send(1)
        .yields(1)
        .send(1)
        .yields(2)
        .send(1)
        .returns(null);
    org.junit.jupiter.api.Assertions.assertEquals(List.of("at 0", "skip", "at 2", "end"), log);
  }

  @Coroutine
  static void declarators(YieldScope<String> co) {
    for (int i = 0, squares[] = {0, 1, 4}, last = squares.length; i < last; i++) {
      co.yield(i + "^2=" + squares[i]);
    }
    for (long i = 1L << 40, stop = i + 2; i < stop; i++) co.yield(Long.toHexString(i));
    for (var c = 'a'; c < 'c'; c++) co.yield("" + c);
  }

  @Test
  void severalDeclaratorsAndTypes() {
    Steps.values(
        ForTestCoroutines.declarators(),
        "0^2=0",
        "1^2=1",
        "2^2=4",
        "10000000000",
        "10000000001",
        "a",
        "b");
  }

  @Coroutine
  static void copiesForLambdas(YieldScope<Integer> co, List<IntSupplier> out) {
    for (int i = 0; i < 3; i++) {
      int copy = i * i;
      co.yield(i);
      int after = copy + i;
      out.add(() -> copy);
      out.add(() -> after);
    }
  }

  @Test
  void lambdasKeepTheValueOfTheirRound() {
    List<IntSupplier> out = new ArrayList<>();
    Steps.values(ForTestCoroutines.copiesForLambdas(out), 0, 1, 2);
    Trace t = new Trace();
    out.forEach(s -> t.log(s.getAsInt()));
    t.expect("0", "0", "1", "2", "4", "6");
  }

  @Coroutine
  static void sameNameInSiblings(YieldScope<String> co) {
    for (int i = 0; i < 2; i++) {
      co.yield("int " + i);
    }
    for (String i = "x"; i.length() < 3; i += "x") {
      co.yield("String " + i);
    }
    for (double i = 0.5; i < 2; i++) {
      co.yield("double " + i);
    }
    for (Integer i = 0; i < 2; i++) {
      co.yield("Integer " + i);
    }
    for (char i = 'a'; i < 'c'; i++) {
      co.yield("char " + i);
    }
  }

  @Test
  void siblingsMayReuseANameWithAnotherType() {
    Steps.values(
        ForTestCoroutines.sameNameInSiblings(),
        "int 0",
        "int 1",
        "String x",
        "String xx",
        "double 0.5",
        "double 1.5",
        "Integer 0",
        "Integer 1",
        "char a",
        "char b");
  }

  @Coroutine
  static int nestedWithReturn(YieldScope<Integer> co, int stop) {
    for (int i = 1; ; i++) {
      for (int j = 1; j <= i; j++) {
        if (i * j == stop) {
          return i * 100 + j;
        }
        co.yield(i * j);
      }
    }
  }

  @Test
  void returnOutOfNestedLoops() {
    org.junit.jupiter.api.Assertions.assertEquals(
        302, Steps.<Integer>values(ForTestCoroutines.nestedWithReturn(6), 1, 2, 4, 3));
  }
}
