package dev.fermata.async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What one sees of a loop from outside, and the order that a seed gives it. */
class LoopViewTest {

  private static final List<Integer> SORTED = IntStream.range(0, 100).boxed().toList();

  private static List<Integer> order(Runner runner) {
    List<Integer> order = new ArrayList<>();
    try (runner) {
      SORTED.forEach(i -> runner.loop().start(Asyncs.call(() -> order.add(i))));
      runner.run(Asyncs.sleep(Duration.ofSeconds(1)));
    }
    return order;
  }

  @Test
  void tasksRunInTheOrderOfStarting() {
    assertEquals(SORTED, order(Runner.virtual()));
  }

  @Test
  void aSeedShufflesThem() {
    List<Integer> shuffled = order(Runner.virtual(7));
    assertNotEquals(SORTED, shuffled);
    assertEquals(SORTED, shuffled.stream().sorted().toList());
    assertEquals(shuffled, order(Runner.virtual(7)));
    assertNotEquals(shuffled, order(Runner.virtual(8)));
  }

  @Test
  void callbacksKeepTheirOrder() {
    List<Integer> order = new ArrayList<>();
    try (Runner runner = Runner.virtual(7)) {
      SORTED.forEach(i -> runner.loop().callSoon(() -> order.add(i)));
      runner.run(Asyncs.pause());
    }
    assertEquals(SORTED, order);
  }

  @Test
  void listsAndDescribesLiveTasks() {
    try (Runner runner = Runner.virtual()) {
      EventLoop loop = runner.loop();
      assertEquals(List.of(), loop.tasks());
      assertEquals("", loop.dump());
      Task<Void> sleeper = loop.start(Asyncs.sleep(Duration.ofDays(1)));
      Task<Void> waiting = loop.<Void>start(sleeper).setName("waiting");
      runner.run(Asyncs.sleep(Duration.ofSeconds(1)));
      assertEquals(List.of(sleeper, waiting), loop.tasks());
      String dump = loop.dump();
      assertTrue(dump.contains("'waiting'"), dump);
      assertTrue(dump.contains(" awaits " + sleeper), dump);
    }
  }
}
