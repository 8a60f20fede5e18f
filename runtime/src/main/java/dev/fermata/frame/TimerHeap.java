package dev.fermata.frame;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The timers of a loop: a heap of four children a node, the times in an array of their own, so that
 * looking for the smallest child touches one cache line. Entries know their place: taking one back
 * is immediate, and frees it.
 *
 * <p>The heap does not order timers of one instant, which would turn its conditional moves into
 * branches. What is due is taken out as a batch, and runs of equal times are sorted there by the
 * order in which they were set. A timer taken back while it is in the batch leaves a hole.
 *
 * <p>Entries are sleeping tasks and {@link LoopTimer}s, told apart by their class. Each keeps two
 * numbers for the heap: its place, 1-based in the heap, or negative, counted from -1, in the batch,
 * or {@link #NOT_SET}; and a sequence number, which says which of two was set first.
 */
final class TimerHeap {

  /** The place of what waits for no time. */
  static final int NOT_SET = 0;

  private static final int FIRST_CAPACITY = 16;
  private static final Object[] NONE = {};

  /** Of entry i + 1; the root is entry 1. */
  private long[] times = new long[FIRST_CAPACITY];

  private @Nullable Object[] timers = new @Nullable Object[FIRST_CAPACITY];
  private int size;
  private int sequence;

  private @Nullable Object[] batch = NONE;
  private int batchSize;

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  /** The time of the next timer; there is one. */
  long next() {
    return times[0];
  }

  /** The time of a timer in the heap. */
  long time(Object timer) {
    return times[index(timer) - 1];
  }

  void add(Object timer, long time) {
    if (index(timer) != NOT_SET) {
      throw new IllegalStateException("a timer is set already");
    }
    if (size == times.length) {
      int capacity = size + (size >> 1);
      times = Arrays.copyOf(times, capacity);
      timers = Arrays.copyOf(timers, capacity);
    }
    setSequence(timer, sequence++);
    up(size++, timer, time);
  }

  void remove(Object timer) {
    int index = index(timer);
    setIndex(timer, NOT_SET);
    if (index < 0) {
      batch[-index - 1] = null;
      return;
    }
    removeAt(index - 1);
  }

  private void removeAt(int hole) {
    int last = --size;
    Object moved = timers[last];
    timers[last] = null;
    if (hole == last || moved == null) {
      return;
    }
    long time = times[last];
    if (hole > 0 && times[(hole - 1) >> 2] > time) {
      up(hole, moved, time);
    } else {
      down(hole, moved, time);
    }
  }

  private void up(int from, Object timer, long time) {
    long[] times = this.times;
    @Nullable Object[] timers = this.timers;
    int at = from;
    while (at > 0) {
      int parent = (at - 1) >> 2;
      if (times[parent] <= time) {
        break;
      }
      move(times, timers, parent, at);
      at = parent;
    }
    put(times, timers, at, timer, time);
  }

  private void down(int from, Object timer, long time) {
    long[] times = this.times;
    @Nullable Object[] timers = this.timers;
    int size = this.size;
    int at = from;
    while (true) {
      int first = (at << 2) + 1;
      if (first >= size) {
        break;
      }
      int end = Math.min(first + 4, size);
      int least = first;
      long leastTime = times[first];
      for (int child = first + 1; child < end; child++) {
        long candidate = times[child];
        least = candidate < leastTime ? child : least;
        leastTime = Math.min(candidate, leastTime);
      }
      if (leastTime >= time) {
        break;
      }
      move(times, timers, least, at);
      at = least;
    }
    put(times, timers, at, timer, time);
  }

  private static void move(long[] times, @Nullable Object[] timers, int from, int to) {
    Object moved = timers[from];
    if (moved != null) {
      put(times, timers, to, moved, times[from]);
    }
  }

  private static void put(
      long[] times, @Nullable Object[] timers, int at, Object timer, long time) {
    times[at] = time;
    timers[at] = timer;
    setIndex(timer, at + 1);
  }

  /** Fires everything that is due, by time and then in the order of setting. */
  void fireDue(long now) {
    int runStart = 0;
    long runTime = Long.MIN_VALUE;
    while (size > 0 && times[0] <= now) {
      long time = times[0];
      if (time != runTime) {
        sortRun(runStart);
        runStart = batchSize;
        runTime = time;
      }
      addToBatch();
    }
    sortRun(runStart);
    for (int i = 0; i < batchSize; i++) {
      Object timer = batch[i];
      batch[i] = null;
      if (timer != null) {
        setIndex(timer, NOT_SET);
        if (timer instanceof AsyncRoot sleeper) {
          sleeper.due();
        } else {
          ((LoopTimer) timer).fire();
        }
      }
    }
    batchSize = 0;
    if (batch.length > FIRST_CAPACITY) {
      batch = NONE;
    }
  }

  private void addToBatch() {
    Object timer = timers[0];
    if (timer == null) {
      throw new IllegalStateException("the heap of timers has a hole");
    }
    removeAt(0);
    if (batchSize == batch.length) {
      batch = Arrays.copyOf(batch, Math.max(FIRST_CAPACITY, batchSize + (batchSize >> 1)));
    }
    batch[batchSize] = timer;
    setIndex(timer, -1 - batchSize);
    batchSize++;
  }

  /** Sorts the end of the batch, timers of one instant, by the order in which they were set. */
  private void sortRun(int from) {
    if (batchSize - from < 2) {
      return;
    }
    Arrays.sort(batch, from, batchSize, TimerHeap::bySequence);
    for (int i = from; i < batchSize; i++) {
      Object timer = batch[i];
      if (timer != null) {
        setIndex(timer, -1 - i);
      }
    }
  }

  /** By difference, so that the numbers may overflow. */
  private static int bySequence(@Nullable Object a, @Nullable Object b) {
    return a == null || b == null ? 0 : Integer.signum(sequence(a) - sequence(b));
  }

  private static int index(Object timer) {
    return timer instanceof AsyncRoot sleeper ? sleeper.timerIndex : ((LoopTimer) timer).index;
  }

  private static void setIndex(Object timer, int index) {
    if (timer instanceof AsyncRoot sleeper) {
      sleeper.timerIndex = index;
    } else {
      ((LoopTimer) timer).index = index;
    }
  }

  private static int sequence(Object timer) {
    return timer instanceof AsyncRoot sleeper
        ? sleeper.timerSequence
        : ((LoopTimer) timer).sequence;
  }

  private static void setSequence(Object timer, int sequence) {
    if (timer instanceof AsyncRoot sleeper) {
      sleeper.timerSequence = sequence;
    } else {
      ((LoopTimer) timer).sequence = sequence;
    }
  }
}
