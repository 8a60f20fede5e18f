package demo;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Members;
import dev.fermata.frame.Root;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Countdown.Alarm.ring} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Countdown_Alarm_ring extends Frame {
  private static final int START = 0;
  private static final int YIELDED_RING_AT = 1;
  private static final int YIELDED_RING_AGAIN_AT = 2;
  private static final int[] LINES = {32, 34, 35};

  private static final Frame ENDED = ended("demo.Countdown$Alarm", "ring", "Countdown.java");

  private static final MethodHandle COUNTDOWN = Members.outer(MethodHandles.lookup(),
      Countdown.Alarm.class, Countdown.class);

  private Countdown.Alarm self;

  Countdown_Alarm_ring(Countdown.Alarm self) {
    this.self = Objects.requireNonNull(self);
  }

  @Override
  protected int resume(Root co) throws Throwable {
    final Countdown.Alarm self = this.self;
    switch (resumePoint()) {
      case START: // Countdown.java:34
        return yields(co, "ring at " + countdown(self).remaining, YIELDED_RING_AT);
      case YIELDED_RING_AT: // Countdown.java:35
        this.self = null;
        return yields(co, "ring again at " + countdown(self).remaining, YIELDED_RING_AGAIN_AT);
      case YIELDED_RING_AGAIN_AT: // Countdown.java:35
        return returns(co);
      default:
        throw new IllegalStateException("no state " + resumePoint());
    }
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Countdown$Alarm", "ring", "Countdown.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }

  private static Countdown countdown(Countdown.Alarm self) {
    try {
      return (Countdown) COUNTDOWN.invokeExact(self);
    } catch (Throwable failure) {
      throw Members.sneaky(failure);
    }
  }
}
