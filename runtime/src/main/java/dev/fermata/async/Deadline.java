package dev.fermata.async;

import dev.fermata.frame.AsyncRoot;
import dev.fermata.frame.Block;
import dev.fermata.frame.LoopTimer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A block that raises {@link DeadlineExceeded} at the suspensions inside of it once a time has
 * passed: where the task waits at that moment, else at its next suspension.
 *
 * <pre>{@code
 * try (var deadline = co.deadline(Duration.ofSeconds(1))) {
 *   …
 *   log(deadline.remaining());
 * } catch (DeadlineExceeded e) {
 *   …
 * }
 * }</pre>
 *
 * <p>Prefer {@link Asyncs#timeout}, which translates only its own. All methods on the loop's
 * thread.
 */
public final class Deadline extends Block implements AutoCloseable {

  private final Alarm alarm = new Alarm();
  private final EventLoop eventLoop;
  private long nanos;
  private boolean expired;

  Deadline(EventLoop loop, long nanos) {
    super(loop);
    this.eventLoop = loop;
    this.nanos = nanos;
    alarm.set(nanos);
  }

  private final class Alarm extends LoopTimer {
    void set(long time) {
      set(eventLoop, time);
    }

    void stop() {
      clear(eventLoop);
    }

    long left() {
      return remaining(eventLoop);
    }

    @Override
    protected void fire() {
      expired = true;
      raise(exceeded());
    }
  }

  private DeadlineExceeded exceeded() {
    return new DeadlineExceeded(this);
  }

  /**
   * How much time is left.
   *
   * @return zero once it has passed
   */
  public Duration remaining() {
    return expired ? Duration.ZERO : Duration.ofNanos(Math.max(0, alarm.left()));
  }

  /**
   * Whether it has passed.
   *
   * @return false again after {@link #reschedule}
   */
  public boolean expired() {
    return expired;
  }

  /**
   * Sets it anew. What it has raised already stays raised.
   *
   * @param fromNow how long from now
   * @throws IllegalStateException after the close
   */
  public void reschedule(Duration fromNow) {
    if (!isOpen()) {
      throw new IllegalStateException("this deadline has been closed");
    }
    nanos = Nanos.of(fromNow);
    expired = false;
    alarm.stop();
    alarm.set(nanos);
  }

  /**
   * Leaves the block: what it has not raised is withdrawn. Does not suspend; a second time without
   * effect.
   */
  @Override
  public void close() {
    alarm.stop();
    leave();
  }

  @Override
  protected @Nullable Throwable again() {
    return exceeded();
  }

  @Override
  protected void abandoned() {
    alarm.stop();
  }

  @Override
  protected void ended(AsyncRoot child) {
    throw new IllegalStateException("a deadline has no children");
  }

  /** How long, and whether it has passed. */
  @Override
  public String toString() {
    return "Deadline[" + Duration.ofNanos(nanos) + (expired ? ", passed]" : "]");
  }
}
