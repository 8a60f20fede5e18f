package dev.fermata.frame;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Describes the tasks of all loops.
 *
 * <p>Internal: users see {@link dev.fermata.generator.Coroutines#dump}.
 */
public final class TaskDump {

  /** All loops, each with the number of its making. Guarded by itself. */
  private static final Map<LoopCore, Long> LOOPS = new WeakHashMap<>();

  private static long made;

  private TaskDump() {}

  static void register(LoopCore loop) {
    synchronized (LOOPS) {
      LOOPS.put(loop, made++);
    }
  }

  /**
   * Describes the tasks of all loops that have not been shut down, in the order of making.
   *
   * @param patience how long to wait for the answer of a loop that runs on another thread
   * @return lines for a reader; empty if there are no loops
   */
  public static String all(Duration patience) {
    StringBuilder text = new StringBuilder();
    for (LoopCore loop : open()) {
      Thread thread = loop.thread();
      text.append(loop.getClass().getSimpleName())
          .append(thread == null ? "" : " on " + thread.getName())
          .append('\n')
          .append(tasks(loop, patience));
    }
    return text.toString();
  }

  private static List<LoopCore> open() {
    List<Map.Entry<LoopCore, Long>> loops = new ArrayList<>();
    synchronized (LOOPS) {
      LOOPS.forEach((loop, number) -> loops.add(Map.entry(loop, number)));
    }
    return loops.stream()
        .filter(entry -> !entry.getKey().isClosed())
        .sorted(Comparator.comparing(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String tasks(LoopCore loop, Duration patience) {
    if (loop.isCurrent() || (loop.thread() == null && !loop.isHosted())) {
      return loop.taskTree();
    }
    CompletableFuture<String> answer = new CompletableFuture<>();
    try {
      loop.send(() -> answer.complete(loop.taskTree()));
      return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException busy) {
      return "  does not answer" + stack(loop.thread());
    } catch (RejectedExecutionException hostShutDown) {
      return "  its executor takes no more turns\n";
    } catch (InterruptedException meantForTheCaller) {
      Thread.currentThread().interrupt();
      return "  was not asked, as this thread was interrupted\n";
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String stack(@Nullable Thread thread) {
    if (thread == null) {
      return "\n";
    }
    StringBuilder text = new StringBuilder("; its thread:\n");
    for (StackTraceElement element : thread.getStackTrace()) {
      text.append("    at ").append(element).append('\n');
    }
    return text.toString();
  }
}
