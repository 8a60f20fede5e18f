import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.StopIteration;

/** The scene that every tutorial of Python's coroutines shows. */
public class Main {
  @Coroutine
  static void finder(GeneratorScope<Void, String> co, String letter) {
    while (true) {
      String data = co.receive();
      System.out.println(data.contains(letter));
    }
  }

  public static void main(String[] args) {
    Generator<Void, String, Void> g = MainCoroutines.finder("e");
    g.next();
    g.send("hello");
    g.send("world");
    g.close();
    try {
      g.send("Geek");
    } catch (StopIteration end) {
      System.out.println("StopIteration");
    }
  }
}
