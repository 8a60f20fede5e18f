package dev.fermata.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** What surrounds a coroutine: older and newer levels of the language, libraries. */
class EnvironmentsTest {
  private static final String IMPORTS =
      "import dev.fermata.annotations.Coroutine; import dev.fermata.generator.YieldScope;";

  @TempDir Path folder;

  @Test
  void anOlderLanguageIsToldOnce() {
    JavaFileObject source =
        JavaFileObjects.forSourceLines(
            "Old",
            IMPORTS,
            "class Old {",
            "  @Coroutine static void one(YieldScope<Integer> co) { co.yield(1); }",
            "  @Coroutine static void two(YieldScope<Integer> co) { one(co); }",
            "  static Object use() { return OldCoroutines.one(); }",
            "}");
    assertEquals(
        List.of(
            "3: Fermata generates code for Java 17 and later, and this is compiled for Java 11:"
                + " compile it with --release 17 or a later one"),
        errors(compile(List.of("--release", "11"), List.of(), source)));
  }

  @Test
  void whatTheCompilerCannotMakeSenseOfIsItsOwnToTell() {
    JavaFileObject marks =
        JavaFileObjects.forSourceLines(
            "Marks",
            IMPORTS,
            "class Marks {",
            "  @Coroutine(factory = 3) static void one(YieldScope<Integer> co) { co.yield(1); }",
            "  @Coroutine(nope = 3) static void two(YieldScope<Integer> co) { co.yield(1); }",
            "}");
    assertEquals(
        List.of(
            "3: incompatible types: int cannot be converted to java.lang.String",
            "4: cannot find symbol"),
        errors(compile(List.of(), List.of(), marks)).stream()
            .map(error -> error.lines().findFirst().orElseThrow())
            .toList());
    JavaFileObject cycle =
        JavaFileObjects.forSourceLines(
            "Cycle",
            IMPORTS,
            "class Cycle extends Other {}",
            "class Other extends Cycle {",
            "  @Coroutine void one(YieldScope<Integer> co) { co.yield(1); }",
            "}");
    assertEquals(
        List.of("2: cyclic inheritance involving Cycle"),
        errors(compile(List.of(), List.of(), cycle)));
  }

  @Test
  void aCoroutineOfALibraryNeedsAFacade() throws IOException {
    JavaFileObject library =
        JavaFileObjects.forSourceLines(
            "lib.Lib",
            "package lib;",
            IMPORTS,
            "public class Lib {",
            "  @Coroutine public static void one(YieldScope<? super Integer> co) { co.yield(1); }",
            "  public static class Base {",
            "    @Coroutine public void two(YieldScope<Integer> co) { co.yield(2); }",
            "  }",
            "}");
    keep(Compiler.javac().withOptions("-proc:none").compile(library));
    JavaFileObject user =
        JavaFileObjects.forSourceLines(
            "User",
            IMPORTS,
            "class User extends lib.Lib.Base {",
            "  @Coroutine static void one(YieldScope<Integer> co) {",
            "    lib.Lib.one(co);",
            "    new lib.Lib.Base().two(co);",
            "  }",
            "  @Coroutine @Override public void two(YieldScope<Integer> co) {",
            "    super.two(co);",
            "  }",
            "}");
    String reason =
        " was compiled without Fermata's processor, so there is no %s through which a coroutine"
            + " could call it: compile it with the processor";
    assertEquals(
        List.of(
            "4: Lib.one" + String.format(reason, "LibCoroutines"),
            "5: Lib.Base.two" + String.format(reason, "Lib_BaseCoroutines"),
            "8: Lib.Base.two" + String.format(reason, "Lib_BaseCoroutines")),
        errors(compile(List.of(), List.of(folder), user)));
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_23)
  void markdownStaysMarkdown() throws IOException {
    JavaFileObject source =
        JavaFileObjects.forSourceLines(
            "Docs",
            IMPORTS,
            "class Docs {",
            "  /// See `*/`, [#two], [the other][#two] and [String].",
            "  /// @param co the scope",
            "  /// @param n how many, [as][two]",
            "  @Coroutine static void one(YieldScope<Integer> co, int n) { co.yield(n); }",
            "  /** Plain. */",
            "  @Coroutine static void two(YieldScope<Integer> co) { co.yield(1); }",
            "}");
    Compilation compilation = compile(List.of("-Xlint:all,-path", "-Werror"), List.of(), source);
    assertEquals(List.of(), errors(compilation));
    String facade =
        compilation
            .generatedSourceFile("DocsCoroutines")
            .orElseThrow()
            .getCharContent(true)
            .toString();
    assertTrue(
        facade.contains(
            """
              /// See `*/`, [two][Docs#two], [the other][Docs#two] and [String].
              ///
              /// @param n how many, [as][two]
              /// @return a generator that has not started
              @CheckReturnValue
            """),
        facade);
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_25)
  void aCompactSourceFileCannotHaveCoroutines() {
    JavaFileObject source =
        JavaFileObjects.forSourceLines(
            "Main",
            IMPORTS,
            "@Coroutine static void one(YieldScope<Integer> co) { co.yield(1); }",
            "void main() { for (int i : MainCoroutines.one()) {} }");
    assertEquals(
        List.of(
            "2: a coroutine needs a class with a name, so that generated code can call it: declare"
                + " a class around it"),
        errors(compile(List.of(), List.of(), source)));
  }

  @Test
  void anIncrementalBuildGivesTheSameNames() throws IOException {
    JavaFileObject users = JavaFileObjects.forSourceLines("Main_one", "class Main_one {}");
    JavaFileObject main =
        JavaFileObjects.forSourceLines(
            "Main",
            IMPORTS,
            "class Main {",
            "  @Coroutine static void one(YieldScope<Integer> co) { co.yield(1); }",
            "}");
    Compilation whole = compile(List.of(), List.of(), main, users);
    keep(whole);
    Compilation again = compile(List.of(), List.of(folder), main);
    assertEquals(List.of("MainCoroutines.java", "Main_one2.java"), sources(whole));
    assertEquals(List.of("MainCoroutines.java", "Main_one2.java"), sources(again));
  }

  private static List<String> sources(Compilation compilation) {
    return compilation.generatedSourceFiles().stream()
        .map(file -> file.getName().replaceAll(".*/", ""))
        .sorted()
        .toList();
  }

  /** Leaves the classes of a compilation for later ones. */
  private void keep(Compilation compiled) throws IOException {
    for (JavaFileObject file : compiled.generatedFiles()) {
      String name = file.getName().replace("/" + StandardLocation.CLASS_OUTPUT + "/", "");
      Path target = folder.resolve(name);
      Files.createDirectories(target.getParent());
      try (var in = file.openInputStream()) {
        Files.write(target, in.readAllBytes());
      }
    }
  }

  private static Compilation compile(
      List<String> options, List<Path> libraries, JavaFileObject... sources) {
    List<File> path = new ArrayList<>();
    for (String each : System.getProperty("java.class.path").split(File.pathSeparator)) {
      path.add(new File(each));
    }
    libraries.forEach(library -> path.add(library.toFile()));
    return Compiler.javac()
        .withProcessors(new CoroutineProcessor())
        .withClasspath(path)
        .withOptions(options)
        .compile(sources);
  }

  private static List<String> errors(Compilation compilation) {
    return compilation.errors().stream()
        .map(error -> error.getLineNumber() + ": " + error.getMessage(Locale.ENGLISH))
        .toList();
  }
}
