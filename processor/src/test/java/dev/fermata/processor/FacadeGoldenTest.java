package dev.fermata.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Path;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What a facade looks like. */
class FacadeGoldenTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "facades");

  @Test
  void shop() throws IOException {
    Path source = FOLDER.resolve("Shop.java");
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new CoroutineProcessor())
            .withOptions("-Xdoclint:all,-missing")
            .compile(JavaFileObjects.forResource(source.toUri().toURL()));
    assertThat(compilation).succeeded();
    for (JavaFileObject facade : GoldenFiles.sourcesEndingIn(compilation, "Coroutines")) {
      GoldenFiles.check(FOLDER.resolve("expected"), facade);
    }
  }
}
