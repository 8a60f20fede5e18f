package dev.fermata.processor;

import dev.fermata.processor.diagnostics.Diagnostics;
import dev.fermata.processor.diagnostics.Message;
import dev.fermata.processor.source.OuterCompilation;
import dev.fermata.processor.validation.Polymorphism;
import dev.fermata.processor.validation.Problem;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** What is to be done in which round, and what was put off. */
final class Rounds {
  private static final int OLDEST_SOURCE = 17;

  private final OuterCompilation outer;
  private final Diagnostics diagnostics;
  private final Output output;
  private final FacadeStage facades;
  private final MachineStage machines;
  private final OtherProcessors others;

  // Names, not elements: an element is good for its own round only.
  private final Set<String> withoutFacade = new LinkedHashSet<>();
  private final Set<String> withoutMachines = new LinkedHashSet<>();

  Rounds(OuterCompilation outer) {
    this.outer = outer;
    this.diagnostics = new Diagnostics(outer.trees(), outer.environment().getMessager());
    this.output = new Output(outer);
    Rejections rejections = new Rejections();
    this.facades = new FacadeStage(outer, output, diagnostics, rejections);
    this.machines = new MachineStage(outer, output, diagnostics, rejections);
    this.others = new OtherProcessors(outer);
    PlainCodeListener.register(outer, diagnostics);
  }

  void process(Set<? extends Element> coroutines, RoundEnvironment round) {
    if (outer.sourceLevel() < OLDEST_SOURCE) {
      if (!coroutines.isEmpty() && !diagnostics.hasErrors()) {
        Element first = coroutines.iterator().next();
        diagnostics.report(first, Message.OLD_SOURCE, outer.sourceLevel());
      }
      return;
    }
    output.startRound();
    outer.addRoots(round);
    others.observe(round);
    for (Element coroutine : coroutines) {
      if (!(coroutine.getEnclosingElement() instanceof TypeElement host)
          || isMeaningless(coroutine, host)) {
        continue;
      }
      if (!outer.isNameable(host)) {
        diagnostics.report(coroutine, Message.NAMELESS_HOST);
      } else {
        withoutFacade.add(host.getQualifiedName().toString());
      }
    }
    reportUnmarkedOverrides(round);
    boolean last = round.processingOver();
    if (last && round.errorRaised()) {
      // javac stops here; a file written now would only earn a warning.
      return;
    }
    Set<String> fromEarlierRounds = new LinkedHashSet<>(withoutMachines);
    BooleanSupplier mayPutOff = () -> !last && others.mayGenerate();
    Set<String> written = facades.write(new LinkedHashSet<>(withoutFacade), mayPutOff);
    withoutFacade.removeAll(written);
    withoutMachines.addAll(written);
    // After an error there is no further round in which javac would not complain of new files.
    boolean now = last || diagnostics.hasErrors();
    BooleanSupplier mayPutOffBodies =
        () -> !now && (!written.isEmpty() || !withoutFacade.isEmpty() || others.mayGenerate());
    withoutMachines.removeAll(
        machines.write(
            now ? new LinkedHashSet<>(withoutMachines) : fromEarlierRounds, mayPutOffBodies));
  }

  /** Whether the compiler could not make sense of a declaration, of which it tells the user. */
  private static boolean isMeaningless(Element coroutine, TypeElement host) {
    return host.asType().getKind() == TypeKind.ERROR
        || !SourceVersion.isIdentifier(coroutine.getSimpleName());
  }

  private void reportUnmarkedOverrides(RoundEnvironment round) {
    for (Element root : round.getRootElements()) {
      if (root instanceof TypeElement type && !outer.isGenerated(type)) {
        for (Problem<Element> problem : Polymorphism.checkUnmarked(type, outer.elements())) {
          diagnostics.report(problem.at(), problem.message(), problem.arguments().toArray());
        }
      }
    }
  }
}
