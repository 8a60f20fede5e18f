package dev.fermata.processor;

import dev.fermata.processor.diagnostics.Diagnostics;
import dev.fermata.processor.model.CoroutineMethod;
import dev.fermata.processor.model.CoroutineMethods;
import dev.fermata.processor.source.OuterCompilation;
import dev.fermata.processor.writing.FacadeWriter;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Writes facades, as soon as the signatures of a type's coroutines are known. */
final class FacadeStage {
  private final OuterCompilation outer;
  private final Output output;
  private final Failures failures;

  FacadeStage(OuterCompilation outer, Output output, Diagnostics diagnostics) {
    this.outer = outer;
    this.output = output;
    this.failures = new Failures(diagnostics);
  }

  /**
   * Writes the facades of some types.
   *
   * @param mayPutOff whether a type with an unknown name in a signature may wait
   * @return the types that need no further try
   */
  Set<String> write(Set<String> hosts, BooleanSupplier mayPutOff) {
    Set<String> done = new LinkedHashSet<>();
    for (String name : hosts) {
      TypeElement host = outer.elements().getTypeElement(name);
      List<ExecutableElement> coroutines = CoroutineMethods.declaredBy(host);
      boolean known = coroutines.stream().allMatch(Signatures::isKnown);
      if (known || !mayPutOff.getAsBoolean()) {
        done.add(name);
        failures.guard(coroutines.get(0), () -> write(host, coroutines));
      }
    }
    return done;
  }

  private void write(TypeElement host, List<ExecutableElement> elements) throws IOException {
    List<CoroutineMethod> coroutines = elements.stream().map(outer.coroutines()::of).toList();
    output.write(
        new FacadeWriter(coroutines.get(0).host(), coroutines, output.filesFor(host)).write(),
        host);
  }
}
