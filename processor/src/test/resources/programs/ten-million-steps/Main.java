import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import java.util.Iterator;
import java.util.List;

/**
 * Ten million steps in a heap of 32 MB, whatever a round of them does: each brings a link of a chain, and
 * what keeps one dead link alive keeps all that come after it.
 */
public class Main {
  static final int STEPS = 10_000_000;

  static final class Link {
    final int number;
    private final byte[] load = new byte[16];
    private Link next;

    Link(int number) {
      this.number = number;
    }

    Link next() {
      next = new Link(number + 1);
      return next;
    }

    int load() {
      return load.length;
    }
  }

  /** A local, a spilled operand, a caught exception, a delegate and a suspending call each round. */
  @Coroutine
  static void rounds(GeneratorScope<Integer, Link> co, Link first) {
    Link link = first;
    while (true) {
      Link sent = co.yield(link.number);
      int sum = link.load() + co.yield(link.number).load() + called(co, link);
      try {
        Link dead = link;
        co.yield(sum);
        fail(dead);
      } catch (IllegalStateException e) {
        co.yield(e.getMessage().length());
      } finally {
        co.yieldAll(MainCoroutines.one(link));
      }
      for (Link each : List.of(link)) {
        co.yield(each.number);
      }
      link = sent;
    }
  }

  static void fail(Link link) {
    throw new IllegalStateException(link.load() == 0 ? "empty" : "full");
  }

  @Coroutine
  static int called(GeneratorScope<Integer, Link> co, Link link) {
    Link kept = link;
    co.yield(kept.number);
    return kept.load();
  }

  @Coroutine
  static void one(YieldScope<Integer> co, Link link) {
    co.yield(link.number);
  }

  /** The iterator of a loop that ends and begins again. */
  @Coroutine
  static void again(YieldScope<Integer> co, Iterator<Link> links) {
    while (links.hasNext()) {
      Iterator<Link> one = List.of(links.next()).iterator();
      while (one.hasNext()) {
        co.yield(one.next().number);
      }
    }
  }

  public static void main(String[] args) {
    Link link = new Link(0);
    Generator<Integer, Link, Void> rounds = MainCoroutines.rounds(link);
    rounds.next();
    for (int step = 1; step < STEPS; step++) {
      link = link.next();
      rounds.send(link);
    }
    System.out.println(link.number);

    long sum = 0;
    Iterator<Link> links =
        new Iterator<>() {
          private Link last = new Link(0);

          @Override
          public boolean hasNext() {
            return last.number < STEPS;
          }

          @Override
          public Link next() {
            last = last.next();
            return last;
          }
        };
    for (int number : MainCoroutines.again(links)) {
      sum += number;
    }
    System.out.println(sum);
  }
}
