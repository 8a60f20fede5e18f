package valid;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import java.util.List;
import java.util.function.Function;

class Patterns {
  sealed interface S permits A, B {}

  record A(int x, S in) implements S {}

  record B(String s) implements S {}

  record Box<T>(T t) {}

  @Coroutine
  static void each(YieldScope<Object> co, S s, Object o, Box<String> bs) {
    String r =
        switch (s) {
          case A(int x, B(var t)) when x > 2 -> t.trim();
          case A(var x, var in) -> "" + x + in;
          case B b -> b.s();
        };
    co.yield(r);
    if (o instanceof A(int q, A(var w, _))) {
      co.yield(w + q);
    }
    switch (o) {
      case null -> {}
      case String str when str.length() > 2 -> co.yield(str);
      case Integer i -> {}
      default -> {}
    }
    if (bs instanceof Box(var z)) {
      co.yield(z.length());
    }
    for (var _ : List.of(1)) {
      co.yield(1);
    }
    Function<String, String> fn = _ -> "x";
    try {
      co.yield(fn.apply(""));
    } catch (Exception _) {
    }
  }
}
