package valid;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

class Lambdas {
  static <A, B> List<B> map(List<A> a, Function<? super A, ? extends B> f) {
    List<B> result = new ArrayList<>();
    a.forEach(x -> result.add(f.apply(x)));
    return result;
  }

  @Coroutine
  static void each(YieldScope<Object> co, List<String> in) {
    var trimmed = map(in, s -> s.trim());
    co.yield(trimmed.get(0).length());
    Map<String, List<Integer>> g =
        in.stream()
            .collect(
                Collectors.toMap(
                    x -> x,
                    x -> new ArrayList<>(),
                    (u, v) -> {
                      var w = new ArrayList<>(u);
                      w.addAll(v);
                      return w;
                    },
                    TreeMap::new));
    co.yield(g);
    BiFunction<String, Integer, Integer> bf = (var a1, var b1) -> a1.length() + b1;
    Supplier<Supplier<String>> q = () -> () -> "x";
    co.yield(bf.apply("a", 1) + q.get().get());
  }
}
