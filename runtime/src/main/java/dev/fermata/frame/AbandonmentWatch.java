package dev.fermata.frame;

import java.lang.System.Logger.Level;
import java.lang.ref.Cleaner;
import org.jspecify.annotations.Nullable;

/**
 * In debug mode ({@code -Dfermata.debug=true}) reports generators that are collected while
 * suspended inside a {@code try}: their {@code finally} blocks never run. Watches one generator
 * without referring to it or its frames, so it keeps nothing alive but the text of the report.
 */
final class AbandonmentWatch {

  static final boolean ON = Boolean.getBoolean("fermata.debug");

  /** How many callers of the innermost frame are asked for a {@code try}. */
  private static final int LIMIT = 256;

  private volatile @Nullable String report;

  /** Starts to watch. */
  static AbandonmentWatch of(GeneratorEngine generator) {
    AbandonmentWatch watch = new AbandonmentWatch();
    Reports.CLEANER.register(generator, watch::collected);
    return watch;
  }

  void suspended(@Nullable Frame innermost) {
    Frame frame = innermost;
    for (int i = 0; frame != null && i < LIMIT; i++, frame = frame.caller) {
      if (frame.handles()) {
        report =
            "A generator was collected while suspended inside a try, at "
                + frame.location()
                + "; its finally blocks did not run. Read it to its end or close it.";
        return;
      }
    }
    report = null;
  }

  void ended() {
    report = null;
  }

  private void collected() {
    if (report != null) {
      Reports.LOGGER.log(Level.WARNING, report);
    }
  }

  /** Made on first use, so that nothing is when debug mode is off. */
  private static final class Reports {
    static final Cleaner CLEANER = Cleaner.create();
    static final System.Logger LOGGER = System.getLogger("dev.fermata");
  }
}
