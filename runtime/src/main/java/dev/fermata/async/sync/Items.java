package dev.fermata.async.sync;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The items of a queue, some of them promised to takers that have been woken and have not run. They
 * stay until their takers run; a promise that is withdrawn changes nobody's order.
 */
abstract class Items<T extends @Nullable Object> {

  /** An item and when it was asked to be put. */
  record Item<T extends @Nullable Object>(T value, long sequence) {

    /** An item is itself, whatever its value equals. */
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  abstract void add(Item<T> item);

  /** How many there are, with those that are promised. */
  abstract int size();

  /** How many are promised to nobody. */
  abstract int free();

  /** Promises one that is free. */
  abstract void promise();

  /** Withdraws a promise: one more is free. */
  abstract void withdraw();

  /** Takes one that was promised. */
  abstract Item<T> takePromised();

  /** Takes one that is free. */
  abstract Item<T> takeFree();

  /** Takes one out by itself; false if it is not there, or not free. */
  abstract boolean remove(Item<T> item);

  /** First in, first out: an item is promised to the taker that has waited longest. */
  static final class Fifo<T extends @Nullable Object> extends Items<T> {
    private final Deque<Item<T>> promised = new ArrayDeque<>();
    private final Deque<Item<T>> free = new ArrayDeque<>();

    @Override
    void add(Item<T> item) {
      free.addLast(item);
    }

    @Override
    int size() {
      return promised.size() + free.size();
    }

    @Override
    int free() {
      return free.size();
    }

    @Override
    void promise() {
      promised.addLast(free.removeFirst());
    }

    @Override
    void withdraw() {
      free.addFirst(promised.removeLast());
    }

    @Override
    Item<T> takePromised() {
      return promised.removeFirst();
    }

    @Override
    Item<T> takeFree() {
      return free.removeFirst();
    }

    @Override
    boolean remove(Item<T> item) {
      return free.removeLastOccurrence(item);
    }
  }

  /** The best comes out first, when its taker runs: only a number of items is promised. */
  static final class Best<T extends @Nullable Object> extends Items<T> {
    private final Queue<Item<T>> items;
    private int promised;

    Best(Queue<Item<T>> items) {
      this.items = items;
    }

    /** The last to be put first. */
    static <T extends @Nullable Object> Best<T> lifo() {
      return new Best<>(Collections.asLifoQueue(new ArrayDeque<>()));
    }

    /** The least first; among equals the first to be put. */
    static <T extends Comparable<? super T>> Best<T> least() {
      Comparator<Item<T>> byValue = Comparator.comparing(Item::value);
      return new Best<>(new PriorityQueue<>(byValue.thenComparingLong(Item::sequence)));
    }

    @Override
    void add(Item<T> item) {
      items.add(item);
    }

    @Override
    int size() {
      return items.size();
    }

    @Override
    int free() {
      return items.size() - promised;
    }

    @Override
    void promise() {
      promised++;
    }

    @Override
    void withdraw() {
      promised--;
    }

    @Override
    Item<T> takePromised() {
      promised--;
      return items.remove();
    }

    @Override
    Item<T> takeFree() {
      return items.remove();
    }

    @Override
    boolean remove(Item<T> item) {
      return free() > 0 && items.remove(item);
    }
  }
}
