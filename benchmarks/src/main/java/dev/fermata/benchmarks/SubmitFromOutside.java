package dev.fermata.benchmarks;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.Promise;
import dev.fermata.async.Runner;
import io.netty.channel.DefaultEventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Work sent to another thread, and its results waited for: a thousand at a time. */
@Row(value = "submit from another thread", limit = "executor")
@State(Scope.Thread)
public class SubmitFromOutside extends Burst {
  private static final int N = 1000;

  private final ExecutorService executor = Executors.newSingleThreadExecutor();
  private final DefaultEventLoop netty = new DefaultEventLoop();
  private final Runner runner = Runner.create();
  private final Promise<Void> closing = runner.loop().promise();
  private final Thread thread = new Thread(() -> runner.run(closing), "loop");

  /** Starts the loop. */
  public SubmitFromOutside() {
    thread.start();
  }

  /** Ends all threads. */
  @TearDown
  public void close() throws InterruptedException {
    executor.shutdown();
    netty.shutdownGracefully(0, 0, TimeUnit.SECONDS).syncUninterruptibly();
    closing.complete(null);
    thread.join();
    runner.close();
  }

  @Coroutine
  static Integer work(AsyncScope co, int i) {
    return i & 63;
  }

  private static int sum(List<Future<Integer>> results) {
    int sum = 0;
    try {
      for (Future<Integer> result : results) {
        sum += result.get();
      }
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int executor() {
    List<Future<Integer>> results = new ArrayList<>(N);
    for (int i = 0; i < N; i++) {
      int argument = i;
      results.add(executor.submit(() -> argument & 63));
    }
    return sum(results);
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int nettyEventLoop() {
    List<Future<Integer>> results = new ArrayList<>(N);
    for (int i = 0; i < N; i++) {
      int argument = i;
      results.add(netty.submit(() -> argument & 63));
    }
    return sum(results);
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int fermata() {
    List<Future<Integer>> results = new ArrayList<>(N);
    for (int i = 0; i < N; i++) {
      results.add(runner.loop().submit(SubmitFromOutsideCoroutines.work(i)));
    }
    return sum(results);
  }
}
