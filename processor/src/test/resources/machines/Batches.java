package demo;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** Generic coroutines, with a scope of wildcards and a do loop. */
final class Batches {
  @Coroutine
  static <T, R extends Comparable<? super R>> int batches(
      YieldScope<? super List<R>> co, Iterator<? extends T> source, Function<? super T, R> key) {
    int batches = 0;
    do {
      List<R> batch = new ArrayList<>();
      while (source.hasNext() && batch.size() < 3) {
        batch.add(key.apply(source.next()));
      }
      batch.sort(null);
      co.yield(batch);
      batches++;
    } while (source.hasNext());
    return batches;
  }
}
