package dev.fermata.async;

import static dev.fermata.async.Scenes.act;
import static dev.fermata.async.Scenes.seq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;

/** Context variables: PEP 567. */
class ContextTest extends Interleaving {

  private static final ContextVar<String> USER = ContextVar.of("user", "nobody");
  private static final ContextVar<String> OTHER = ContextVar.of("other", null);

  private Async<Object> greet() {
    return seq(
        Asyncs::pause,
        act(
            () -> {
              log.add(USER.get());
              USER.set(USER.get() + "'s child");
            }),
        Asyncs::pause,
        act(() -> log.add(USER.get())));
  }

  @EveryMode
  @DisplayName("values flow into tasks as they are made, and not out of them")
  void flows() {
    virtually(
        act(() -> log.add(USER.get())),
        act(() -> loop().start(greet())),
        act(() -> USER.set("ann")),
        () -> Asyncs.gather(greet(), greet()),
        act(() -> log.add(USER.get())));
    assertEquals(
        "[nobody, nobody, ann, ann, nobody's child, ann's child, ann's child, ann]",
        log.toString());
  }

  @EveryMode
  @DisplayName("what runs in the same task shares it: awaited coroutines, map, timeout")
  void shared() {
    virtually(
        () -> seq(act(() -> USER.set("awaited"))),
        act(() -> log.add(USER.get())),
        () ->
            Asyncs.timeout(SECOND, seq(Asyncs::pause, act(() -> USER.set("timeout"))))
                .map(value -> log.add(USER.get())));
    assertEquals("[awaited, timeout]", log.toString());
  }

  @EveryMode
  @DisplayName("a token sets it back; to no value, to null, to a former one; once; in its task")
  @SuppressWarnings("try") // closed twice on purpose
  void tokens() {
    ContextVar.Token[] token = new ContextVar.Token[1];
    virtually(
        act(
            () -> {
              try (ContextVar.Token first = USER.set("a")) {
                try (ContextVar.Token second = USER.set("b")) {
                  OTHER.set("kept");
                  assertEquals("b", USER.get());
                  second.close();
                  assertEquals("a", USER.get());
                  USER.set("c");
                }
                assertEquals("c", USER.get(), "closed before");
                first.close();
              }
              assertEquals("nobody", USER.get());
              assertEquals("kept", OTHER.get());
              OTHER.set(null);
              assertNull(OTHER.get());
              token[0] = USER.set("d");
            }),
        () -> {
          Task<?> other =
              loop()
                  .start(
                      seq(act(() -> assertThrows(IllegalStateException.class, token[0]::close))));
          return other;
        },
        act(() -> token[0].close()));
  }

  @EveryMode
  @DisplayName("work on a thread has the values of the task that asked for it")
  void threads() {
    virtually(
        act(() -> USER.set("ann")),
        () -> Asyncs.onThread(USER::get).map(log::add),
        () ->
            Asyncs.onThread(() -> assertThrows(IllegalStateException.class, () -> USER.set("bob")))
                .map(failure -> log.add(failure.getMessage())));
    assertEquals("[ann, no task runs here: call this from within a coroutine]", log.toString());
  }

  @EveryMode
  @DisplayName("where no task runs: the initial value, and nothing can be set")
  void noTask() {
    assertEquals("nobody", USER.get());
    assertThrows(IllegalStateException.class, () -> USER.set("ann"));
    virtually(
        act(
            () -> {
              USER.set("ann");
              loop().callSoon(() -> log.add(USER.get()));
            }),
        Asyncs::pause);
    assertEquals("[nobody]", log.toString());
    assertEquals("ContextVar[user]", USER.toString());
  }
}
