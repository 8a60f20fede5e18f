package dev.fermata.benchmarks;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncScope;
import io.netty.channel.DefaultEventLoop;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.TearDown;

/** Two tasks on one thread that take turns. */
@Row(value = "switch between two tasks", limit = "handQueue")
@Fork(
    value = 2,
    jvmArgsAppend = {
      "-XX:+UseSerialGC",
      "-XX:+IgnoreUnrecognizedVMOptions",
      "-Djdk.virtualThreadScheduler.parallelism=1",
      "-Djdk.virtualThreadScheduler.maxPoolSize=1"
    })
public class SwitchTasks extends OnLoop {
  private static final int N = 20_000;
  private static final int EACH = N / 2;

  private final DefaultEventLoop netty = new DefaultEventLoop();

  @TearDown
  public void closeNetty() {
    netty.shutdownGracefully(0, 0, TimeUnit.SECONDS).syncUninterruptibly();
  }

  @Coroutine
  static int turns(AsyncScope co) {
    int turns = 0;
    for (int i = 0; i < EACH; i++) {
      co.pause();
      turns++;
    }
    return turns;
  }

  @Coroutine
  static int both(AsyncScope co) {
    return co.combine(SwitchTasksCoroutines.turns(), SwitchTasksCoroutines.turns(), Integer::sum);
  }

  /** A task that queues itself again for each turn. */
  private static final class Turns implements Runnable {
    private final Executor queue;
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private int turns;

    Turns(Executor queue) {
      this.queue = queue;
      queue.execute(this);
    }

    @Override
    public void run() {
      if (turns == EACH) {
        ended.complete(turns);
      } else {
        turns++;
        queue.execute(this);
      }
    }
  }

  /** The same, with a future for every turn. */
  private static CompletableFuture<Integer> turnsOfFutures(int turns, Executor queue) {
    CompletableFuture<Integer> ended = new CompletableFuture<>();
    turn(turns, ended, queue);
    return ended;
  }

  private static void turn(int turns, CompletableFuture<Integer> ended, Executor queue) {
    if (turns == EACH) {
      ended.complete(turns);
    } else {
      CompletableFuture<Integer> unused =
          CompletableFuture.supplyAsync(() -> turns + 1, queue)
              .whenComplete((next, failure) -> turn(next, ended, queue));
    }
  }

  private static void runAll(ArrayDeque<Runnable> queue) {
    for (Runnable next = queue.poll(); next != null; next = queue.poll()) {
      next.run();
    }
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int handQueue() {
    ArrayDeque<Runnable> queue = new ArrayDeque<>();
    Turns a = new Turns(queue::add);
    Turns b = new Turns(queue::add);
    runAll(queue);
    return a.ended.join() + b.ended.join();
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int completableFuture() {
    ArrayDeque<Runnable> queue = new ArrayDeque<>();
    CompletableFuture<Integer> a = turnsOfFutures(0, queue::add);
    CompletableFuture<Integer> b = turnsOfFutures(0, queue::add);
    runAll(queue);
    return a.join() + b.join();
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int nettyEventLoop() {
    Turns a = new Turns(netty);
    Turns b = new Turns(netty);
    return a.ended.join() + b.ended.join();
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int kotlinYield() {
    return KotlinAsync.turns(EACH);
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int virtualThreadYield() throws InterruptedException {
    int[] turns = new int[2];
    Thread a = HandOff.start(() -> turns[0] = yieldTurns());
    Thread b = HandOff.start(() -> turns[1] = yieldTurns());
    a.join();
    b.join();
    return turns[0] + turns[1];
  }

  private static int yieldTurns() {
    int turns = 0;
    for (int i = 0; i < EACH; i++) {
      Thread.yield();
      turns++;
    }
    return turns;
  }

  @Benchmark
  @OperationsPerInvocation(N)
  public int fermata() {
    return runner.run(SwitchTasksCoroutines.both());
  }
}
