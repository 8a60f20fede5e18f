package dev.fermata.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Classes that the user's code does not mention stay unread. Javac warns of a class file it reads
 * whose annotations it cannot find, and of such there are many in jars that hold Kotlin classes.
 */
class ClassFileWarningsTest {
  private static final JavaFileObject USER =
      JavaFileObjects.forSourceLines(
          "user.User",
          "package user;",
          "import dev.fermata.annotations.Coroutine;",
          "import dev.fermata.generator.YieldScope;",
          "import lib.Plain;",
          "class User {",
          "  @Coroutine static void one(YieldScope<Integer> co) { co.yield(Plain.one()); }",
          "}");
  private static final JavaFileObject OF_TWO_JARS =
      JavaFileObjects.forSourceLines(
          "user.User",
          "package user;",
          "import dev.fermata.annotations.Coroutine;",
          "import dev.fermata.generator.YieldScope;",
          "import lib.*;",
          "import lib.Plain;",
          "class User {",
          "  @Coroutine static void one(YieldScope<Integer> co) {",
          "    co.yield(Plain.one() + Other.two());",
          "  }",
          "}");

  @TempDir private Path folder;

  @Test
  void unmentionedClassesOfAPackageStayUnread() throws IOException {
    Path jar = jar("lib.jar", compileLibrary(), "Plain", "Odd");
    assertEquals(List.of(), compile(USER, jar));
  }

  @Test
  void aPackageMayLieInTwoJars() throws IOException {
    Path classes = compileLibrary();
    Path plain = jar("plain.jar", classes, "Plain");
    Path other = jar("other.jar", classes, "Other");
    assertEquals(List.of(), compile(OF_TWO_JARS, plain, other));
  }

  private static List<String> compile(JavaFileObject source, Path... jars) {
    List<File> path = new ArrayList<>();
    for (String each : System.getProperty("java.class.path").split(File.pathSeparator)) {
      path.add(new File(each));
    }
    Arrays.stream(jars).map(Path::toFile).forEach(path::add);
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new CoroutineProcessor())
            .withClasspath(path)
            .withOptions("-Xlint:all,-path", "-Werror")
            .compile(source);
    return compilation.diagnostics().stream().map(Object::toString).toList();
  }

  /** {@code Odd} is annotated by {@code Lost}, which goes into no jar. */
  private Path compileLibrary() throws IOException {
    Compilation library =
        Compiler.javac()
            .compile(
                JavaFileObjects.forSourceString(
                    "lost.Lost", "package lost; public @interface Lost { String status(); }"),
                JavaFileObjects.forSourceString(
                    "lib.Odd", "package lib; @lost.Lost(status = \"odd\") public class Odd {}"),
                JavaFileObjects.forSourceString(
                    "lib.Plain",
                    "package lib; public class Plain { public static int one() { return 1; } }"),
                JavaFileObjects.forSourceString(
                    "lib.Other",
                    "package lib; public class Other { public static int two() { return 2; } }"));
    Path classes = Files.createDirectories(folder.resolve("lib"));
    for (JavaFileObject file : library.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        String name = file.getName();
        try (var in = file.openInputStream()) {
          Files.write(
              classes.resolve(name.substring(name.lastIndexOf('/') + 1)), in.readAllBytes());
        }
      }
    }
    return classes;
  }

  private Path jar(String name, Path classes, String... types) throws IOException {
    Path jar = folder.resolve(name);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String type : types) {
        out.putNextEntry(new JarEntry("lib/" + type + ".class"));
        out.write(Files.readAllBytes(classes.resolve(type + ".class")));
        out.closeEntry();
      }
    }
    return jar;
  }
}
