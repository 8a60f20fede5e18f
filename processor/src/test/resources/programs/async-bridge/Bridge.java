import dev.fermata.annotations.Coroutine;
import dev.fermata.async.Async;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.Asyncs;
import dev.fermata.async.EventLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A client of another library: futures and callbacks in, futures out. */
final class Bridge {
  /** Somebody else's client. */
  static final class Client {
    CompletableFuture<String> get(String url) {
      return CompletableFuture.supplyAsync(() -> {
        if (url.endsWith("bad")) {
          throw new UncheckedIOException(new IOException("404"));
        }
        return "body of " + url;
      }, CompletableFuture.delayedExecutor(10, TimeUnit.MILLISECONDS));
    }

    interface Callback {
      void done(String value);
    }

    void getOld(String url, Callback callback) {
      new Thread(() -> callback.done("old " + url)).start();
    }
  }

  static Async<String> getOld(Client client, String url) {
    return Asyncs.suspend(k -> client.getOld(url, k::complete));
  }

  @Coroutine
  static String main(AsyncScope co, Client client) throws TimeoutException {
    String one = co.await(client.get("/one"));
    CompletionStage<Integer> length = client.get("/two").thenApply(String::length);
    int two = co.await(length);
    String three = co.await(getOld(client, "/three"));
    String caught;
    try {
      caught = co.await(client.get("/bad"));
    } catch (UncheckedIOException e) {
      caught = e.getCause().getMessage();
    }
    String four = co.timeout(Duration.ofSeconds(5), Asyncs.shared(client.get("/four")));
    return String.join(", ", one, "" + two, three, caught, four);
  }

  public static void main(String[] args) throws Exception {
    System.out.println(EventLoop.run(BridgeCoroutines.main(new Client()), TimeoutException.class));
  }
}
