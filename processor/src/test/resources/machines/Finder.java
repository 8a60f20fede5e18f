package demo;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;

/** A loop that receives. */
final class Finder {
  @Coroutine
  static void finder(GeneratorScope<Void, String> co, String letter) {
    while (true) {
      String data = co.receive();
      // Python prints True and False here.
      System.out.println(data.contains(letter));
    }
  }
}
