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
    PLAIN("", "", Type.OBJECT),
    YIELDS("YieldScope<Object>", "Generator<Object, Void, ", Type.OBJECT),
    EXCHANGES("GeneratorScope<Object, Integer>", "Generator<Object, Integer, ", Type.OBJECT),
    YIELDS_INTS("YieldScope.OfInt", "Generator.OfInt<Void, ", Type.INT),
    EXCHANGES_LONGS("GeneratorScope.OfLong<Integer>", "Generator.OfLong<Integer, ", Type.LONG),
    EXCHANGES_DOUBLES(
        "GeneratorScope.OfDouble<Integer>", "Generator.OfDouble<Integer, ", Type.DOUBLE);

    private final String scope;
    private final String generator;
    private final Type yields;

    Kind(String scope, String generator, Type yields) {
      this.scope = scope;
      this.generator = generator;
      this.yields = yields;
    }

    /** What it yields. */
    Type yields() {
      return yields;
    }

    /** Whether something is sent to it. */
    boolean receives() {
      return scope.startsWith("GeneratorScope");
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
