package dev.fermata.examples.async.netty;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.EventLoop;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Answers each line with itself. A connection is served on the loop of the thread that Netty gave
 * it.
 */
final class EchoServer {

  private final Loops loops;

  EchoServer(Loops loops) {
    this.loops = loops;
  }

  /** Begins to listen on a free port of loopback. */
  InetSocketAddress listen() throws InterruptedException {
    Channel listening =
        new ServerBootstrap()
            .group(loops.group())
            .channel(NioServerSocketChannel.class)
            .childOption(ChannelOption.AUTO_READ, false)
            .childHandler(
                new ChannelInitializer<>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    accept(channel);
                  }
                })
            .bind(InetAddress.getLoopbackAddress(), 0)
            .sync()
            .channel();
    return (InetSocketAddress) listening.localAddress();
  }

  private void accept(Channel channel) {
    Connection connection = new Connection();
    channel.pipeline().addLast(connection);
    EventLoop loop = loops.of(channel.eventLoop());
    loop.callSoonThreadsafe(() -> loop.start(EchoServerCoroutines.serve(connection)));
  }

  @Coroutine
  static void serve(AsyncScope co, Connection connection) throws IOException {
    try (connection) {
      String line;
      while ((line = connection.readLine(co)) != null) {
        connection.writeLine(co, line);
      }
    }
  }
}
