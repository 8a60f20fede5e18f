package dev.fermata.it.hosts.other;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;

/** A base class whose overrides are in another package. */
public abstract class Greeter {
  @Coroutine
  protected abstract String name(YieldScope<String> co);

  @Coroutine
  public int greet(YieldScope<String> co, int times) {
    for (int i = 0; i < times; i++) {
      co.yield("hello " + name(co));
    }
    hidden(co);
    return times;
  }

  @Coroutine
  void hidden(YieldScope<String> co) {
    co.yield("the base's own");
  }
}
