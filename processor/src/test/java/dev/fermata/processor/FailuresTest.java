package dev.fermata.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import com.sun.source.util.Trees;
import dev.fermata.processor.diagnostics.Diagnostics;
import dev.fermata.processor.diagnostics.InternalException;
import dev.fermata.processor.model.CoroutineMethods;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
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
          "  static void one(YieldScope<Integer> co) { co.yield(1); }",
          "}");

  @Test
  void aFailureNamesTheConstructAndAsksForAReport() {
    Compilation compilation = compile(new IllegalStateException("unexpected"), true);
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining("Fermata failed on the coroutine User.one, at METHOD `")
        .inFile(SOURCE)
        .onLine(6);
    String message = compilation.errors().get(0).getMessage(Locale.ENGLISH);
    assertTrue(message.contains("java.lang.IllegalStateException: unexpected"));
    assertTrue(message.contains("please report it"));
  }

  @Test
  void errorsOfTheVirtualMachineAreFailuresToo() {
    Compilation compilation = compile(new StackOverflowError(), false);
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("at (unknown)").inFile(SOURCE).onLine(6);
  }

  private static Compilation compile(Throwable failure, boolean atTree) {
    return Compiler.javac().withProcessors(new FailingProcessor(failure, atTree)).compile(SOURCE);
  }

  private static final class FailingProcessor extends AbstractProcessor {
    private final Throwable failure;
    private final boolean atTree;

    FailingProcessor(Throwable failure, boolean atTree) {
      this.failure = failure;
      this.atTree = atTree;
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
      Trees trees = Trees.instance(processingEnv);
      Failures failures = new Failures(new Diagnostics(trees, processingEnv.getMessager()));
      for (var root : round.getRootElements()) {
        var coroutine = CoroutineMethods.declaredBy((TypeElement) root).get(0);
        failures.guard(
            coroutine,
            () -> {
              if (atTree) {
                throw new InternalException(trees.getTree(coroutine), failure);
              }
              throwIt();
            });
      }
      return false;
    }

    private void throwIt() throws IOException {
      if (failure instanceof Error error) {
        throw error;
      }
      throw new IOException(failure);
    }
  }
}
