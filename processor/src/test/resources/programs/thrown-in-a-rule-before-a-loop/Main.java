import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.*;

/** The receiver dies before a loop in one rule; another rule throws. */
public class Main {
  private final int[] numbers = {1, 2};

  @Coroutine
  String each(YieldScope<Object> co, int choice) {
    String chosen;
    try {
      chosen =
          switch (choice) {
            case 0 -> "none";
            case 1 -> {
              for (int n : numbers) {
                co.yield(n);
              }
              yield "all";
            }
            default -> throw new IllegalArgumentException("choice " + choice);
          };
    } catch (IllegalArgumentException failure) {
      return failure.getMessage();
    }
    return chosen;
  }

  @Coroutine
  Object beside(YieldScope<Object> co, Object given, int choice) {
    return switch (choice) {
      default -> given;
      case 1 -> {
        for (int n : new int[] {3}) {
          co.yield(n);
        }
        yield "all";
      }
      case 2 -> {
        yield String.valueOf(choice);
      }
    };
  }

  static void show(Generator<?, ?, ?> generator) {
    while (generator.moveNext()) System.out.println(generator.current());
    System.out.println(generator.result());
  }

  public static void main(String[] args) {
    for (int choice = 0; choice < 3; choice++) {
      show(MainCoroutines.each(new Main(), choice));
      show(MainCoroutines.beside(new Main(), "given", choice));
    }
  }
}
