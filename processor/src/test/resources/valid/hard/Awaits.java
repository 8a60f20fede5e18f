package valid;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.Async;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.Asyncs;
import dev.fermata.async.Awaitable;
import dev.fermata.async.Continuation;
import dev.fermata.async.Outcome;
import dev.fermata.async.Task;
import dev.fermata.async.Until;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Awaits of every static type, in places that take their types from elsewhere. */
final class Awaits {
  private final List<String> log = new ArrayList<>();

  /** Awaitable by returning a coroutine. */
  record Reply(String text) implements Awaitable<String> {
    @Override
    public Async<String> async() {
      return Asyncs.of(text);
    }
  }

  interface Client<T> {
    void get(Consumer<? super T> callback);
  }

  private static <T> Async<T> ask(Client<T> client) {
    return Asyncs.suspend(k -> client.get(k::complete));
  }

  static <T, R> Awaitable<R> apply(Function<T, R> function, Supplier<? extends T> argument) {
    return Asyncs.call(() -> function.apply(argument.get()));
  }

  static <T> Awaitable<T> endo(Function<T, T> function) {
    return Asyncs.failed(new IllegalStateException(function.toString()));
  }

  static <T extends Throwable> Class<T> thrown(Class<T> type) {
    return type;
  }

  @Coroutine
  static String targets(AsyncScope co, boolean flag, CompletionStage<? extends String> stage) {
    String trimmed = co.await(endo(text -> text.trim()));
    String suspended = co.await(Asyncs.suspend(k -> register(k)));
    List<String> nested = co.await(Asyncs.gather(Asyncs.suspend(k -> register(k))));
    Supplier<String> supplier = co.combine(new Reply("a"), new Reply("b"), (a, b) -> () -> a + b);
    Function<String, Integer> length =
        co.combine(
            new Reply("a"),
            new Reply("b"),
            (a, b) -> {
              if (flag) {
                return String::length;
              }
              return text -> text.length() + a.length() + b.length();
            });
    String lambda = co.await(() -> Asyncs.of("lambda"));
    String chosen = co.await(flag ? new Reply("x") : Asyncs.of("y"));
    String explicit = co.<String>await(endo(text -> text.strip()));
    String staged = co.await(stage);
    String thrice = co.await(new Reply("z"), RuntimeException.class, thrown(IllegalStateException.class));
    long wide = co.await(Asyncs.of(5)) + co.onThread(() -> 6);
    List<? super Integer> wild = co.await(Asyncs.of(new ArrayList<Number>()));
    return trimmed + suspended + nested + supplier.get() + length.apply("c") + lambda + chosen + explicit + staged
        + thrice + wide + wild + supplier;
  }

  private static void register(Continuation<String> continuation) {
    continuation.complete("registered");
  }

  @Coroutine
  static <T extends Comparable<T>, A extends Awaitable<T>> T largest(AsyncScope co, Collection<A> all) {
    T largest = null;
    for (A each : all) {
      T value = co.await(each);
      largest = largest == null || value.compareTo(largest) > 0 ? value : largest;
    }
    return co.await(Asyncs.of(largest));
  }

  @Coroutine
  void combinators(AsyncScope co, Path file, Task<String> task, CompletableFuture<String> future)
      throws IOException, TimeoutException {
    co.pause();
    co.sleep(Duration.ofMillis(co.await(Asyncs.of(5))));
    log.addAll(co.gather(new Reply("a"), Asyncs.of(co.await(task)), ask(c -> c.accept("b"))));
    List<Object> objects = co.gather(new Reply("a"), Asyncs.of(1));
    List<CharSequence> given = co.<CharSequence>gather(new Reply("a"), Asyncs.of(new StringBuilder()));
    List<Outcome<String>> outcomes = co.gatherOutcomes(List.of(new Reply("a"), new Reply("b")));
    String first = co.race(task, new Reply("c"));
    first += co.firstSuccess(List.of(new Reply("d"), new Reply("e")));
    first += co.timeout(Duration.ofSeconds(1), future);
    first += co.timeout(Duration.ofSeconds(1), new Reply("f"), IOException.class);
    first += co.<String, IOException>timeout(Duration.ofSeconds(1), new Reply("f"), IOException.class);
    first += co.timeoutOrElse(Duration.ofSeconds(1), new Reply("g"), first);
    first += co.shield(task);
    String text = first;
    co.runOnThread(() -> Files.writeString(file, text));
    log.add(co.onThread(() -> Files.readString(file)));
    log.add("" + co.waitFor(Until.ALL_COMPLETED, List.of(task)).done() + objects + given + outcomes);
    log.add(apply(String::length, () -> text).map(n -> n + 1).toString());
    co.loop().callSoon(() -> log.add("soon"));
    log.add(co.task().name() + (co).loop().time() + co.await(co.task()));
  }

  @Coroutine
  int everywhere(AsyncScope co, int n) throws IOException {
    int[] counts = {n, co.await(Asyncs.of(1)), 3};
    counts[co.await(Asyncs.of(0))] += co.await(Asyncs.of(2)) * counts.length;
    String text =
        switch (co.await(new Reply("one"))) {
          case "one" -> co.await(new Reply("first")) + n;
          case "two" -> {
            co.pause();
            yield "second";
          }
          default -> throw new IOException("none of " + co.await(new Reply("them")));
        };
    synchronized (this) {
      log.add(text);
    }
    boolean both = n > 0 && co.await(Asyncs.of(true)) || co.await(Asyncs.of(false));
    assert co.await(Asyncs.of(true)) : co.await(new Reply("why"));
    do {
      n--;
    } while (co.await(Asyncs.of(n > 0)));
    Object o = co.await(Asyncs.of((Object) text));
    if (o instanceof String s && !co.await(new Reply(s)).isEmpty()) {
      log.add(s);
    }
    Runnable later = () -> log.add("later");
    later.run();
    return both ? everywhere(co, n) : counts[0] + new StringBuilder(co.await(new Reply("x"))).length();
  }
}
