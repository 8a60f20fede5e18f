import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.YieldScope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Raw types with private members: nothing is inferred where Java infers nothing (JLS 4.8). */
public class Main {
  interface Source<T, X extends Exception> {
    T get() throws X;
  }

  static class Box<T> {
    private T value;
    private List<T> all = new ArrayList<>();
    private int count;

    private Box(Source<T, IOException> source) {}

    private Box(T value, List<T> all) {
      this.value = value;
      this.all = all;
    }

    private int put(T value, List<T> others) {
      all.addAll(others);
      this.value = value;
      return ++count;
    }

    private <V extends Comparable<V>> V largest(V one, V other) {
      return one.compareTo(other) > 0 ? one : other;
    }

    class Part {
      private final T part;

      private Part(T part) {
        this.part = part;
      }
    }

    @Override
    public String toString() {
      return value + " of " + all;
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  @Coroutine
  static <T> Box<T> made(YieldScope<Object> co, Source<T, ? extends Exception> source) {
    co.yield(1);
    Box<Integer> numbers = new Box("a", List.of(2));
    co.yield(numbers);
    Box box = new Box((Object) 1, new ArrayList(List.of("x")));
    co.yield(box.put(1, List.of("y")));
    co.yield(box.largest("a", "b"));
    box.value = "set";
    box.count += 2;
    co.yield(box.count++);
    List<Integer> all = box.all;
    co.yield(all.size());
    co.yield(box);
    Box.Part part = box.new Part("p");
    co.yield(part.part);
    return (Box<T>) new Box(source);
  }

  @SuppressWarnings("rawtypes")
  @Coroutine
  static void withoutUnchecked(YieldScope<Object> co, Box box) {
    co.yield(box.value);
    co.yield(box.count);
    box.count = 7;
    Function<Box, Object> value = b -> b.value;
    co.yield(value.apply(box));
    List all = box.all;
    co.yield(all);
  }

  static void show(Generator<?, ?, ?> values) {
    while (values.moveNext()) {
      System.out.println(values.current());
    }
    System.out.println("=> " + values.result());
  }

  public static void main(String[] args) {
    show(MainCoroutines.made((Source<String, Exception>) () -> "s"));
    show(MainCoroutines.withoutUnchecked(new Box<>("a", List.of("b"))));
  }
}
