package lib;

import java.util.ArrayList;
import java.util.List;

public class Base<T> {
  protected T item;
  protected int count;
  protected static int total;
  protected static final String TAG = "tag";
  protected final List<T> items = new ArrayList<>();
  protected int[] counts = {1, 2, 3};

  protected Base(T item) {
    this.item = item;
  }

  protected Base(T item, int count) throws java.io.IOException {
    this.item = item;
    this.count = count;
  }

  protected <V extends Comparable<V>> V max(V a, V b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  @SafeVarargs
  protected final List<T> all(T... more) {
    items.addAll(List.of(more));
    return items;
  }

  protected static <V> V same(V v) {
    total++;
    return v;
  }

  protected String name() {
    return "base " + item;
  }

  public class Inner {
    protected Inner() {}

    protected String inner() {
      return "inner " + item;
    }
  }

  protected interface Hook {
    String hook();
  }

  public static class Open {
    protected Open() {}

    protected String open = "open";

    protected String say() {
      return open;
    }
  }
}
