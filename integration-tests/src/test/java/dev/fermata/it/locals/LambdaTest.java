package dev.fermata.it.locals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.support.Steps;
import dev.fermata.it.support.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lambdas, anonymous classes and method references that capture what crosses suspensions. */
final class LambdaTest {
  private static int twice(int x) {
    return 2 * x;
  }

  @Coroutine
  static int captures(GeneratorScope<String, Integer> co, int parameter) {
    int first = co.yield("first");
    IntSupplier sum = () -> first + parameter;
    int second = co.yield("sum " + sum.getAsInt());
    IntBinaryOperator op = (x, y) -> first * x + second * y + sum.getAsInt();
    co.yield("op " + op.applyAsInt(10, 100));
    return op.applyAsInt(1, 1);
  }

  @Test
  void lambdasCaptureAcrossSuspensions() {
    Trace t = new Trace();
    // sum = 2 + 1 = 3; op(10, 100) = 20 + 300 + 3; op(1, 1) = 2 + 3 + 3
    t.run(LambdaTestCoroutines.captures(1), 2, 3)
        .expect("yield first", "yield sum 3", "yield op 323", "return 8");
  }

  @Coroutine
  static int parametersNamedLikeLocals(YieldScope<Integer> co) {
    int total = 0;
    {
      int x = 5;
      co.yield(x);
      total += x;
    }
    IntBinaryOperator f = (x, y) -> x * 10 + y;
    co.yield(f.applyAsInt(1, 2));
    int y = 7;
    co.yield(y);
    Function<Integer, Function<Integer, Integer>> curried = x -> z -> x + z + y;
    co.yield(curried.apply(1).apply(2));
    IntFunction<String> nested =
        i -> {
          int sum = 0;
          for (int x = 0; x < i; x++) {
            int y2 = x;
            sum += y2;
          }
          return "sum" + sum;
        };
    int x = nested.apply(4).length();
    co.yield(x);
    return total + x + y;
  }

  @Test
  void lambdaParametersMayHaveNamesOfHoistedLocals() {
    assertEquals(
        16,
        Steps.<Integer>values(LambdaTestCoroutines.parametersNamedLikeLocals(), 5, 12, 7, 10, 4));
  }

  @Coroutine
  static void assignedInTheCondition(GeneratorScope<String, Integer> co, Trace t) {
    int x;
    if ((x = co.yield("x")) > 0 && check(() -> t.log("captured " + x))) {
      co.yield("positive " + x);
    }
    final int y;
    if (co.yield("y") > 0) {
      y = 1;
    } else {
      y = co.yield("other y");
    }
    Runnable r = () -> t.log("y = " + y);
    co.yield("made");
    r.run();
  }

  private static boolean check(Runnable r) {
    r.run();
    return true;
  }

  @Test
  void capturedVariableAssignedInTheSameExpression() {
    Trace t = new Trace();
    t.run(LambdaTestCoroutines.assignedInTheCondition(t), 3, null, 0, 9);
    t.expect(
        "yield x",
        "captured 3",
        "yield positive 3",
        "yield y",
        "yield other y",
        "yield made",
        "y = 9",
        "return null");
    t.run(LambdaTestCoroutines.assignedInTheCondition(t), -3, 1);
    t.expect("yield x", "yield y", "yield made", "y = 1", "return null");
  }

  @Coroutine
  static void perRound(GeneratorScope<Integer, Integer> co, List<Supplier<String>> out) {
    int i = 0;
    while (i < 2) {
      int now = i;
      int sent = co.yield(i);
      out.add(() -> now + "/" + sent);
      for (int j : new int[] {7, 8}) {
        co.yield(j);
        out.add(() -> now + "-" + j + "-" + sent);
      }
      i++;
    }
  }

  @Test
  void eachRoundHasItsOwnVariables() {
    List<Supplier<String>> out = new ArrayList<>();
    Trace t = new Trace();
    t.run(LambdaTestCoroutines.perRound(out), 10, 0, 0, 20);
    assertEquals(
        List.of("0/10", "0-7-10", "0-8-10", "1/20", "1-7-20", "1-8-20"),
        out.stream().map(Supplier::get).toList());
  }

  /** A host with a private field and method that its coroutine captures. */
  static final class Person {
    private final String name;
    private int calls;

    Person(String name) {
      this.name = name;
    }

    private String greet(String who) {
      calls++;
      return name + " greets " + who;
    }

    @Coroutine
    String instance(GeneratorScope<String, String> co) {
      Supplier<String> own = () -> name + this.calls;
      Function<String, String> bound = this::greet;
      String who = co.yield(own.get());
      String greeting = bound.apply(who);
      UnaryOperator<String> both = s -> greet(s) + Person.this.calls;
      co.yield(greeting);
      return both.apply("all") + own.get();
    }
  }

  @Test
  void lambdasSeeThisAndPrivateMembers() {
    Trace t = new Trace();
    t.run(LambdaTest_PersonCoroutines.instance(new Person("N")), "w")
        .expect("yield N0", "yield N greets w", "return N greets all2N2");
  }

  @Coroutine
  static String references(GeneratorScope<String, String> co, Person o) {
    Function<String, String> bound = o::greet;
    BiFunction<Person, String, String> unbound = Person::greet;
    Function<String, Person> constructor = Person::new;
    IntFunction<int[]> array = int[]::new;
    Function<Integer, Integer> ofStatic = LambdaTest::twice;
    Supplier<List<String>> generic = ArrayList<String>::new;
    String s = co.yield("s");
    Supplier<Integer> onLocal = s::length;
    Supplier<String> onSuspension = co.yield("t")::toUpperCase;
    co.yield(bound.apply("a") + "," + unbound.apply(constructor.apply("X"), "b"));
    Callable<String> onNew = new Person("Y")::toString;
    List<String> list = generic.get();
    list.add(
        onSuspension.get()
            + onLocal.get()
            + array.apply(3).length
            + ofStatic.apply(21)
            + (onNew == null));
    return list.get(0);
  }

  @Test
  void methodReferences() {
    Trace t = new Trace();
    t.run(LambdaTestCoroutines.references(new Person("O")), "four", "t")
        .expect("yield s", "yield t", "yield O greets a,X greets b", "return T4342false");
  }

  @Test
  void nullReceiverOfAReferenceThrowsAtCreation() {
    Steps.of(LambdaTestCoroutines.references(null)).raises(NullPointerException.class);
  }

  @Coroutine
  static String anonymous(GeneratorScope<String, Integer> co, String tag) {
    int n = co.yield("n");
    Comparator<String> byDistance =
        new Comparator<>() {
          private int compared;

          @Override
          public int compare(String a, String b) {
            compared++;
            return Integer.compare(Math.abs(a.length() - n), Math.abs(b.length() - n));
          }

          @Override
          public String toString() {
            return tag + compared;
          }
        };
    int result = byDistance.compare("a", "bbb");
    int m = co.yield("result " + result);
    var counter =
        new Object() {
          int count = m;

          int next() {
            return count++ + n;
          }
        };
    co.yield("" + counter.next());
    counter.count += 10;
    co.yield("" + counter.next());
    return byDistance + "" + counter.count;
  }

  @Test
  void anonymousClasses() {
    Trace t = new Trace();
    // |1 - 3| = 2 > |3 - 3| = 0: compare gives 1; counter: 5 + 3, (6 + 10) + 3, count 17
    t.run(LambdaTestCoroutines.anonymous("c"), 3, 5)
        .expect("yield n", "yield result 1", "yield 8", "yield 19", "return c117");
  }

  @Coroutine
  static String streams(GeneratorScope<String, Integer> co, List<? extends Number> numbers) {
    int factor = co.yield("factor");
    List<Integer> scaled =
        numbers.stream()
            .map(x -> x.intValue() * factor)
            .filter(x -> x % 2 == 0)
            .collect(Collectors.toList());
    int offset = co.yield(scaled.toString());
    numbers.forEach(x -> scaled.add(x.intValue() + offset));
    co.yield(scaled.toString());
    return IntStream.range(0, factor)
        .mapToObj(
            i -> Stream.of("a", "b").map(s -> s + i + offset).collect(Collectors.joining("+")))
        .collect(Collectors.joining(";"));
  }

  @Test
  void streamPipelines() {
    Trace t = new Trace();
    t.run(LambdaTestCoroutines.streams(List.of(1, 2.0)), 2, 7)
        .expect("yield factor", "yield [2, 4]", "yield [2, 4, 8, 9]", "return a07+b07;a17+b17");
  }

  @Coroutine
  static String lambdaArguments(GeneratorScope<String, Integer> co, Trace t) {
    int base = co.yield("base");
    String s =
        apply(x -> "f" + (x + base), co.yield("x")) + apply(x -> "g" + x * base, t.at("plain", 3));
    Consumer<String> log = t::log;
    log.accept(s);
    int later = co.yield("later");
    log.andThen(x -> t.log(x + later)).accept("done");
    return s;
  }

  private static String apply(IntFunction<String> f, int x) {
    return f.apply(x);
  }

  @Test
  void lambdasBesideSuspensions() {
    Trace t = new Trace();
    t.run(LambdaTestCoroutines.lambdaArguments(t), 10, 1, 4)
        .expect(
            "yield base",
            "yield x",
            "plain",
            "f11g30",
            "yield later",
            "done",
            "done4",
            "return f11g30");
  }

  @Coroutine
  static int returnsInLambda(YieldScope<Integer> co, int n) {
    Callable<Integer> c =
        () -> {
          for (int i = 0; ; i++) {
            if (i * i >= n) {
              return i;
            }
          }
        };
    co.yield(1);
    try {
      return c.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void returnOfALambdaIsItsOwn() {
    assertEquals(4, Steps.<Integer>values(LambdaTestCoroutines.returnsInLambda(10), 1));
  }
}
