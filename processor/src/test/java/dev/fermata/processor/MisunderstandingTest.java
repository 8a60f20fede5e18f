package dev.fermata.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** The user's options are not all known inside; what that makes unclear is never passed over. */
class MisunderstandingTest {
  private static final String EXPORT = "java.base/sun.security.x509=ALL-UNNAMED";

  @Test
  void anImportedInternalPackageIsOpenedAsTheUserOpenedIt() {
    JavaFileObject source =
        JavaFileObjects.forSourceString(
            "user.User",
            """
            package user;

            import dev.fermata.annotations.Coroutine;
            import dev.fermata.generator.YieldScope;
            import sun.security.x509.X500Name;

            class User {
              @Coroutine
              static void names(YieldScope<Object> co) throws java.io.IOException {
                co.yield(new X500Name("CN=x"));
              }
            }
            """);
    assertThat(compile(source)).succeeded();
  }

  @Test
  void aValidBodyThatWasNotUnderstoodIsAnError() {
    JavaFileObject source =
        JavaFileObjects.forSourceString(
            "user.User",
            """
            package user;

            import dev.fermata.annotations.Coroutine;
            import dev.fermata.generator.YieldScope;

            class User {
              @Coroutine
              static void names(YieldScope<Object> co) throws java.io.IOException {
                co.yield(new sun.security.x509.X500Name("CN=x").getName());
              }
            }
            """);
    Compilation compilation = compile(source);
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining("Fermata did not understand the coroutine User.names")
        .inFile(source)
        .onLine(8);
  }

  private static Compilation compile(JavaFileObject source) {
    return Compiler.javac()
        .withProcessors(new CoroutineProcessor())
        .withOptions("--add-exports", EXPORT)
        .compile(source);
  }
}
