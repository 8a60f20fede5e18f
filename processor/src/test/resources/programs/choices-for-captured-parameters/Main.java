import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.*;
import java.util.*;
import java.util.function.*;

/** Conditionals and switches whose target is a captured wildcard, and some whose is not. */
public class Main {
  @Coroutine static <T> void into(GeneratorScope<Object, Integer> co, Consumer<? super T> c, List<? super T> list, T t, T u) {
    c.accept(co.yield(1) > 5 ? t : co.yield(2) > 5 ? u : null);
    c.accept((switch (co.yield(3)) { case 6 -> { co.yield("six"); yield t; } default -> u; }));
    list.add(co.yield(4) > 7 ? t : (co.yield(5) > 7 ? u : t));
    co.yield((co.yield(6) > 7 ? list.get(0) : co.yield(7)).toString());
    Object o = switch (co.yield(8)) { case 6 -> list.get(0); default -> co.yield(9); };
    co.yield(o);
  }

  public static void main(String[] args) {
    for (int reply = 5; reply < 9; reply++) {
      List<Object> list = new ArrayList<>(List.of("head"));
      var g = MainCoroutines.<String>into(System.out::println, list, "t", "u");
      boolean more = g.moveNext();
      while (more) {
        System.out.println(g.current());
        more = g.moveNext(reply);
      }
      System.out.println(list);
    }
  }
}
