package dev.fermata.async.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import dev.fermata.annotations.CheckReturnValue;
import dev.fermata.async.Async;
import dev.fermata.async.AsyncGenerator;
import dev.fermata.async.AsyncIterable;
import dev.fermata.async.Asyncs;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The methods of {@link Files} that read and write, on a thread of their own: see {@link
 * Asyncs#onThread} for order and cancellation. All fail with what {@code Files} throws, an {@link
 * java.io.IOException} as a rule; {@code co.await(AsyncFiles.readString(path), IOException.class)}
 * declares it.
 */
public final class AsyncFiles {

  private AsyncFiles() {}

  /**
   * Reads a file of UTF-8.
   *
   * @param path the file
   * @return the whole of it, to be awaited
   * @see Files#readString(Path)
   */
  @CheckReturnValue
  public static Async<String> readString(Path path) {
    return readString(path, UTF_8);
  }

  /**
   * Reads a file of text.
   *
   * @param path the file
   * @param charset how it is encoded
   * @return the whole of it, to be awaited
   * @see Files#readString(Path, Charset)
   */
  @CheckReturnValue
  public static Async<String> readString(Path path, Charset charset) {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(charset, "charset");
    return Asyncs.onThread(() -> Files.readString(path, charset));
  }

  /**
   * Reads a file.
   *
   * @param path the file
   * @return the whole of it, to be awaited
   * @see Files#readAllBytes
   */
  @CheckReturnValue
  public static Async<byte[]> readAllBytes(Path path) {
    Objects.requireNonNull(path, "path");
    return Asyncs.onThread(() -> Files.readAllBytes(path));
  }

  /**
   * Writes a file of UTF-8.
   *
   * @param path the file
   * @param text what is to be in it
   * @param options how it is opened; without any it is made, or what is in it replaced
   * @return the path, when it has been written; to be awaited
   * @see Files#writeString(Path, CharSequence, OpenOption...)
   */
  @CheckReturnValue
  public static Async<Path> writeString(Path path, CharSequence text, OpenOption... options) {
    return writeString(path, text, UTF_8, options);
  }

  /**
   * Writes a file of text.
   *
   * @param path the file
   * @param text what is to be in it; not read before it is awaited
   * @param charset how it is encoded
   * @param options how it is opened; without any it is made, or what is in it replaced
   * @return the path, when it has been written; to be awaited
   * @see Files#writeString(Path, CharSequence, Charset, OpenOption...)
   */
  @CheckReturnValue
  public static Async<Path> writeString(
      Path path, CharSequence text, Charset charset, OpenOption... options) {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(charset, "charset");
    OpenOption[] kept = options.clone();
    return Asyncs.onThread(() -> Files.writeString(path, text, charset, kept));
  }

  /**
   * Writes a file.
   *
   * @param path the file
   * @param bytes what is to be in it; not copied, so not to be changed before it has been written
   * @param options how it is opened; without any it is made, or what is in it replaced
   * @return the path, when it has been written; to be awaited
   * @see Files#write(Path, byte[], OpenOption...)
   */
  @CheckReturnValue
  public static Async<Path> write(Path path, byte[] bytes, OpenOption... options) {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(bytes, "bytes");
    OpenOption[] kept = options.clone();
    return Asyncs.onThread(() -> Files.write(path, bytes, kept));
  }

  /**
   * Adds UTF-8 to the end of a file, which is made if it is not there.
   *
   * @param path the file
   * @param text what to add
   * @return the path, when it has been written; to be awaited
   */
  @CheckReturnValue
  public static Async<Path> appendString(Path path, CharSequence text) {
    return writeString(path, text, CREATE, APPEND);
  }

  /**
   * Adds to the end of a file, which is made if it is not there.
   *
   * @param path the file
   * @param bytes what to add; not copied, so not to be changed before it has been written
   * @return the path, when it has been written; to be awaited
   */
  @CheckReturnValue
  public static Async<Path> append(Path path, byte[] bytes) {
    return write(path, bytes, CREATE, APPEND);
  }

  /**
   * The lines of a file of UTF-8, read as they are wanted.
   *
   * @param path the file
   * @return opens the file for each iteration
   */
  @CheckReturnValue
  public static AsyncIterable<String> lines(Path path) {
    return lines(path, UTF_8);
  }

  /**
   * The lines of a file of text, read as they are wanted, some at a time.
   *
   * <p>The first step opens the file. It is closed at its end, when a step fails or is interrupted,
   * or when the iteration is closed: by the task that took the first step at the latest.
   *
   * @param path the file
   * @param charset how it is encoded
   * @return opens the file for each iteration
   */
  @CheckReturnValue
  public static AsyncIterable<String> lines(Path path, Charset charset) {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(charset, "charset");
    return () -> AsyncGenerator.<String, Object>of(new Lines(path, charset));
  }
}
