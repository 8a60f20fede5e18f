package demo;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.Async;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.Task;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

final class Sums {
  @Coroutine
  static int length(AsyncScope co, String text) {
    co.sleep(Duration.ofMillis(1));
    return text.length();
  }

  @Coroutine
  static int both(AsyncScope co) {
    int sum = length(co, "a") + length(co, "bb");
    return sum + co.await(SumsCoroutines.length("ccc"));
  }

  @Coroutine
  static int all(AsyncScope co, List<Task<Integer>> tasks) {
    int sum = 0;
    for (Task<Integer> task : tasks) {
      sum += co.await(task);
    }
    return sum;
  }

  @Coroutine
  static long checked(AsyncScope co, Async<Integer> cold, CompletionStage<Long> stage) {
    try {
      return co.await(cold, IOException.class, SQLException.class) + co.await(stage);
    } catch (IOException | SQLException e) {
      return -1;
    }
  }
}
