package dev.fermata.it.nasty;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.it.support.Modes;
import dev.fermata.it.support.Trace;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Compound assignment of private fields where the object must be evaluated once. */
final class NastyPlacesTest {
  private int count = 1;
  private byte small = 120;
  private char letter = 'a';
  private Integer boxed = 3;
  private String text = "t";

  @TestFactory
  Stream<DynamicTest> programs() {
    return Stream.of(
        Modes.row(
            "underMonitor", NastyPlacesTestCoroutines::underMonitor, NastyPlacesTest::underMonitor),
        Modes.row("inLambda", NastyPlacesTestCoroutines::inLambda, NastyPlacesTest::inLambda));
  }

  private NastyPlacesTest self(Trace t, Object label) {
    t.log(label);
    return this;
  }

  private String all() {
    return count + " " + small + letter + boxed + text;
  }

  @Coroutine
  static Object underMonitor(GeneratorScope<Object, Integer> co, Trace t) {
    NastyPlacesTest o = new NastyPlacesTest();
    o.boxed = co.yield("boxed");
    int k = 0;
    synchronized (o) {
      o.self(t, 1).count += 2;
      t.log(o.self(t, 2).count++ + ++o.self(t, 3).count);
      t.log(o.self(t, 4).small += t.at("operand", 100));
      t.log(o.self(t, 5).letter++);
      t.log(o.self(t, 6).text += 'c' + 1);
      k += o.self(t, 7).small--;
      for (o.self(t, 8).count = 0; o.count < 3; o.self(t, 9).count++) {
        k++;
      }
      o.self(t, 10).boxed += t.at("after the box", 1);
    }
    co.yield(k);
    return o.all();
  }

  @Coroutine
  static Object inLambda(GeneratorScope<Object, Integer> co, Trace t) {
    NastyPlacesTest o = new NastyPlacesTest();
    Runnable add = () -> o.self(t, 1).count += 2;
    IntSupplier step = () -> o.self(t, 2).count++;
    Object nested =
        new Object() {
          @Override
          public String toString() {
            o.self(t, 3).text += o.self(t, 4).letter--;
            return "nested" + ++o.self(t, 5).small;
          }
        };
    add.run();
    co.yield(step.getAsInt());
    add.run();
    co.yield(nested.toString());
    return o.all() + step.getAsInt();
  }
}
