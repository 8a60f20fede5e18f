import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.GeneratorScope;
import java.util.function.IntUnaryOperator;

/** Several variables declared by one statement, with names that occur in what stands before. */
public class Main {
  private int exit = 41;

  @Coroutine
  String declarators(GeneratorScope<String, Integer> co, int kind) {
    String text =
        switch (kind) {
          case 0 -> {
            String state = "x // y", y = "", /* z = */ z /* of y */ = y + state;
            yield state + y + z + co.yield("zero");
          }
          case 1 -> {
            int old = (Integer) (++Main.this.exit), exit = 1, rest[] = {old, exit}, none;
            yield old + exit + rest.length + "/" + co.yield("one");
          }
          case 2 -> {
            IntUnaryOperator y = x -> x + 1, x = y.andThen(z -> z * 2), /* x, */ z = x;
            yield z.applyAsInt(3) + "/" + co.yield("two");
          }
          default -> {
            final String /* the type of s */ s = "s=", t = s + 't', u // t, u = 1
                = t;
            var v = s + "v"; var /* s */ w = v;
            yield s + t + u + v + w + co.yield("other");
          }
        };
    for (int i = 0, j = i + 1, k = i + j; i < 2; i++, j += k) {
      int i1 = j, j1 = i, l = co.yield(text + i1 + j1 + k);
      text += l;
    }
    return text;
  }

  public static void main(String[] args) {
    for (int kind = 0; kind < 4; kind++) {
      Generator<String, Integer, String> g = MainCoroutines.declarators(new Main(), kind);
      System.out.println(g.next());
      for (int i = 0; g.moveNext(i); i++) {
        System.out.println(g.current());
      }
      System.out.println(g.result());
    }
  }
}
