package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;

class FacadeTaken { // ERROR 1: the factories of FacadeTaken go into a class named FacadeTakenCoroutines, but this package has one already: rename either
  @Coroutine
  static void count(YieldScope<Integer> co) {}
}

class FacadeTakenCoroutines {}
