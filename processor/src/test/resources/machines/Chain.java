package demo;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.YieldScope;
import java.util.List;
import java.util.stream.Stream;

/** Delegation to generators, iterables and streams. */
final class Chain {
  @Coroutine
  static <T> String chain(
      YieldScope<T> co, List<? extends T> first, Generator<T, ?, String> second, Stream<T> third) {
    co.yieldAll(first);
    String result = co.yieldAll(second);
    co.yieldAll(third);
    return "second ended with " + result;
  }
}
