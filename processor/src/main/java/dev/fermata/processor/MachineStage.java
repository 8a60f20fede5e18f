package dev.fermata.processor;

import com.palantir.javapoet.ClassName;
import com.sun.source.tree.Tree;
import dev.fermata.processor.analysis.SuspensionAnalysis;
import dev.fermata.processor.diagnostics.Diagnostics;
import dev.fermata.processor.diagnostics.LoweringException;
import dev.fermata.processor.diagnostics.Message;
import dev.fermata.processor.model.CoroutineMethod;
import dev.fermata.processor.model.CoroutineMethods;
import dev.fermata.processor.source.AttributedMethod;
import dev.fermata.processor.source.Attribution;
import dev.fermata.processor.source.Attribution.BodyError;
import dev.fermata.processor.source.NestedCompilation;
import dev.fermata.processor.source.OuterCompilation;
import dev.fermata.processor.validation.BodyValidator;
import dev.fermata.processor.validation.CapturedLocals;
import dev.fermata.processor.validation.Lombok;
import dev.fermata.processor.validation.Problem;
import dev.fermata.processor.writing.GeneratedFiles;
import dev.fermata.processor.writing.StubMachineWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Attributes the bodies of coroutines and writes a machine for each, or what stands in for it. */
final class MachineStage {
  private final OuterCompilation outer;
  private final Output output;
  private final Diagnostics diagnostics;
  private final Failures failures;
  private final Rejections rejections;
  private final Misunderstandings misunderstood;

  MachineStage(
      OuterCompilation outer, Output output, Diagnostics diagnostics, Rejections rejections) {
    this.rejections = rejections;
    this.outer = outer;
    this.output = output;
    this.diagnostics = diagnostics;
    this.failures = new Failures(diagnostics);
    this.misunderstood = new Misunderstandings(outer, diagnostics);
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
    Map<ExecutableElement, CoroutineMethod> methods = new LinkedHashMap<>();
    CoroutineMethods.declaredBy(host)
        .forEach(element -> methods.put(element, outer.coroutines().of(element)));
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
          if (method.overriding().isAbstract()) {
            return;
          }
          Attribution attribution = attributions.get(method.machine());
          if (attribution != null && !attribution.isValid()) {
            boolean extended =
                attribution.mayComeRight() && Lombok.hasExtensionMethods(attribution.method());
            misunderstood.watch(
                element,
                method,
                attribution.errors().get(0),
                extended ? Message.EXTENSION_METHODS : Message.MISUNDERSTOOD);
          }
          if (attribution != null && attribution.isValid() && !rejections.isRejected(method)) {
            failures.guard(
                element,
                attribution.method(),
                () -> writeMachine(element, attribution, host, files));
          }
          if (!outer.isTaken(method.machine()) && !rejections.isUnnameable(method)) {
            failures.guard(
                element, () -> output.write(StubMachineWriter.write(method, files), host));
          }
        });
    return true;
  }

  /** Writes the machine of a coroutine, or reports why there is none. */
  private void writeMachine(
      ExecutableElement element, Attribution attribution, TypeElement host, GeneratedFiles files)
      throws IOException {
    AttributedMethod method = attribution.method();
    SuspensionAnalysis suspensions = SuspensionAnalysis.of(method);
    boolean valid = true;
    for (Problem<Tree> problem : BodyValidator.validate(method, suspensions)) {
      diagnostics.report(
          method.place(problem.at()), problem.message(), problem.arguments().toArray());
      valid &= problem.message().severity() != Diagnostic.Kind.ERROR;
    }
    Optional<BodyError> mistake = CapturedLocals.check(method);
    mistake.ifPresent(
        error -> misunderstood.watch(element, method.method(), error, Message.MISUNDERSTOOD));
    if (!valid || mistake.isPresent()) {
      return;
    }
    try {
      output.write(CoroutineCompiler.compile(method, suspensions, files), host);
    } catch (LoweringException outOfReach) {
      diagnostics.report(method.place(outOfReach.at()), outOfReach);
    }
  }
}
