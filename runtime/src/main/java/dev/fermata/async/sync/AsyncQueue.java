package dev.fermata.async.sync;

import dev.fermata.annotations.CheckReturnValue;
import dev.fermata.async.Async;
import dev.fermata.async.AsyncIterable;
import dev.fermata.async.AsyncIterator;
import dev.fermata.async.Awaitable;
import dev.fermata.frame.Revocable;
import dev.fermata.frame.Root;
import dev.fermata.frame.WaitingFrame;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A queue between tasks. Items and places are handed over in the order of asking.
 *
 * <pre>{@code
 * AsyncQueue<Job> queue = AsyncQueue.bounded(10);
 * …
 * for (Job job : co.each(queue)) { // until it is shut down and empty
 *   …
 * }
 * }</pre>
 *
 * <p>An item stays in the queue, and occupies its place, until the task that takes it runs.
 * Whatever that task is cancelled by, before it runs the item stays where it was, and after it has
 * run the item is in its hands; so no item is lost, and none is taken twice or out of order.
 *
 * <p>All methods on the loop's thread. Source of the semantics: Python's {@code asyncio.Queue},
 * {@code PriorityQueue} and {@code LifoQueue}.
 *
 * @param <T> the items
 */
public final class AsyncQueue<T extends @Nullable Object> implements AsyncIterable<T> {

  private final Items<T> items;
  private final int capacity;
  private final Set<Take> takers = new LinkedHashSet<>();
  private final Set<Put> putters = new LinkedHashSet<>();
  private final Set<Join> joining = new LinkedHashSet<>();
  private long asked;
  private int unfinished;
  private boolean shutdown;

  private AsyncQueue(Items<T> items, int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("a queue needs room for an item: " + capacity);
    }
    this.items = items;
    this.capacity = capacity;
  }

  /**
   * Makes a queue that is never full; first in, first out.
   *
   * @param <T> the items
   * @return an empty queue
   */
  public static <T extends @Nullable Object> AsyncQueue<T> unbounded() {
    return bounded(Integer.MAX_VALUE);
  }

  /**
   * Makes a queue that is full with a number of items; first in, first out.
   *
   * @param capacity the number, at least 1
   * @param <T> the items
   * @return an empty queue
   * @throws IllegalArgumentException if it is less
   */
  public static <T extends @Nullable Object> AsyncQueue<T> bounded(int capacity) {
    return new AsyncQueue<>(new Items.Fifo<>(), capacity);
  }

  /**
   * Makes a queue that is never full, out of which the least item comes first; of equal ones the
   * first that was put.
   *
   * @param <T> the items
   * @return an empty queue
   */
  public static <T extends Comparable<? super T>> AsyncQueue<T> priority() {
    return priority(Integer.MAX_VALUE);
  }

  /**
   * Makes a queue that is full with a number of items, and out of which the least item comes first;
   * of equal ones the first that was put.
   *
   * @param capacity the number, at least 1
   * @param <T> the items
   * @return an empty queue
   * @throws IllegalArgumentException if it is less
   */
  public static <T extends Comparable<? super T>> AsyncQueue<T> priority(int capacity) {
    return new AsyncQueue<>(Items.Best.<T>least(), capacity);
  }

  /**
   * Makes a queue that is never full; last in, first out.
   *
   * @param <T> the items
   * @return an empty queue
   */
  public static <T extends @Nullable Object> AsyncQueue<T> lifo() {
    return lifo(Integer.MAX_VALUE);
  }

  /**
   * Makes a queue that is full with a number of items; last in, first out.
   *
   * @param capacity the number, at least 1
   * @param <T> the items
   * @return an empty queue
   * @throws IllegalArgumentException if it is less
   */
  public static <T extends @Nullable Object> AsyncQueue<T> lifo(int capacity) {
    return new AsyncQueue<>(Items.Best.lifo(), capacity);
  }

  /**
   * How many items are in it, with those that are being handed over.
   *
   * @return the number
   */
  public int size() {
    return items.size();
  }

  /**
   * Puts an item if there is room; does not wait.
   *
   * @param item the item
   * @return false if the queue is full
   * @throws QueueShutDown if it was shut down
   */
  public boolean offer(T item) {
    requireOpen();
    if (isFull()) {
      return false;
    }
    add(new Items.Item<>(item, asked++));
    return true;
  }

  /**
   * Puts an item, and waits while the queue is full.
   *
   * <p>Order: places are given in the order of asking. Failure: {@link QueueShutDown} if the queue
   * was shut down, also while this waits. Cancellation: an interrupt that comes before this task
   * goes on is raised here, and the item is taken out again; one that has been taken meanwhile was
   * put.
   *
   * @param item the item
   * @return the put, to be awaited
   */
  @CheckReturnValue
  public Awaitable<Void> put(T item) {
    return Async.of(new Put(item));
  }

  /**
   * Takes the next item, and waits while there is none.
   *
   * <p>Order: items are given in the order of asking. Failure: {@link QueueShutDown} once the queue
   * is shut down and empty. Cancellation: an interrupt that comes before this task goes on is
   * raised here, and the item stays.
   *
   * @return the take, to be awaited
   */
  @CheckReturnValue
  public Awaitable<T> take() {
    return Async.of(new Take());
  }

  /**
   * Reports that an item which was taken is done with: see {@link #join}.
   *
   * @throws IllegalStateException if that was reported for every item
   */
  public void taskDone() {
    if (unfinished == 0) {
      throw new IllegalStateException("reported more items done than were put");
    }
    finished();
  }

  /**
   * Waits until every item that was put has been reported done.
   *
   * @return the wait, to be awaited
   */
  @CheckReturnValue
  public Awaitable<Void> join() {
    return Async.of(new Join());
  }

  /**
   * Takes no more items: those that are in it can still be taken. Puts that wait fail; takes fail,
   * and {@code co.each(queue)} ends, as soon as it is empty. A second time without effect.
   */
  public void shutdown() {
    shutdown = true;
    for (Put put : List.copyOf(putters)) {
      put.fail();
    }
    putters.clear();
    endIfDrained();
  }

  /**
   * Whether it was shut down.
   *
   * @return true from then on
   */
  public boolean isShutdown() {
    return shutdown;
  }

  /**
   * Takes items until it is shut down and empty. Several may iterate: each item goes to one of
   * them.
   *
   * @return an iterator of its own each time
   */
  @Override
  public AsyncIterator<T> iterator() {
    return new Taking();
  }

  /** How many items are in it. */
  @Override
  public String toString() {
    return "AsyncQueue[" + size() + (shutdown ? ", shut down]" : "]");
  }

  // ------------------------------------------------------------------ hand-overs

  private void requireOpen() {
    if (shutdown) {
      throw new QueueShutDown();
    }
  }

  private boolean isFull() {
    return items.size() >= capacity;
  }

  private void add(Items.Item<T> item) {
    items.add(item);
    unfinished++;
    serve();
  }

  /** Whoever waits for an item that is there is woken. */
  private void serve() {
    for (Iterator<Take> waiting = takers.iterator(); items.free() > 0 && waiting.hasNext(); ) {
      Take first = waiting.next();
      waiting.remove();
      if (first.granted()) {
        items.promise();
      }
    }
  }

  /** There may be room: whoever has waited longest has it. */
  private void admit() {
    for (Iterator<Put> waiting = putters.iterator(); !isFull() && waiting.hasNext(); ) {
      Put first = waiting.next();
      waiting.remove();
      if (first.granted()) {
        add(first.item());
      }
    }
    endIfDrained();
  }

  private void endIfDrained() {
    if (shutdown && items.size() == 0) {
      for (Take take : List.copyOf(takers)) {
        take.fail();
      }
      takers.clear();
    }
  }

  private void finished() {
    unfinished--;
    if (unfinished == 0) {
      for (Join join : List.copyOf(joining)) {
        join.finished();
      }
      joining.clear();
    }
  }

  private class Take extends WaitingFrame implements Revocable {
    private boolean failed;

    /** Ends with an item. */
    int taken(Root co, T value) {
      return returns(co, value);
    }

    /** Ends as there will be no more items. */
    int drained(Root co) {
      throw new QueueShutDown();
    }

    @Override
    protected final int start(Root co) {
      if (items.free() > 0) {
        return takes(co, items.takeFree());
      }
      if (shutdown && items.size() == 0) {
        return drained(co);
      }
      takers.add(this);
      return parks(co);
    }

    @Override
    protected final int woken(Root co) {
      return failed ? drained(co) : takes(co, items.takePromised());
    }

    private int takes(Root co, Items.Item<T> item) {
      admit();
      return taken(co, item.value());
    }

    final boolean granted() {
      return wake(this);
    }

    final void fail() {
      failed = true;
      wake(this);
    }

    @Override
    public final boolean giveBack() {
      if (!failed) {
        items.withdraw();
        serve();
      }
      return true;
    }

    @Override
    protected final boolean letsGo() {
      takers.remove(this);
      return true;
    }

    @Override
    protected String operation() {
      return "take";
    }
  }

  private final class Taking implements AsyncIterator<T> {
    private @Nullable T current;

    @Override
    public Awaitable<Boolean> moveNext() {
      return Async.of(new Next(this));
    }

    @Override
    @SuppressWarnings("NullAway") // there is one after a step that has found one, and T may be null
    public T current() {
      return current;
    }
  }

  private final class Next extends Take {
    private final Taking iterator;

    Next(Taking iterator) {
      this.iterator = iterator;
    }

    @Override
    int taken(Root co, T value) {
      iterator.current = value;
      return returns(co, true);
    }

    @Override
    int drained(Root co) {
      iterator.current = null;
      return returns(co, false);
    }

    @Override
    protected String operation() {
      return "moveNext";
    }
  }

  private final class Put extends WaitingFrame implements Revocable {
    private final T value;
    private Items.@Nullable Item<T> item;
    private boolean failed;

    Put(T value) {
      this.value = value;
    }

    /** Made when it is asked for. */
    Items.Item<T> item() {
      Items.Item<T> made = item;
      if (made == null) {
        made = new Items.Item<>(value, asked++);
        item = made;
      }
      return made;
    }

    @Override
    protected int start(Root co) {
      requireOpen();
      Items.Item<T> asking = item();
      if (!isFull()) {
        add(asking);
        return returns(co);
      }
      putters.add(this);
      return parks(co);
    }

    @Override
    protected int woken(Root co) {
      if (failed) {
        throw new QueueShutDown();
      }
      return returns(co);
    }

    boolean granted() {
      return wake(this);
    }

    void fail() {
      failed = true;
      wake(this);
    }

    @Override
    public boolean giveBack() {
      if (failed) {
        return true;
      }
      if (!items.remove(item())) {
        return false;
      }
      finished();
      admit();
      return true;
    }

    @Override
    protected boolean letsGo() {
      putters.remove(this);
      return true;
    }

    @Override
    protected String operation() {
      return "put";
    }
  }

  private final class Join extends WaitingFrame {
    @Override
    protected int start(Root co) {
      if (unfinished == 0) {
        return returns(co);
      }
      joining.add(this);
      return parks(co);
    }

    void finished() {
      wake();
    }

    @Override
    protected int woken(Root co) {
      return returns(co);
    }

    @Override
    protected boolean letsGo() {
      joining.remove(this);
      return true;
    }

    @Override
    protected String operation() {
      return "join";
    }
  }
}
