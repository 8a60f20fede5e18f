package dev.fermata.generator;

import dev.fermata.frame.Frame;

/** The two ways a coroutine runs; every behaviour is tested in both. */
enum Mode {
  /** A frame written by hand as the processor would generate it. */
  LOWERED {
    @Override
    <Y, S, R> Generator<Y, S, R> of(
        Frame lowered, DirectScopes.Body<GeneratorScope<Y, S>, R> asWritten) {
      return Generator.of(lowered);
    }

    @Override
    <S, R> Generator.OfInt<S, R> ofInt(
        Frame lowered, DirectScopes.Body<GeneratorScope.OfInt<S>, R> asWritten) {
      return Generator.ofInt(lowered);
    }
  },

  /** The source as it would be written, on a thread of its own. */
  DIRECT {
    @Override
    <Y, S, R> Generator<Y, S, R> of(
        Frame lowered, DirectScopes.Body<GeneratorScope<Y, S>, R> asWritten) {
      return DirectScopes.generator(asWritten);
    }

    @Override
    <S, R> Generator.OfInt<S, R> ofInt(
        Frame lowered, DirectScopes.Body<GeneratorScope.OfInt<S>, R> asWritten) {
      return DirectScopes.intGenerator(asWritten);
    }
  };

  abstract <Y, S, R> Generator<Y, S, R> of(
      Frame lowered, DirectScopes.Body<GeneratorScope<Y, S>, R> asWritten);

  abstract <S, R> Generator.OfInt<S, R> ofInt(
      Frame lowered, DirectScopes.Body<GeneratorScope.OfInt<S>, R> asWritten);
}
