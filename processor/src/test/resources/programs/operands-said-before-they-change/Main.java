import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.StopIteration;
import java.util.ArrayList;
import java.util.List;

/** What a string concatenation says of an object is what it was when its turn came. */
public class Main {
  static final StringBuilder SHARED = new StringBuilder("s");
  Object field = SHARED;

  @Coroutine
  void say(GeneratorScope<String, String> co, List<Object> list, StringBuilder b) {
    co.yield(list + co.yield("a") + list);
    co.yield("x" + b + co.yield("b") + b);
    co.yield(b + ("y" + co.yield("c")) + b);
    Object all = b;
    all += co.yield("d") + b;
    co.yield(all + "!");
    field += co.yield("e");
    co.yield(field + "" + SHARED);
    Object[] row = {b};
    row[0] += "+" + co.yield("f");
    co.yield(row[0] + co.yield("g"));
    String none = null;
    none += co.yield("h");
    co.yield(none + (Object) null + co.yield("i"));
    Integer boxed = 1;
    co.yield(boxed + co.yield("j") + boxed++ + boxed);
    char c = 'c';
    co.yield(c + co.yield("k") + (c + 1) + c);
  }

  public static void main(String[] args) {
    List<Object> list = new ArrayList<>(List.of(1));
    StringBuilder b = new StringBuilder("b");
    try (var g = MainCoroutines.say(new Main(), list, b)) {
      System.out.println(g.next());
      try {
        for (int i = 0; ; i++) {
          list.add(i);
          b.append(i);
          SHARED.append(i);
          System.out.println(g.send("<" + i + ">"));
        }
      } catch (StopIteration end) {
        System.out.println("end");
      }
    }
  }
}
