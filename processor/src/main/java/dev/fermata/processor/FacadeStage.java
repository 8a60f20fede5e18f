package dev.fermata.processor;

import com.sun.source.util.TreePath;
import dev.fermata.processor.diagnostics.Diagnostics;
import dev.fermata.processor.diagnostics.Message;
import dev.fermata.processor.model.CoroutineMethod;
import dev.fermata.processor.model.CoroutineMethods;
import dev.fermata.processor.model.Host;
import dev.fermata.processor.source.OuterCompilation;
import dev.fermata.processor.validation.DeclarationValidator;
import dev.fermata.processor.validation.FacadeValidator;
import dev.fermata.processor.validation.LocalHosts;
import dev.fermata.processor.validation.Problem;
import dev.fermata.processor.writing.FacadeWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Checks declarations and writes facades, as soon as a type's signatures are known. */
final class FacadeStage {
  private final OuterCompilation outer;
  private final Output output;
  private final Diagnostics diagnostics;
  private final Failures failures;
  private final Rejections rejections;

  FacadeStage(
      OuterCompilation outer, Output output, Diagnostics diagnostics, Rejections rejections) {
    this.rejections = rejections;
    this.outer = outer;
    this.output = output;
    this.diagnostics = diagnostics;
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
    reportLocalHosts(host);
    Map<ExecutableElement, CoroutineMethod> coroutines = new LinkedHashMap<>();
    elements.forEach(element -> coroutines.put(element, outer.coroutines().of(element)));
    for (Map.Entry<ExecutableElement, CoroutineMethod> entry : coroutines.entrySet()) {
      for (Problem<Element> problem : problems(entry.getKey(), coroutines)) {
        diagnostics.report(problem.at(), problem.message(), problem.arguments().toArray());
        rejections.add(entry.getValue(), problem.message());
      }
    }
    Optional<Problem<Element>> taken = FacadeValidator.checkName(host, outer::isTaken);
    if (taken.isPresent()) {
      diagnostics.report(host, taken.get().message(), taken.get().arguments().toArray());
      coroutines.values().forEach(each -> rejections.add(each, Message.FACADE_TAKEN));
    } else {
      Host model = coroutines.values().iterator().next().host();
      List<CoroutineMethod> withFactory =
          coroutines.values().stream().filter(rejections::hasFactory).toList();
      output.write(new FacadeWriter(model, withFactory, output.filesFor(host)).write(), host);
    }
  }

  private List<Problem<Element>> problems(
      ExecutableElement element, Map<ExecutableElement, CoroutineMethod> coroutines) {
    List<Problem<Element>> problems = new ArrayList<>();
    if (Signatures.isKnown(element)) {
      problems.addAll(DeclarationValidator.validate(element, outer.elements()));
    }
    FacadeValidator.checkFactories(coroutines).stream()
        .filter(problem -> problem.at().equals(element))
        .forEach(problems::add);
    return problems;
  }

  private void reportLocalHosts(TypeElement host) {
    TreePath path = outer.pathOf(host);
    if (path != null) {
      for (TreePath annotation : LocalHosts.find(path.getCompilationUnit())) {
        diagnostics.report(outer.placeOf(annotation), Message.LOCAL_HOST);
      }
    }
  }
}
