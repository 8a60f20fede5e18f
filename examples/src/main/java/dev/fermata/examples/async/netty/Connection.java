package dev.fermata.examples.async.netty;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.Async;
import dev.fermata.async.AsyncCloseable;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.Asyncs;
import dev.fermata.async.Awaitable;
import dev.fermata.async.Continuation;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Lines over a channel. Nothing is read from the socket but when a coroutine waits for it, so a
 * peer that sends faster than it is read is held up by TCP. On the channel's event loop.
 */
final class Connection extends ChannelInboundHandlerAdapter implements AsyncCloseable {

  private final ByteBuf received = Unpooled.buffer();
  private Channel channel;
  private boolean ended;
  private Throwable failure;
  private Continuation<Void> waiting;

  // ------------------------------------------------------------------ for coroutines

  /** The next line; null when the peer has closed. What Netty reports is thrown here. */
  @Coroutine
  String readLine(AsyncScope co) throws IOException {
    while (true) {
      int length = received.bytesBefore((byte) '\n');
      if (length >= 0) {
        String line = received.readCharSequence(length, StandardCharsets.UTF_8).toString();
        received.skipBytes(1).discardSomeReadBytes();
        return line;
      }
      if (failure != null) {
        throw new IOException("the connection has failed", failure);
      }
      if (ended) {
        return null;
      }
      co.await(more());
    }
  }

  private Async<Void> more() {
    return Asyncs.suspend(
        continuation -> {
          waiting = continuation;
          channel.read();
        });
  }

  /** Writes a line; goes on when the socket has taken it. */
  @Coroutine
  void writeLine(AsyncScope co, String line) {
    co.await(done(channel.writeAndFlush(ByteBufUtil.writeUtf8(channel.alloc(), line + "\n"))));
  }

  @Override
  public Awaitable<?> closeAsync() {
    return done(channel.close());
  }

  /** What Netty does later, as something that coroutines wait for. */
  static Async<Void> done(ChannelFuture operation) {
    return Asyncs.suspend(
        continuation -> {
          continuation.onCancel(() -> operation.cancel(false));
          operation.addListener(
              ended -> {
                if (ended.isSuccess()) {
                  continuation.complete(null);
                } else {
                  continuation.fail(ended.cause());
                }
              });
        });
  }

  // ------------------------------------------------------------------ for Netty

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    channel = context.channel();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    ByteBuf bytes = (ByteBuf) message;
    received.writeBytes(bytes);
    bytes.release();
    goOn();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    ended = true;
    goOn();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    failure = cause;
    goOn();
  }

  private void goOn() {
    Continuation<Void> reader = waiting;
    waiting = null;
    if (reader != null) {
      reader.complete(null);
    }
  }
}
