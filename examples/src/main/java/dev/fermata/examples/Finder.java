package dev.fermata.examples;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.StopIteration;
import java.io.PrintStream;

/** Values travel inwards: a coroutine that waits for words and looks for a letter in each. */
public final class Finder {
  private Finder() {}

  /** Python: {@code def finder(letter): while True: data = yield; print(letter in data)}. */
  @Coroutine
  static void finder(GeneratorScope<Void, String> co, PrintStream out, String letter) {
    while (true) {
      String data = co.receive();
      out.println("  \"" + letter + "\" in \"" + data + "\": " + data.contains(letter));
    }
  }

  static void run(PrintStream out) {
    Generator<Void, String, Void> finder = FinderCoroutines.finder(out, "e");
    finder.next(); // runs to the first receive()
    finder.send("hello");
    finder.send("world");
    finder.close();
    try {
      finder.send("Geek");
    } catch (StopIteration end) {
      out.println("  after close(): " + end.getClass().getSimpleName());
    }
  }

  public static void main(String[] args) {
    run(System.out);
  }
}
