package demo;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import java.util.ArrayList;
import java.util.List;

/** Lambdas that capture locals which outlive a suspension. */
final class Callbacks {
  @Coroutine
  static List<Runnable> greetings(GeneratorScope<String, String> co, List<String> names) {
    List<Runnable> greetings = new ArrayList<>();
    for (String name : names) {
      String greeting = co.yield("How do I greet " + name + "?");
      greetings.add(() -> System.out.println(greeting + ", " + name));
      co.yield(name + " will be greeted");
      greetings.removeIf(greeted -> greeting == null);
    }
    return greetings;
  }
}
