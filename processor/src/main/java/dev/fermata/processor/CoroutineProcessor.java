package dev.fermata.processor;

import com.google.auto.service.AutoService;
import dev.fermata.processor.diagnostics.Message;
import dev.fermata.processor.source.OuterCompilation;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Turns the methods marked {@code @Coroutine} into state machines.
 *
 * <p>The rounds of a compilation:
 *
 * <ol>
 *   <li>the facade of each type that has coroutines, from their signatures alone;
 *   <li>one nested compilation that attributes their bodies, by now together with the facades they
 *       may call, and a machine for each.
 * </ol>
 *
 * <p>A type whose signatures or bodies name what other processors have not generated yet is put off
 * to the next round. Whatever happens, a facade and some machine come out, so that nothing else in
 * the user's code breaks.
 */
@AutoService(Processor.class)
public final class CoroutineProcessor extends AbstractProcessor {
  private @Nullable Rounds rounds;
  private boolean saidNotJavac;

  /** Made by the compiler through the service loader. */
  public CoroutineProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Claims.SUPPORTED;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    try {
      rounds = OuterCompilation.open(environment).map(Rounds::new).orElse(null);
    } catch (NoClassDefFoundError withoutCompiler) {
      // A runtime image without jdk.compiler, in which only another compiler can be running.
      rounds = null;
    }
  }

  /** See {@link Claims} for what is claimed, and why. */
  @SuppressWarnings("DoNotClaimAnnotations")
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Optional<? extends TypeElement> coroutine =
        annotations.stream().filter(Claims::isCoroutine).findFirst();
    Set<? extends Element> marked =
        coroutine.<Set<? extends Element>>map(round::getElementsAnnotatedWith).orElse(Set.of());
    if (rounds != null) {
      rounds.process(marked, round);
    } else if (!saidNotJavac && !marked.isEmpty()) {
      saidNotJavac = true;
      processingEnv
          .getMessager()
          .printMessage(
              Message.NOT_JAVAC.severity(),
              Message.NOT_JAVAC.text(processingEnv.getClass().getName()),
              marked.iterator().next());
    }
    return Claims.claims(annotations, round);
  }
}
