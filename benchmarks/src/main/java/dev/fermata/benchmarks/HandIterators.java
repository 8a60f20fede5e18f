package dev.fermata.benchmarks;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** What Java programmers write without coroutines: the same four as iterators of boxed numbers. */
final class HandIterators {
  private HandIterators() {}

  static Iterator<Integer> upTo(int n) {
    return new Iterator<>() {
      private int i;

      @Override
      public boolean hasNext() {
        return i < n;
      }

      @Override
      public Integer next() {
        if (i >= n) {
          throw new NoSuchElementException();
        }
        return i++;
      }
    };
  }

  static Iterator<Integer> evens(int n) {
    return new Iterator<>() {
      private int i;

      @Override
      public boolean hasNext() {
        return i < n;
      }

      @Override
      public Integer next() {
        if (i >= n) {
          throw new NoSuchElementException();
        }
        return 2 * i++;
      }
    };
  }

  static Iterator<Integer> downFrom(int n) {
    return new Iterator<>() {
      private int i = n;

      @Override
      public boolean hasNext() {
        return i > 0;
      }

      @Override
      public Integer next() {
        if (i <= 0) {
          throw new NoSuchElementException();
        }
        return i--;
      }
    };
  }

  static Iterator<Integer> squares(int n) {
    return new Iterator<>() {
      private int i;

      @Override
      public boolean hasNext() {
        return i < n;
      }

      @Override
      public Integer next() {
        if (i >= n) {
          throw new NoSuchElementException();
        }
        int root = i++;
        return root * root;
      }
    };
  }
}
