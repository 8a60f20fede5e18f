package dev.fermata.it.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.DirectScopes;
import dev.fermata.generator.Generator;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import dev.fermata.it.hosts.other.Greeter;
import dev.fermata.it.hosts.other.GreeterCoroutines;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls of coroutines that the class of the receiver selects. */
final class PolymorphismTest {

  private static List<Object> all(Generator<?, ?, ?> generator) {
    List<Object> values = new ArrayList<>();
    while (generator.moveNext()) {
      values.add(generator.current());
    }
    values.add("result " + generator.result());
    return values;
  }

  /** That a generator does what the coroutine as written does. */
  private static void same(
      Generator<?, ?, ?> generated, DirectScopes.Body<GeneratorScope<Object, Object>, ?> direct) {
    assertEquals(all(DirectScopes.generator(direct)), all(generated));
  }

  interface Node {
    @Coroutine
    int accept(YieldScope<Object> co, Visitor visitor);
  }

  interface Visitor {
    @Coroutine
    int leaf(YieldScope<Object> co, Leaf leaf);

    @Coroutine
    default int fork(YieldScope<Object> co, Fork fork) {
      int left = fork.left().accept(co, this);
      return left + fork.right().accept(co, this);
    }
  }

  record Leaf(int value) implements Node {
    @Override
    @Coroutine
    public int accept(YieldScope<Object> co, Visitor visitor) {
      return visitor.leaf(co, this);
    }
  }

  record Fork(Node left, Node right) implements Node {
    @Override
    @Coroutine
    public int accept(YieldScope<Object> co, Visitor visitor) {
      return visitor.fork(co, this);
    }
  }

  static class Values implements Visitor {
    @Override
    @Coroutine
    public int leaf(YieldScope<Object> co, Leaf leaf) {
      co.yield(leaf.value());
      return leaf.value();
    }
  }

  static class Brackets extends Values {
    @Override
    @Coroutine
    public int fork(YieldScope<Object> co, Fork fork) {
      co.yield("(");
      int sum = super.fork(co, fork);
      co.yield(")");
      return sum;
    }
  }

  @Test
  void visitorsRecur() {
    Node tree = new Fork(new Fork(new Leaf(1), new Leaf(2)), new Leaf(3));
    List<Object> expected = List.of("(", "(", 1, 2, ")", 3, ")", "result 6");
    assertEquals(expected, all(PolymorphismTest_NodeCoroutines.accept(tree, new Brackets())));
    same(
        PolymorphismTest_NodeCoroutines.accept(tree, new Values()),
        co -> tree.accept(yields(co), new Values()));
  }

  /** The scope of a direct generator under the type that the coroutine asks for. */
  @SuppressWarnings("unchecked")
  private static <T> YieldScope<T> yields(GeneratorScope<Object, Object> co) {
    return (YieldScope<T>) (YieldScope<?>) co;
  }

  static class One {
    @Coroutine
    Object m(YieldScope<String> co, String s) {
      co.yield("one " + s);
      return 1;
    }
  }

  static class Two extends One {
    @Override
    @Coroutine
    Integer m(YieldScope<String> co, String s) {
      co.yield("two " + s);
      return (Integer) super.m(co, s + "!") + 1;
    }
  }

  static class Silent extends Two {}

  static class Three extends Silent {
    @Override
    @Coroutine
    Integer m(YieldScope<String> co, String s) {
      co.yield("three " + s);
      return super.m(co, s + "?") + 1;
    }
  }

  @Test
  void superChainsAndCovariantResults() {
    assertEquals(
        List.of("three a", "two a?", "one a?!", "result 3"),
        all(PolymorphismTest_OneCoroutines.m(new Three(), "a")));
    One silent = new Silent();
    same(PolymorphismTest_OneCoroutines.m(silent, "b"), co -> silent.m(yields(co), "b"));
    assertEquals(
        List.of("one c", "result 1"), all(PolymorphismTest_OneCoroutines.m(new One(), "c")));
  }

  interface Sink<T> {
    @Coroutine
    String put(YieldScope<String> co, T value);
  }

  static class Strings implements Sink<String> {
    @Override
    @Coroutine
    public String put(YieldScope<String> co, String value) {
      co.yield("string " + value);
      return value;
    }

    @Coroutine
    public String put(YieldScope<String> co, Integer value) {
      co.yield("integer " + value);
      return "" + value;
    }
  }

  static class Loud extends Strings {
    @Override
    @Coroutine
    public String put(YieldScope<String> co, String value) {
      return super.put(co, value + "!");
    }
  }

  static class Plain {
    @Coroutine
    public String put(YieldScope<String> co, String value) {
      co.yield("plain " + value);
      return value;
    }
  }

  static class Adapted extends Plain implements Sink<String> {}

  @Coroutine
  static <T> String twice(YieldScope<String> co, Sink<? super T> sink, T value) {
    return sink.put(co, value) + sink.put(co, value);
  }

  @Test
  void bridges() {
    assertEquals(
        List.of("string a!", "string a!", "result a!a!"),
        all(PolymorphismTestCoroutines.twice(new Loud(), "a")));
    assertEquals(
        List.of("plain a", "plain a", "result aa"),
        all(PolymorphismTestCoroutines.twice(new Adapted(), "a")));
    Strings strings = new Loud();
    same(PolymorphismTest_StringsCoroutines.put(strings, 7), co -> strings.put(yields(co), 7));
  }

  interface Top {
    @Coroutine
    default void say(YieldScope<String> co, Object... words) {
      co.yield("top " + words.length);
    }
  }

  interface Left extends Top {
    @Override
    @Coroutine
    default void say(YieldScope<String> co, Object... words) {
      co.yield("left " + words.length);
      Top.super.say(co, words);
    }
  }

  interface Right extends Top {}

  static class Diamond implements Right, Left {}

  enum Constant implements Left, Right {
    ONLY
  }

  @Test
  void diamondsAndVarargs() {
    List<Object> expected = List.of("left 2", "top 2", "result null");
    assertEquals(expected, all(PolymorphismTest_TopCoroutines.say(new Diamond(), "a", "b")));
    assertEquals(expected, all(PolymorphismTest_TopCoroutines.say(Constant.ONLY, "a", "b")));
    assertEquals(
        List.of("top 0", "result null"), all(PolymorphismTest_TopCoroutines.say(new Right() {})));
  }

  static class Polite extends Greeter {
    @Override
    @Coroutine
    protected String name(YieldScope<String> co) {
      co.yield("who?");
      return "world";
    }

    @Override
    @Coroutine
    public int greet(YieldScope<String> co, int times) {
      co.yield("dear all");
      return super.greet(co, times) + 1;
    }

    @Coroutine
    void hidden(YieldScope<String> co) {
      co.yield("never, the packages differ");
    }
  }

  @Test
  void overriddenInAnotherPackage() {
    Greeter polite = new Polite();
    assertEquals(
        List.of("dear all", "who?", "hello world", "the base's own", "result 2"),
        all(GreeterCoroutines.greet(polite, 1)));
    same(GreeterCoroutines.greet(polite, 2), co -> polite.greet(yields(co), 2));
  }

  interface Source {
    @Coroutine
    String read(GeneratorScope<Object, String> co, int n);
  }

  @Coroutine
  static String around(GeneratorScope<Object, String> co, Source source) {
    co.yield("before");
    try {
      return source.read(co, 5) + co.yield("after");
    } catch (IllegalArgumentException e) {
      return "caught " + e.getMessage();
    }
  }

  @SuppressWarnings("unchecked")
  private static Source proxy() {
    return (Source)
        Proxy.newProxyInstance(
            Source.class.getClassLoader(),
            new Class<?>[] {Source.class},
            (self, method, arguments) -> {
              GeneratorScope<Object, String> co = (GeneratorScope<Object, String>) arguments[0];
              return "got " + co.yield(arguments[1]);
            });
  }

  @Test
  void unseenOverridesRunAsWritten() {
    Generator<Object, String, String> sent = PolymorphismTestCoroutines.around(proxy());
    assertEquals("before", sent.next());
    assertEquals(5, sent.next());
    assertEquals("after", sent.send("x"));
    assertEquals(false, sent.moveNext("y"));
    assertEquals("got xy", sent.result());

    Generator<Object, String, String> raised = PolymorphismTestCoroutines.around(proxy());
    assertEquals("before", raised.next());
    assertEquals(5, raised.next());
    var end =
        assertThrows(
            dev.fermata.generator.StopIteration.class,
            () -> raised.raise(new IllegalArgumentException("it")));
    assertEquals("caught it", end.value());

    Generator<Object, String, String> closed = PolymorphismTest_SourceCoroutines.read(proxy(), 3);
    assertEquals(3, closed.next());
    closed.close();
    assertEquals(Generator.State.CLOSED, closed.state());
  }
}
