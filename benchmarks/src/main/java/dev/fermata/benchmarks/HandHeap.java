package dev.fermata.benchmarks;

import java.util.Arrays;

/** Timers by hand: a heap of four children a node, whose entries know where they are. */
final class HandHeap {

  /** Something to do at a time. */
  abstract static class Entry {
    private int index = -1;

    abstract void fire();
  }

  private long[] keys = new long[16];
  private Entry[] entries = new Entry[16];
  private int size;

  void insert(long key, Entry entry) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size + (size >> 1));
      entries = Arrays.copyOf(entries, size + (size >> 1));
    }
    up(size++, key, entry);
  }

  void remove(Entry entry) {
    int hole = entry.index;
    entry.index = -1;
    long key = keys[--size];
    Entry last = entries[size];
    entries[size] = null;
    if (last == entry) {
      return;
    }
    if (hole > 0 && key < keys[(hole - 1) >> 2]) {
      up(hole, key, last);
    } else {
      down(hole, key, last);
    }
  }

  /** When the next is due; the largest number if there is none. */
  long nextKey() {
    return size == 0 ? Long.MAX_VALUE : keys[0];
  }

  /** Fires what is due. */
  void fire(long now) {
    while (size > 0 && keys[0] <= now) {
      Entry due = entries[0];
      remove(due);
      due.fire();
    }
  }

  private void up(int from, long key, Entry entry) {
    int hole = from;
    while (hole > 0) {
      int parent = (hole - 1) >> 2;
      if (keys[parent] <= key) {
        break;
      }
      set(hole, keys[parent], entries[parent]);
      hole = parent;
    }
    set(hole, key, entry);
  }

  private void down(int from, long key, Entry entry) {
    int hole = from;
    for (int child = 4 * hole + 1; child < size; child = 4 * hole + 1) {
      int least = child;
      int end = Math.min(child + 4, size);
      for (int other = child + 1; other < end; other++) {
        least = keys[other] < keys[least] ? other : least;
      }
      if (keys[least] >= key) {
        break;
      }
      set(hole, keys[least], entries[least]);
      hole = least;
    }
    set(hole, key, entry);
  }

  private void set(int hole, long key, Entry entry) {
    keys[hole] = key;
    entries[hole] = entry;
    entry.index = hole;
  }
}
