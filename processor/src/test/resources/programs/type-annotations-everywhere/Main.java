import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

public class Main<T> {
  @Target(ElementType.TYPE_USE)
  @interface A {
    int value() default 0;
  }

  @Target({ElementType.TYPE_USE, ElementType.LOCAL_VARIABLE, ElementType.METHOD})
  @interface Both {}

  static class Node<V> {
    final V value;

    Node(V value) {
      this.value = value;
    }
  }

  static class Trouble extends Exception {
    private static final long serialVersionUID = 1;
  }

  private <V> V same(V value) {
    return value;
  }

  private static <V> V of(V value) {
    return value;
  }

  @Coroutine
  void everywhere(YieldScope<Object> co, T first) throws Trouble {
    @A(1)
    Node<T> a = new @A(2) Node<T>(first);
    final @A Node<@A T> b = a;
    @A Node<T> @A [] several = many(a, b);
    @Both Node<T> both = a;
    co.yield(a.value);
    co.yield(several.length);
    co.yield(both == b);
    Object o = b;
    if (o instanceof @A Node<?> node) {
      co.yield(node.value);
    }
    class Sub extends @A Node<@A T> {
      @A Node<T> next;

      Sub(@A Node<T> next) {
        super(next.value);
        this.next = next;
      }

      @A Node<T> next() throws @A Trouble {
        return next;
      }

      @Both
      Node<T> both() {
        return next;
      }
    }
    co.yield(new @A Sub(a).next().value);
    Supplier<Map.@A Entry<String, T>> entry = () -> Map.entry("k", first);
    co.yield(entry.get());
    List<@A Node<T>> list = new ArrayList<@A Node<T>>(List.of(a));
    for (@A Node<T> each : list) {
      co.yield(each.value);
    }
  }

  @SafeVarargs
  private static <V> Node<V>[] many(Node<V>... nodes) {
    return nodes;
  }

  @Coroutine
  void typeArguments(YieldScope<Object> co, T first) {
    co.yield(this.<Integer>same(1));
    co.yield(Main.<String>of("s"));
    co.yield(this.<List<? extends Number>>same(List.of(2)).get(0));
    Supplier<Object> lambda = () -> this.<T>same(first);
    co.yield(lambda.get());
  }

  public static void main(String[] args) {
    for (Object o : MainCoroutines.everywhere(new Main<String>(), "first")) System.out.println(o);
    for (Object o : MainCoroutines.typeArguments(new Main<String>(), "x")) System.out.println(o);
  }
}
