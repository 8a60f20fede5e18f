package dev.fermata.generator;

import dev.fermata.frame.Root;
import java.util.List;

/** Small coroutines that the tests share. */
final class Samples {

  private Samples() {}

  /** {@code for (int i = 0; i < n; i++) co.yield(i); return n;}. */
  static Generator<Integer, Void, Integer> counting(Mode mode, int n) {
    return mode.of(
        new Counting(n),
        co -> {
          for (int i = 0; i < n; i++) {
            co.yield(i);
          }
          return n;
        });
  }

  private static final class Counting extends Machine {
    private final int n;
    private int i;

    Counting(int n) {
      this.n = n;
    }

    @Override
    protected int resume(Root co) {
      int i = resumePoint() == 0 ? 0 : this.i + 1;
      if (i < n) {
        this.i = i;
        return exchanges(co, i, 1);
      }
      return returns(co, n);
    }
  }

  /** The same without boxing. */
  static Generator.OfInt<Void, Integer> countingInts(Mode mode, int n) {
    return mode.ofInt(
        new CountingInts(n),
        co -> {
          for (int i = 0; i < n; i++) {
            co.yield(i);
          }
          return n;
        });
  }

  private static final class CountingInts extends Machine {
    private final int n;
    private int i;

    CountingInts(int n) {
      this.n = n;
    }

    @Override
    protected int resume(Root co) {
      int i = resumePoint() == 0 ? 0 : this.i + 1;
      if (i < n) {
        this.i = i;
        return yieldsInt(co, i, 1);
      }
      return returns(co, n);
    }
  }

  /**
   * {@code for (var s = co.yield("ready"); s != null; s = co.yield("got " + s)); return "over";}.
   */
  static Generator<String, String, String> echo(Mode mode) {
    return mode.of(
        new Echo(),
        co -> {
          for (String got = co.yield("ready"); got != null; got = co.yield("got " + got)) {}
          return "over";
        });
  }

  private static final class Echo extends Machine {
    @Override
    protected int resume(Root co) {
      if (resumePoint() == 0) {
        return exchanges(co, "ready", 1);
      }
      String got = resumed(co);
      return got == null ? returns(co, "over") : exchanges(co, "got " + got, 1);
    }
  }

  /** Throws at once. */
  static Generator<String, String, String> failing(Mode mode, Throwable failure) {
    return mode.of(
        new Failing(failure),
        co -> {
          throw failure;
        });
  }

  private static final class Failing extends Machine {
    private final Throwable failure;

    Failing(Throwable failure) {
      this.failure = failure;
    }

    @Override
    protected int resume(Root co) throws Throwable {
      throw failure;
    }
  }

  /** {@code try (resource) { co.yield("open"); }}. */
  static Generator<String, String, String> resource(Mode mode, AutoCloseable resource) {
    return mode.of(
        new Resource(resource),
        co -> {
          try (resource) {
            co.yield("open");
          }
          return "done";
        });
  }

  private static final class Resource extends Machine {
    private final AutoCloseable resource;

    Resource(AutoCloseable resource) {
      this.resource = resource;
    }

    @Override
    protected boolean handles() {
      return resumePoint() == 1;
    }

    @Override
    protected int resume(Root co) throws Throwable {
      if (resumePoint() == 0) {
        return exchanges(co, "open", 1);
      }
      try {
        throwRaised(co);
      } catch (Throwable primary) {
        close(resource, primary);
        throw primary;
      }
      close(resource, null);
      return returns(co, "done");
    }
  }

  /** Runs something that may refer to the generator, inside its body, between two yields. */
  static Generator<String, String, String> running(Mode mode, List<Runnable> inside) {
    return mode.of(
        new Running(inside),
        co -> {
          co.yield("first");
          inside.forEach(Runnable::run);
          co.yield("second");
          return "done";
        });
  }

  private static final class Running extends Machine {
    private final List<Runnable> inside;

    Running(List<Runnable> inside) {
      this.inside = inside;
    }

    @Override
    protected int resume(Root co) {
      switch (resumePoint()) {
        case 0:
          return exchanges(co, "first", 1);
        case 1:
          inside.forEach(Runnable::run);
          return exchanges(co, "second", 2);
        default:
          return returns(co, "done");
      }
    }
  }
}
