package dev.fermata.async;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What {@code co.each} runs over as written, on a thread of its own: asking for more awaits. */
final class Each<Y extends @Nullable Object> implements Iterator<Y> {

  private final AsyncScope scope;
  private final AsyncIterator<? extends Y> source;
  private boolean asked;
  private boolean more;

  Each(AsyncScope scope, AsyncIterator<? extends Y> source) {
    this.scope = scope;
    this.source = source;
  }

  @Override
  public boolean hasNext() {
    if (!asked) {
      more = scope.<Boolean>await(source.moveNext());
      asked = true;
    }
    return more;
  }

  @Override
  public Y next() {
    if (!hasNext()) {
      throw new NoSuchElementException("there are no more elements");
    }
    asked = false;
    return source.current();
  }
}
