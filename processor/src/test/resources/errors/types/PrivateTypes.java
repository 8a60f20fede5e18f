package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import java.util.List;
import java.util.Map;

class PrivateTypes {
  private static class Node {}

  private static class Failure extends Exception {
    private static final long serialVersionUID = 1L;
  }

  @Coroutine
  static void walk(YieldScope<Integer> co, Map<String, List<? extends Node[]>> nodes) {} // ERROR 80: generated code must name the type Node: remove its modifier private

  @Coroutine
  static Node first(YieldScope<Integer> co) { // ERROR 15: generated code must name the type Node: remove its modifier private
    return new Node();
  }

  @Coroutine
  static void fail(YieldScope<Integer> co) throws Failure {} // ERROR 15: generated code must name the type Failure: remove its modifier private

  @Coroutine
  static <T extends Node> void bounded(YieldScope<T> co) {} // ERROR 32: generated code must name the type Node: remove its modifier private

  private static class Hidden { // ERROR 18: generated code must name the type Hidden: remove its modifier private
    @Coroutine
    static void count(YieldScope<Integer> co) {}

    @Coroutine
    void countAgain(YieldScope<Integer> co) {}
  }
}
