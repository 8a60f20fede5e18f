package demo;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import java.io.IOException;
import java.util.List;
import lombok.*;

/** What Lombok does inside of methods; prints the same generated and as written. */
@With
@Builder
@Value
class Bodies {
  int x;
  @NonNull String name;

  static class Resource {
    final String name;

    Resource(String name) {
      this.name = name;
    }

    void dispose() {
      System.out.println("disposed " + name);
    }

    public void close() throws IOException {
      System.out.println("closed " + name);
      if (name.equals("bad")) {
        throw new IOException("bad close");
      }
    }
  }

  @Coroutine
  @SneakyThrows
  int all(GeneratorScope<Object, Integer> co, @NonNull String s,
      @NonNull Integer i) {
    @Cleanup("dispose") Resource a = new Resource("a"); @Cleanup val b = new Resource("b");
    if (i > 0) {
      @Cleanup
      final Resource c = new Resource("c" + co.yield(withX(i).x)); // withX is Lombok's
      co.yield(c.name);
      if (i > 1) return 7;
      // the end of c
    }
    for (val e : List.of(1, 2)) {
      @Cleanup Resource d = new Resource("d" + e);
      co.yield(e);
      if (e == 1) continue;
      Runnable r = () -> { val q = e + 1; System.out.println(q); };
      r.run();
    }
    co.yield(Bodies.builder().name("built").x(co.yield("x")).build());
    switch (i) {
      case 0:
        @Cleanup Resource bad = new Resource("bad");
        co.yield("bad");
        break;
      default:
        co.yield("default");
    }
    return 3;
  }

  @Coroutine
  @SneakyThrows
  static void none(YieldScope<Object> co) {
    @Cleanup Resource r = null;
    co.yield(1);
    throw new IOException("sneaky");
  }

  static void print(Generator<Object, Integer, ?> g) {
    try {
      for (boolean more = g.moveNext(); more; more = g.moveNext(5)) {
        System.out.println(g.current());
      }
      System.out.println("returned " + g.result());
    } catch (Throwable t) {
      System.out.println(t);
    }
  }

  public static void main(String[] arguments) {
    Bodies bodies = Bodies.builder().name("n").x(4).build();
    print(BodiesCoroutines.all(bodies, "a", 0));
    print(BodiesCoroutines.all(bodies, "a", 1));
    print(BodiesCoroutines.all(bodies, "a", 2));
    print(BodiesCoroutines.all(bodies, null, 2));
    print(BodiesCoroutines.all(bodies, "a", null));
    var closed = BodiesCoroutines.all(bodies, "a", 1);
    closed.moveNext();
    closed.moveNext(1);
    closed.close();
    try {
      BodiesCoroutines.none().forEachRemaining(System.out::println);
    } catch (Throwable t) {
      System.out.println(t);
    }
  }
}
