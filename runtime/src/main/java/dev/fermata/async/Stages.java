package dev.fermata.async;

import dev.fermata.frame.LibraryFrame;
import dev.fermata.frame.Root;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What {@link AsyncIterable} is transformed by: each stage asks its source, in the same task. */
final class Stages {

  private Stages() {}

  /** A stage with a source and a current element. */
  private abstract static class Stage<Y extends @Nullable Object, Z extends @Nullable Object>
      implements AsyncIterator<Z> {

    final AsyncIterator<? extends Y> source;
    @Nullable Z current;

    Stage(AsyncIterator<? extends Y> source) {
      this.source = source;
    }

    @Override
    @SuppressWarnings("NullAway") // Z may be null
    public final Z current() {
      return current;
    }

    @Override
    public Awaitable<? extends @Nullable Object> closeAsync() {
      current = null;
      return source.closeAsync();
    }
  }

  /** Each element transformed. */
  static final class Mapped<Y extends @Nullable Object, Z extends @Nullable Object>
      extends Stage<Y, Z> {

    private final Function<? super Y, ? extends Z> function;

    Mapped(AsyncIterator<? extends Y> source, Function<? super Y, ? extends Z> function) {
      super(source);
      this.function = function;
    }

    @Override
    public Awaitable<Boolean> moveNext() {
      return source
          .moveNext()
          .map(
              more -> {
                current = more ? function.apply(source.current()) : null;
                return more;
              });
    }
  }

  /** The elements that a condition holds for. */
  static final class Filtered<Y extends @Nullable Object> extends Stage<Y, Y> {

    private final Predicate<? super Y> condition;

    Filtered(AsyncIterator<? extends Y> source, Predicate<? super Y> condition) {
      super(source);
      this.condition = condition;
    }

    @Override
    public Awaitable<Boolean> moveNext() {
      return Async.of(new Seek());
    }

    private final class Seek extends LibraryFrame {
      private static final int MOVED = 1;

      @Override
      protected int resume(Root co) throws Throwable {
        boolean asked = resumePoint() == MOVED;
        while (true) {
          if (!asked && awaits(co, source.moveNext(), MOVED)) {
            return SUSPENDED;
          }
          asked = false;
          boolean more = resumed(co);
          current = more ? source.current() : null;
          if (!more || condition.test(source.current())) {
            return returns(co, more);
          }
        }
      }
    }
  }

  /** The first elements. */
  static final class Taken<Y extends @Nullable Object> extends Stage<Y, Y> {

    private long left;

    Taken(AsyncIterator<? extends Y> source, long left) {
      super(source);
      this.left = left;
    }

    @Override
    public Awaitable<Boolean> moveNext() {
      if (left == 0) {
        current = null;
        return Asyncs.of(false);
      }
      return source
          .moveNext()
          .map(
              more -> {
                left = more ? left - 1 : 0;
                current = more ? source.current() : null;
                return more;
              });
    }
  }

  /** Pairs of elements. */
  static final class Zipped<
          Y extends @Nullable Object, Z extends @Nullable Object, R extends @Nullable Object>
      extends Stage<Y, R> {

    private final AsyncIterator<? extends Z> other;
    private final BiFunction<? super Y, ? super Z, ? extends R> function;

    Zipped(
        AsyncIterator<? extends Y> source,
        AsyncIterator<? extends Z> other,
        BiFunction<? super Y, ? super Z, ? extends R> function) {
      super(source);
      this.other = other;
      this.function = function;
    }

    @Override
    public Awaitable<Boolean> moveNext() {
      return Async.of(new Step());
    }

    @Override
    public Awaitable<? extends @Nullable Object> closeAsync() {
      current = null;
      return Async.of(new CloseAll(List.of(source, other)));
    }

    private final class Step extends LibraryFrame {
      private static final int MOVED = 1;
      private static final int OTHER_MOVED = 2;

      @Override
      protected int resume(Root co) throws Throwable {
        int at = resumePoint();
        if (at == 0 && awaits(co, source.moveNext(), MOVED)) {
          return SUSPENDED;
        }
        if (at != OTHER_MOVED) {
          boolean more = resumed(co);
          if (!more) {
            return ends(co);
          }
          if (awaits(co, other.moveNext(), OTHER_MOVED)) {
            return SUSPENDED;
          }
        }
        boolean both = resumed(co);
        if (!both) {
          return ends(co);
        }
        current = function.apply(source.current(), other.current());
        return returns(co, true);
      }

      private int ends(Root co) {
        current = null;
        return returns(co, false);
      }
    }
  }

  /** Closes several iterators, the last first, whatever the others throw. */
  static final class CloseAll extends LibraryFrame {
    private static final int CLOSED = 1;

    private final List<? extends AsyncCloseable> resources;
    private int left;
    private @Nullable Throwable failure;

    CloseAll(List<? extends AsyncCloseable> resources) {
      this.resources = resources;
      this.left = resources.size();
    }

    @Override
    protected boolean handles() {
      return resumePoint() == CLOSED;
    }

    @Override
    protected int resume(Root co) throws Throwable {
      while (true) {
        try {
          throwRaised(co);
          if (left == 0) {
            break;
          }
          left--;
          if (awaits(co, resources.get(left).closeAsync(), CLOSED)) {
            return SUSPENDED;
          }
        } catch (Throwable thrown) {
          if (failure == null) {
            failure = thrown;
          } else if (failure != thrown) {
            failure.addSuppressed(thrown);
          }
        }
      }
      if (failure != null) {
        throw failure;
      }
      return returns(co);
    }
  }

  /** All elements; closes the iterator if it does not come to the end. */
  static final class ToList<Y extends @Nullable Object> extends LibraryFrame {
    private static final int MOVED = 1;
    private static final int CLOSED = 2;

    private final AsyncIterable<Y> source;
    private final List<Y> elements = new ArrayList<>();
    private @Nullable AsyncIterator<Y> iterator;
    private @Nullable Throwable failure;

    ToList(AsyncIterable<Y> source) {
      this.source = source;
    }

    @Override
    protected boolean handles() {
      return resumePoint() != 0;
    }

    @Override
    protected int resume(Root co) throws Throwable {
      AsyncIterator<Y> from = iterator;
      if (from == null) {
        from = source.iterator();
        iterator = from;
      }
      Throwable primary = failure;
      if (primary == null) {
        try {
          return collect(co, from);
        } catch (Throwable thrown) {
          primary = thrown;
          failure = thrown;
        }
      }
      try {
        throwRaised(co);
        if (resumePoint() != CLOSED && awaits(co, from.closeAsync(), CLOSED)) {
          return SUSPENDED;
        }
      } catch (Throwable thrown) {
        if (thrown != primary) {
          primary.addSuppressed(thrown);
        }
      }
      throw primary;
    }

    private int collect(Root co, AsyncIterator<Y> from) throws Throwable {
      throwRaised(co);
      boolean moved = resumePoint() == MOVED;
      while (true) {
        if (!moved && awaits(co, from.moveNext(), MOVED)) {
          return SUSPENDED;
        }
        moved = false;
        if (!LibraryFrame.<Boolean>resumed(co)) {
          return returns(co, Collections.unmodifiableList(elements));
        }
        elements.add(from.current());
      }
    }
  }
}
