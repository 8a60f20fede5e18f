package dev.fermata.examples.async.netty;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.Async;
import dev.fermata.async.AsyncScope;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A line-based echo server and its clients, as coroutines on Netty's event loops, one per core. */
public final class Echo {

  private final InetSocketAddress server;

  private Echo(InetSocketAddress server) {
    this.server = server;
  }

  @Coroutine
  Connection connect(AsyncScope co, EventLoop thread) {
    Connection connection = new Connection();
    ChannelFuture connecting =
        new Bootstrap()
            .group(thread)
            .channel(NioSocketChannel.class)
            .option(ChannelOption.AUTO_READ, false)
            .handler(connection)
            .connect(server);
    co.await(Connection.done(connecting));
    return connection;
  }

  /** One client: says line after line and counts those that come back as they were. */
  @Coroutine
  int talk(AsyncScope co, EventLoop thread, int number, int lines) throws IOException {
    try (Connection connection = connect(co, thread)) {
      int same = 0;
      for (int i = 0; i < lines; i++) {
        String line = "client " + number + " says " + i;
        connection.writeLine(co, line);
        same += line.equals(connection.readLine(co)) ? 1 : 0;
      }
      return same;
    }
  }

  /** Clients that talk at the same time, on one loop. */
  @Coroutine
  int talkAll(AsyncScope co, EventLoop thread, int clients, int lines) {
    List<Async<Integer>> talks = new ArrayList<>();
    for (int number = 0; number < clients; number++) {
      talks.add(EchoCoroutines.talk(this, thread, number, lines));
    }
    return co.gather(talks).stream().mapToInt(Integer::intValue).sum();
  }

  static void run(PrintStream out, int cores, int clients, int lines) throws InterruptedException {
    try (Loops loops = new Loops(cores)) {
      Echo echo = new Echo(new EchoServer(loops).listen());
      List<CompletableFuture<Integer>> counts = new ArrayList<>();
      for (EventLoop thread : loops.threads()) {
        counts.add(loops.of(thread).submit(EchoCoroutines.talkAll(echo, thread, clients, lines)));
      }
      int same = counts.stream().mapToInt(CompletableFuture::join).sum();
      out.println(
          "  " + cores * clients + " clients on " + cores + " loops: " + same + " lines came back");
    }
  }

  /** Talks on as many loops as there are cores. */
  public static void run(PrintStream out) throws InterruptedException {
    run(out, Runtime.getRuntime().availableProcessors(), 50, 100);
  }

  public static void main(String[] args) throws InterruptedException {
    run(System.out);
  }
}
