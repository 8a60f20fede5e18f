package dev.fermata.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.EventLoop;
import dev.fermata.async.TaskGroup;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Tasks that sleep, all at the same time: the bytes that each holds meanwhile, and the processor
 * time of each from its making to its end, collector and compiler included. No JMH benchmark, since
 * what is measured is not a burst; each figure comes from a JVM of its own.
 */
public final class Sleepers {
  private Sleepers() {}

  /** Who sleeps. */
  enum Kind {
    HAND(10_000_000) {
      @Override
      void run(int count, Duration time, Runnable asleep) {
        byHand(count, time, asleep);
      }
    },
    FERMATA(10_000_000) {
      @Override
      void run(int count, Duration time, Runnable asleep) {
        EventLoop.run(SleepersCoroutines.all(count, time, asleep));
      }
    },
    COMPLETABLE_FUTURE(1_000_000) {
      @Override
      void run(int count, Duration time, Runnable asleep) {
        byFutures(count, time, asleep);
      }
    },
    KOTLIN(1_000_000) {
      @Override
      void run(int count, Duration time, Runnable asleep) {
        KotlinAsync.sleepers(count, time.toMillis(), asleep);
      }
    },
    VIRTUAL_THREAD(1_000_000) {
      @Override
      void run(int count, Duration time, Runnable asleep) throws InterruptedException {
        byThreads(count, time, asleep);
      }
    };

    /** How many are still reasonable. */
    final int most;

    Kind(int most) {
      this.most = most;
    }

    /** Lets so many sleep; runs something when all do, and returns when all have woken. */
    abstract void run(int count, Duration time, Runnable asleep) throws InterruptedException;
  }

  // ------------------------------------------------------------------ the kinds

  @Coroutine
  static int sleeper(AsyncScope co, Duration time, int result) {
    co.sleep(time);
    return result;
  }

  @Coroutine
  static void all(AsyncScope co, int count, Duration time, Runnable asleep) {
    try (TaskGroup group = co.taskGroup()) {
      for (int i = 0; i < count; i++) {
        group.startNow(SleepersCoroutines.sleeper(time, i));
      }
      asleep.run();
      co.await(group.join());
    }
  }

  private static void byHand(int count, Duration time, Runnable asleep) {
    HandHeap heap = new HandHeap();
    int[] woken = new int[1];
    for (int i = 0; i < count; i++) {
      int result = i;
      heap.insert(
          System.nanoTime() + time.toNanos(),
          new HandHeap.Entry() {
            @Override
            void fire() {
              woken[0] += result >= 0 ? 1 : 0;
            }
          });
    }
    asleep.run();
    while (woken[0] < count) {
      LockSupport.parkNanos(heap.nextKey() - System.nanoTime());
      heap.fire(System.nanoTime());
    }
  }

  private static void byFutures(int count, Duration time, Runnable asleep) {
    CompletableFuture<?>[] all = new CompletableFuture<?>[count];
    for (int i = 0; i < count; i++) {
      all[i] =
          new CompletableFuture<Integer>()
              .completeOnTimeout(i, time.toMillis(), TimeUnit.MILLISECONDS);
    }
    asleep.run();
    CompletableFuture.allOf(all).join();
  }

  private static void byThreads(int count, Duration time, Runnable asleep)
      throws InterruptedException {
    List<Thread> threads = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      threads.add(HandOff.start(() -> LockSupport.parkNanos(time.toNanos())));
    }
    Thread.sleep(200); // until the last have gone to sleep
    asleep.run();
    for (Thread thread : threads) {
      thread.join();
    }
  }

  // ------------------------------------------------------------------ measuring

  private static Duration timeFor(int count) {
    return Duration.ofMillis(1000 + count / 200);
  }

  private static double bytesEach(Kind kind, int count) throws InterruptedException {
    kind.run(count, Duration.ofMillis(50), () -> {});
    long[] before = {used()};
    double[] bytes = new double[1];
    kind.run(count, timeFor(count), () -> bytes[0] = (used() - before[0]) / (double) count);
    return bytes[0];
  }

  private static double cpuEach(Kind kind, int count) throws InterruptedException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    kind.run(100_000, Duration.ofMillis(200), () -> {});
    long before = system.getProcessCpuTime();
    kind.run(count, timeFor(count), () -> {});
    return (system.getProcessCpuTime() - before) / (double) count;
  }

  private static long used() {
    for (int i = 0; i < 5; i++) { // what one collection lets go, the next may free
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /**
   * A figure in a JVM of its own: what to measure, of whom, of how many. Without arguments, all.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 3) {
      Kind kind = Kind.valueOf(args[1]);
      int count = Integer.parseInt(args[2]);
      double each = args[0].equals("bytes") ? bytesEach(kind, count) : cpuEach(kind, count);
      System.out.println(String.format(Locale.ROOT, "%.0f", each));
      return;
    }
    int most = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
    System.out.println("JDK " + Runtime.version());
    System.out.println("\n| tasks | who | bytes each | CPU each, ns |\n| --- | --- | --- | --- |");
    for (int count = 100_000; count <= most; count *= 10) {
      for (Kind kind : Kind.values()) {
        if (count <= kind.most && (kind != Kind.VIRTUAL_THREAD || HandOff.isAvailable())) {
          System.out.println(
              String.format(
                  Locale.ROOT,
                  "| %,d | %s | %s | %s |",
                  count,
                  kind.name().toLowerCase(Locale.ROOT),
                  inItsOwnJvm("bytes", kind, count),
                  inItsOwnJvm("cpu", kind, count)));
        }
      }
    }
  }

  private static String inItsOwnJvm(String what, Kind kind, int count)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx3g",
                "-cp",
                System.getProperty("java.class.path"),
                Sleepers.class.getName(),
                what,
                kind.name(),
                String.valueOf(count))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return process.waitFor() == 0 ? said : "–";
  }
}
