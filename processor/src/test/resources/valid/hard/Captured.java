package valid;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class Captured {
  @Coroutine
  static void wildcards(
      YieldScope<String> co, List<? extends Number> l, List<? super Integer> l2, Class<?> c) {
    l.forEach(x -> System.out.println(x.intValue()));
    l2.stream().map(x -> x).forEach(x -> x.hashCode());
    var e = l.get(0);
    var constructor = c.getConstructors()[0];
    co.yield(e + constructor.getName());
    Optional<? extends Comparable<?>> oc = Optional.of("");
    oc.map(z -> z.toString());
    Arrays.stream(new Class<?>[0]).map(k -> k.getSuperclass()).forEach(k -> k.getName());
    for (var x : l) {
      co.yield("" + x.intValue());
    }
  }
}
