package dev.fermata.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coroutines in named modules, next to modules and jars of others. */
class ModulesTest {
  private static final JavaFileObject LIBRARY =
      JavaFileObjects.forSourceString(
          "lib.api.Lib",
          """
          package lib.api;

          import java.sql.Connection;

          public class Lib<T> {
            public static class Nest<X> {
              public X x;

              public enum Kind {
                A,
                B
              }
            }

            public Nest<T> nest() {
              return new Nest<>();
            }

            public static Connection connect() {
              return null;
            }

            public interface Visitor<R> {
              R visit(Nest<? extends R> n);
            }
          }
          """);

  private static final JavaFileObject HELPER =
      JavaFileObjects.forSourceString(
          "app.Helper",
          """
          package app;

          import java.util.List;

          class Helper {
            List<String> help() {
              return List.of();
            }

            record R(int a, List<String> b) {}

            sealed interface Shape permits Circle, Square {}

            record Circle() implements Shape {}

            static final class Square implements Shape {}

            static Shape shape = new Circle();
            static final int C = 41 + 1;

            enum En {
              P {
                @Override
                void q() {}
              };

              abstract void q();
            }
          }
          """);

  private static final JavaFileObject MAIN =
      JavaFileObjects.forSourceString(
          "app.Main",
          """
          package app;

          import dev.fermata.annotations.Coroutine;
          import dev.fermata.generator.YieldScope;
          import java.util.List;
          import lib.api.Lib;

          class Main {
            @Coroutine
            static void run(YieldScope<String> co, Lib<String> l, Lib.Visitor<String> v)
                throws Exception {
              var n = l.nest();
              co.yield(n.x.trim());
              switch (Lib.Nest.Kind.A) {
                case A:
                  co.yield("A");
                  break;
                default:
              }
              co.yield(v.visit(n));
              var c = Lib.connect();
              var st = c.createStatement();
              co.yield("" + st.execute("x"));
              new Helper().help().stream().forEach(h -> h.length());
              for (String s : MainCoroutines.run(l, v)) {
                co.yield(s);
              }
              Helper.R r = new Helper.R(1, List.of("a"));
              co.yield(r.b().get(0));
              if (Helper.shape instanceof Helper.Circle circle) {
                co.yield("" + circle.hashCode());
              }
              switch (r.a()) {
                case Helper.C:
                  co.yield("C");
                  break;
                default:
              }
              Helper.En.P.q();
            }
          }
          """);

  @TempDir Path temporary;

  @Test
  void aNamedModuleUsesAnother() throws Exception {
    Path library = temporary.resolve("m.lib");
    compileLibrary(
        library,
        LIBRARY,
        JavaFileObjects.forSourceString(
            "module-info", "module m.lib { exports lib.api; requires transitive java.sql; }"));
    assertCompiles(
        temporary.resolve("m.app"),
        List.of("--module-path", path(library, runtimePath())),
        JavaFileObjects.forSourceString(
            "module-info", "module m.app { requires m.lib; requires dev.fermata.runtime; }"),
        MAIN,
        HELPER);
  }

  @Test
  void theClassPathHoldsFoldersAndStaleOutput() throws Exception {
    Path library = temporary.resolve("lib");
    compileLibrary(library, LIBRARY);
    // A facade of an earlier build, with other factories.
    compileLibrary(
        library,
        JavaFileObjects.forSourceString(
            "app.MainCoroutines", "package app; class MainCoroutines { static void old() {} }"));
    // Whatever a processor writes over, javac warns of under -Xlint:processing.
    assertCompiles(
        library,
        List.of("-Xlint:-processing", "-classpath", path(library, runtimePath())),
        MAIN,
        HELPER);
  }

  @Test
  void coroutinesOfClassFilesAreCalled() throws Exception {
    Path library = temporary.resolve("coroutines");
    JavaFileObject callee =
        JavaFileObjects.forSourceString(
            "lib.Callee",
            """
            package lib;

            import dev.fermata.annotations.Coroutine;
            import dev.fermata.generator.YieldScope;

            public class Callee<T> {
              @Coroutine
              public static <X> int each(YieldScope<? super X> co, X first, X second) {
                co.yield(first);
                co.yield(second);
                return 2;
              }

              @Coroutine
              protected T once(YieldScope<T> co, T value) {
                co.yield(value);
                return value;
              }
            }
            """);
    assertCompiles(library, List.of("-classpath", runtimePath()), callee);
    assertCompiles(
        temporary.resolve("app"),
        List.of("-classpath", path(library, runtimePath())),
        JavaFileObjects.forSourceString(
            "app.Caller",
            """
            package app;

            import dev.fermata.annotations.Coroutine;
            import dev.fermata.generator.YieldScope;
            import lib.Callee;

            class Caller extends Callee<String> {
              @Coroutine
              String all(YieldScope<String> co) {
                int n = each(co, "a", "b");
                return once(co, "c" + n);
              }
            }
            """),
        JavaFileObjects.forSourceString(
            "lib.Neighbour",
            """
            package lib;

            import dev.fermata.annotations.Coroutine;
            import dev.fermata.generator.YieldScope;

            class Neighbour {
              @Coroutine
              static int all(YieldScope<Object> co, Callee<Object> callee) {
                callee.once(co, 1);
                return Callee.each(co, "a", 2);
              }
            }
            """));
  }

  private static final List<String> STRICT = List.of("-Xlint:all,-path", "-Werror");

  private static void assertCompiles(Path target, List<String> options, JavaFileObject... sources)
      throws Exception {
    List<String> all = new ArrayList<>(STRICT);
    all.addAll(options);
    compile(target, all, new CoroutineProcessor(), sources);
  }

  private static void compileLibrary(Path target, JavaFileObject... sources) throws Exception {
    compile(target, List.of("-proc:none", "-classpath", runtimePath()), null, sources);
  }

  /** By javac itself and to disk: Compile Testing's own file manager knows one module only. */
  private static void compile(
      Path target,
      List<String> options,
      @Nullable CoroutineProcessor processor,
      JavaFileObject... sources)
      throws IOException {
    Files.createDirectories(target);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(target));
      JavaCompiler.CompilationTask task =
          compiler.getTask(null, files, diagnostics, options, null, List.of(sources));
      if (processor != null) {
        task.setProcessors(List.of(processor));
      }
      boolean compiled = task.call();
      assertEquals(List.of(), diagnostics.getDiagnostics());
      assertTrue(compiled);
    }
  }

  private static String path(Path first, String others) {
    return first + File.pathSeparator + others;
  }

  /** Where the runtime, the annotations and JSpecify are. */
  private static String runtimePath() throws URISyntaxException {
    List<Path> places = new ArrayList<>();
    for (String name :
        List.of(
            "dev.fermata.generator.Generator",
            "dev.fermata.annotations.Coroutine",
            "org.jspecify.annotations.NullMarked")) {
      try {
        places.add(
            Path.of(
                Class.forName(name).getProtectionDomain().getCodeSource().getLocation().toURI()));
      } catch (ClassNotFoundException absent) {
        throw new AssertionError(absent);
      }
    }
    return places.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
