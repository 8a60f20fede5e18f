package dev.fermata.fuzzing.grammar;

import java.util.List;

/**
 * A method of the host, known before there are bodies.
 *
 * @param name its name
 * @param returns what it returns
 * @param parameters their types
 * @param isStatic whether it is
 * @param kind what kind of coroutine it is
 * @param checked whether it declares the checked exception
 * @param index calls lead from lower ones to higher ones
 */
record Method(
    String name,
    Type returns,
    List<Type> parameters,
    boolean isStatic,
    Kind kind,
    boolean checked,
    int index) {

  /** What kind of coroutine a method is. */
  enum Kind {
    PLAIN("", ""),
    YIELDS("YieldScope<Object>", "Generator<Object, Void, "),
    EXCHANGES("GeneratorScope<Object, Integer>", "Generator<Object, Integer, ");

    private final String scope;
    private final String generator;

    Kind(String scope, String generator) {
      this.scope = scope;
      this.generator = generator;
    }

    String scope() {
      return scope;
    }

    /** The generator's type, up to the result. */
    String generator() {
      return generator;
    }

    boolean isCoroutine() {
      return this != PLAIN;
    }

    /** Whether one of this kind can be called with a scope of that one. */
    boolean takes(Kind caller) {
      return this == caller || (this == YIELDS && caller == EXCHANGES);
    }
  }
}
