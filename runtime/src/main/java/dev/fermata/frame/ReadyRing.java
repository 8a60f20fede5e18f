package dev.fermata.frame;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What runs next, first in, first out: tasks and runnables, told apart by their class. */
final class ReadyRing {

  private static final int FIRST_CAPACITY = 64;

  private @Nullable Object[] ring = new @Nullable Object[FIRST_CAPACITY];
  private int head;
  private int size;

  int size() {
    return size;
  }

  void add(Object entry) {
    if (size == ring.length) {
      grow();
    }
    ring[(head + size) & (ring.length - 1)] = entry;
    size++;
  }

  /** The entry that has waited longest; there is one. */
  Object take() {
    Object entry = ring[head];
    if (entry == null) {
      throw new IllegalStateException("nothing is ready");
    }
    ring[head] = null;
    head = (head + 1) & (ring.length - 1);
    size--;
    return entry;
  }

  /**
   * Changes the order among the tasks. What is no task keeps its place: those who queue callbacks
   * are promised their order.
   */
  void shuffleTasks(RandomGenerator order) {
    int[] places =
        IntStream.range(0, size)
            .map(i -> (head + i) & (ring.length - 1))
            .filter(place -> ring[place] instanceof AsyncRoot)
            .toArray();
    for (int i = places.length - 1; i > 0; i--) {
      int place = places[i];
      int other = places[order.nextInt(i + 1)];
      Object entry = ring[place];
      ring[place] = ring[other];
      ring[other] = entry;
    }
  }

  private void grow() {
    @Nullable Object[] larger = new @Nullable Object[ring.length * 2];
    int firstPart = ring.length - head;
    System.arraycopy(ring, head, larger, 0, firstPart);
    System.arraycopy(ring, 0, larger, firstPart, head);
    ring = larger;
    head = 0;
  }
}
