import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.*;
import java.util.function.Supplier;

/** Names written with unicode escapes, wherever a name is moved or replaced. */
public class Main {
  private int hid\u0064en = 5;

  @Coroutine void names(GeneratorScope<Object, Integer> co, Object o, int par\u0061m) {
    int \u0076alue = 1, second\u0032 = 2;
    if (o instanceof String /* between */ te\u0078t && co.yield("first") > 0) co.yield(text + te\u0078t.length());
    if (!(o instanceof CharSequence \u0063s)) return;
    class Lo\u0063al {
      int \u0067et() { return par\u0061m + hidden + \u0076alue; }
    }
    Lo\u0063al local = new Local();
    co.yield(local.get() + second2);
    Supplier<Integer> s = () -> v\u0061lue + c\u0073.length();
    for (int inde\u0078 = 0; index < 2; inde\u0078++) co.yield(s.get() + index);
    co.yield(\u0063s);
  }

  public static void main(String[] args) {
    var g = MainCoroutines.names(new Main(), "abc", 10);
    boolean more = g.moveNext();
    while (more) {
      System.out.println(g.current());
      more = g.moveNext(1);
    }
  }
}
