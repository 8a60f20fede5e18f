package dev.fermata.async;

import static dev.fermata.async.Scenes.act;
import static dev.fermata.async.Scenes.seq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;

/** What is put on the thread around each step of a task. */
class ThreadContextTest extends Interleaving {

  private static final ThreadLocal<String> ON_THREAD = new ThreadLocal<>();

  /** A value of a thread local. */
  private record Named(String name) implements ThreadContextElement<String> {
    @Override
    public String enter() {
      String former = ON_THREAD.get();
      ON_THREAD.set(former == null ? name : former + "/" + name);
      return former;
    }

    @Override
    public void exit(String former) {
      ON_THREAD.set(former);
    }
  }

  private Async<Object> shows(String who) {
    return seq(
        act(() -> log.add(who + " " + ON_THREAD.get())),
        Asyncs::pause,
        act(() -> log.add(who + " " + ON_THREAD.get())));
  }

  @EveryMode
  @DisplayName("entered in order around each step, of the task and of those it starts; not others'")
  void around() {
    virtually(
        act(() -> loop().start(shows("other"))),
        act(() -> new Named("a").install()),
        act(() -> new Named("b").install()),
        () -> Asyncs.gather(shows("child"), Asyncs.sleep(SECOND)),
        act(() -> log.add("main " + ON_THREAD.get())));
    assertEquals("[other null, child a/b, other null, child a/b, main a/b]", log.toString());
    assertNull(ON_THREAD.get());
  }

  @EveryMode
  @DisplayName("a token takes it back, from this task alone")
  @SuppressWarnings("try") // a token that is only held
  void token() {
    virtually(
        () -> {
          ContextVar.Token token = new Named("a").install();
          Task<?> child = loop().start(shows("child"));
          log.add("main " + ON_THREAD.get());
          token.close();
          token.close();
          log.add("main " + ON_THREAD.get());
          return child;
        },
        act(() -> log.add("main " + ON_THREAD.get())));
    assertEquals("[main a, main null, child a, child a, main null]", log.toString());
  }

  @EveryMode
  @DisplayName("a task started at once has its own; then the starter's are back")
  void nested() {
    virtually(
        act(() -> new Named("a").install()),
        () ->
            Blocks.group(
                group -> {
                  group.startNow(seq(act(() -> new Named("b").install()), () -> shows("child")));
                  log.add("main " + ON_THREAD.get());
                  return group.join();
                }));
    assertEquals("[child a/b, main a, child a/b]", log.toString());
    assertNull(ON_THREAD.get());
  }

  @EveryMode
  @DisplayName("work on a thread has them too")
  void worker() {
    virtually(
        act(() -> new Named("a").install()),
        () -> Asyncs.onThread(ON_THREAD::get).map(value -> log.add("work " + value)));
    assertEquals("[work a]", log.toString());
  }

  @EveryMode
  @DisplayName("one that fails is reported, and the step goes on; without a task none is installed")
  void failing() {
    ThreadContextElement<Object> broken =
        new ThreadContextElement<>() {
          @Override
          public Object enter() {
            throw new IllegalStateException("on purpose");
          }

          @Override
          public void exit(Object state) {
            log.add("never");
          }
        };
    assertThrows(IllegalStateException.class, broken::install);
    try (Runner runner = Runner.virtual()) {
      runner.loop().setExceptionHandler((what, failure) -> log.add(failure.getMessage()));
      runner.run(seq(act(broken::install), act(() -> log.add("goes on"))));
    }
    assertEquals("[on purpose, goes on]", log.subList(0, 2).toString());
    assertEquals(-1, log.indexOf("never"));
  }
}
