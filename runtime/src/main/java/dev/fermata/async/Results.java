package dev.fermata.async;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What several of different types have returned, one by one in the order of awaiting. */
final class Results {

  private final Iterator<?> values;

  private Results(Iterator<?> values) {
    this.values = values;
  }

  /** Awaits all, and applies a function to the results. */
  static <R extends @Nullable Object> Async<R> map(
      Function<Results, ? extends R> function, Awaitable<?>... all) {
    Async<List<@Nullable Object>> gathered = Asyncs.gather(List.of(all));
    return gathered.map(values -> function.apply(new Results(values.iterator())));
  }

  /** The next, whose type the compiler has checked where it was awaited. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  <T extends @Nullable Object> T next() {
    return (T) values.next();
  }
}
