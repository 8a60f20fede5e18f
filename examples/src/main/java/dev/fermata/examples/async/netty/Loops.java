package dev.fermata.examples.async.netty;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.EventExecutor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Netty's event loops, one per core, each with a loop of coroutines on the same thread. */
final class Loops implements AutoCloseable {

  private final EventLoopGroup group;
  private final Map<EventLoop, dev.fermata.async.EventLoop> loops = new LinkedHashMap<>();

  Loops(int count) {
    group = new MultiThreadIoEventLoopGroup(count, NioIoHandler.newFactory());
    for (EventExecutor each : group) {
      EventLoop thread = (EventLoop) each;
      loops.put(thread, dev.fermata.async.EventLoop.over(thread));
    }
  }

  EventLoopGroup group() {
    return group;
  }

  List<EventLoop> threads() {
    return List.copyOf(loops.keySet());
  }

  dev.fermata.async.EventLoop of(EventLoop thread) {
    return loops.get(thread);
  }

  @Override
  public void close() {
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
