package dev.fermata.processor;

import com.palantir.javapoet.ClassName;
import dev.fermata.processor.diagnostics.Diagnostics;
import dev.fermata.processor.model.CoroutineMethod;
import dev.fermata.processor.model.CoroutineMethods;
import dev.fermata.processor.source.Attribution;
import dev.fermata.processor.source.NestedCompilation;
import dev.fermata.processor.source.OuterCompilation;
import dev.fermata.processor.writing.GeneratedFiles;
import dev.fermata.processor.writing.StubMachineWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Attributes the bodies of coroutines and writes a machine for each, or what stands in for it. */
final class MachineStage {
  private final OuterCompilation outer;
  private final Output output;
  private final Diagnostics diagnostics;
  private final Failures failures;

  MachineStage(OuterCompilation outer, Output output, Diagnostics diagnostics) {
    this.outer = outer;
    this.output = output;
    this.diagnostics = diagnostics;
    this.failures = new Failures(diagnostics);
  }

  /**
   * Writes the machines of some types.
   *
   * @param mayPutOff whether a type with an unknown name in a body may wait
   * @return the types that need no further try
   */
  Set<String> write(Set<String> hostNames, BooleanSupplier mayPutOff) {
    Map<String, TypeElement> hosts = new LinkedHashMap<>();
    hostNames.forEach(name -> hosts.put(name, outer.elements().getTypeElement(name)));
    Set<String> done = new LinkedHashSet<>();
    if (hosts.isEmpty()) {
      return done;
    }
    ExecutableElement first = CoroutineMethods.declaredBy(hosts.values().iterator().next()).get(0);
    boolean attributed =
        failures.guard(
            first,
            () -> {
              try (NestedCompilation nested =
                  NestedCompilation.open(
                      outer, compiler(), hosts.values(), output.writtenThisRound())) {
                Map<ClassName, Attribution> attributions = nested.attribute();
                hosts.forEach(
                    (name, host) -> {
                      if (write(host, attributions, mayPutOff)) {
                        done.add(name);
                      }
                    });
              }
            });
    if (!attributed) {
      hosts.forEach(
          (name, host) -> {
            if (done.add(name)) {
              write(host, Map.of(), () -> false);
            }
          });
    }
    return done;
  }

  private static JavaCompiler compiler() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("this Java runtime has no compiler of its own");
    }
    return compiler;
  }

  private boolean write(
      TypeElement host, Map<ClassName, Attribution> attributions, BooleanSupplier mayPutOff) {
    List<ExecutableElement> coroutines =
        CoroutineMethods.declaredBy(host).stream().filter(MachineStage::hasBody).toList();
    Map<ExecutableElement, CoroutineMethod> methods = new LinkedHashMap<>();
    coroutines.forEach(element -> methods.put(element, outer.coroutines().of(element)));
    boolean incomplete =
        methods.values().stream()
            .map(method -> attributions.get(method.machine()))
            .anyMatch(attribution -> attribution != null && attribution.mayComeRight());
    if (incomplete && mayPutOff.getAsBoolean()) {
      return false;
    }
    GeneratedFiles files = output.filesFor(host);
    methods.forEach(
        (element, method) -> {
          Attribution attribution = attributions.get(method.machine());
          boolean written =
              attribution != null
                  && attribution.isValid()
                  && failures.guard(element, () -> writeMachine(attribution, host, files));
          if (!written) {
            failures.guard(
                element, () -> output.write(StubMachineWriter.write(method, files), host));
          }
        });
    return true;
  }

  private static boolean hasBody(ExecutableElement coroutine) {
    return !coroutine.getModifiers().contains(Modifier.ABSTRACT)
        && !coroutine.getModifiers().contains(Modifier.NATIVE);
  }

  private void writeMachine(Attribution attribution, TypeElement host, GeneratedFiles files)
      throws IOException {
    output.write(CoroutineCompiler.compile(attribution.method(), files), host);
  }
}
