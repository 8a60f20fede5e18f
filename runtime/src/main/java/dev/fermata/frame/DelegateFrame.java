package dev.fermata.frame;

/** Delegates to a generator whose static type was only {@code Iterable} or {@code Iterator}. */
final class DelegateFrame extends YieldAllFrame {

  private final GeneratorRoot generator;

  DelegateFrame(GeneratorRoot generator) {
    this.generator = generator;
  }

  @Override
  protected int resume(Root co) {
    return resumePoint() == 0 ? delegates(co, generator, 1) : returns(co);
  }
}
