package dev.fermata.async.io;

import dev.fermata.async.Asyncs;
import dev.fermata.async.Awaitable;
import dev.fermata.frame.SourceFrame;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines on threads, some at a time: one thread after the other, handed over by the loop's.
 */
final class Lines extends SourceFrame {

  private static final int SOME = 128;

  private final Path path;
  private final Charset charset;
  private final Deque<String> read = new ArrayDeque<>();
  private @Nullable BufferedReader reader;
  private @Nullable String current;

  Lines(Path path, Charset charset) {
    this.path = path;
    this.charset = charset;
  }

  @Override
  protected Awaitable<Boolean> advance() {
    return read.isEmpty()
        ? Asyncs.onThread(this::readSome).map(more -> takeLine())
        : Asyncs.call(this::takeLine);
  }

  private boolean takeLine() {
    current = read.poll();
    return current != null;
  }

  private boolean readSome() throws IOException {
    BufferedReader from = reader;
    if (from == null) {
      from = Files.newBufferedReader(path, charset);
      reader = from;
    }
    String line = "";
    while (read.size() < SOME && (line = from.readLine()) != null) {
      read.add(line);
    }
    return line != null;
  }

  @Override
  protected @Nullable Object element() {
    return current;
  }

  @Override
  protected Awaitable<?> release() {
    BufferedReader from = reader;
    reader = null;
    return from == null ? Asyncs.of("nothing is open") : Asyncs.runOnThread(from::close);
  }

  @Override
  protected String operation() {
    return "lines";
  }
}
