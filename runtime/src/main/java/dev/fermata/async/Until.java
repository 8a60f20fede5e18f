package dev.fermata.async;

/** How long {@link Asyncs#waitFor} waits. */
public enum Until {

  /** Until one of them has ended, in whatever way. */
  FIRST_COMPLETED,

  /** Until one of them has failed, or all have ended; being cancelled is no failure. */
  FIRST_FAILURE,

  /** Until all of them have ended. */
  ALL_COMPLETED
}
