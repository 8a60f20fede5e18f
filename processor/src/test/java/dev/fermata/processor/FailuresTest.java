package dev.fermata.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.fermata.processor.analysis.SuspensionAnalysis;
import dev.fermata.processor.diagnostics.Diagnostics;
import dev.fermata.processor.model.CoroutineMethods;
import dev.fermata.processor.source.AttributedMethod;
import dev.fermata.processor.source.BrokenBodies;
import dev.fermata.processor.source.NestedCompilation;
import dev.fermata.processor.source.OuterCompilation;
import dev.fermata.processor.writing.GeneratedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The processor's own failures are compile errors. */
class FailuresTest {
  private static final JavaFileObject SOURCE =
      JavaFileObjects.forSourceLines(
          "user.User",
          "package user;",
          "import dev.fermata.annotations.Coroutine;",
          "import dev.fermata.generator.YieldScope;",
          "class User {",
          "  @Coroutine",
          "  static void one(YieldScope<String> co, java.util.List<String> all) {",
          "    int n = 1;",
          "    for (String each : all) {",
          "      co.yield(each.strip() + Character.toString(all.get(0).charAt(n)));",
          "    }",
          "  }",
          "}");

  @Test
  void aFailureNamesTheConstructAndAsksForAReport() {
    Compilation compilation =
        compile(
            (method, files) ->
                CoroutineCompiler.compile(failing(method), SuspensionAnalysis.of(method), files));
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining("Fermata failed on the coroutine User.one, at ")
        .inFile(SOURCE)
        .onLine(8);
    String message = compilation.errors().get(0).getMessage(Locale.ENGLISH);
    assertTrue(message.contains("ENHANCED_FOR_LOOP `for (String each : all)"), message);
    assertTrue(message.contains("java.lang.IllegalStateException: unexpected"), message);
    assertTrue(message.contains("please report it"), message);
  }

  @Test
  void errorsOfTheVirtualMachineAreFailuresToo() {
    Compilation compilation =
        compile(
            (method, files) -> {
              throw new StackOverflowError();
            });
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("at its declaration").inFile(SOURCE).onLine(6);
  }

  private static AttributedMethod failing(AttributedMethod method) {
    return BrokenBodies.failing(method, new IllegalStateException("unexpected"));
  }

  private static Compilation compile(BiConsumer<AttributedMethod, GeneratedFiles> work) {
    return Compiler.javac().withProcessors(new CompilingProcessor(work)).compile(SOURCE);
  }

  /** Compiles bodies as the real processor does, but for the step that is handed to it. */
  private static final class CompilingProcessor extends AbstractProcessor {
    private final BiConsumer<AttributedMethod, GeneratedFiles> work;

    CompilingProcessor(BiConsumer<AttributedMethod, GeneratedFiles> work) {
      this.work = work;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      OuterCompilation outer = OuterCompilation.open(processingEnv).orElseThrow();
      Failures failures = new Failures(new Diagnostics(outer.trees(), processingEnv.getMessager()));
      for (TypeElement root : ElementFilter.typesIn(round.getRootElements())) {
        ExecutableElement coroutine = CoroutineMethods.declaredBy(root).get(0);
        try (NestedCompilation nested =
            NestedCompilation.open(
                outer, ToolProvider.getSystemJavaCompiler(), List.of(root), Map.of())) {
          AttributedMethod method = nested.attribute().values().iterator().next().method();
          GeneratedFiles files = new Output(outer).filesFor(root);
          failures.guard(coroutine, method, () -> work.accept(method, files));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }
}
