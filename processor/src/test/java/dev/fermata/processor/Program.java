package dev.fermata.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/** A folder with the sources of a program, one of which has a {@code main}. */
record Program(Path folder) {
  private static final Pattern MAIN =
      Pattern.compile("static void main\\((java\\.lang\\.)?String\\[");

  String name() {
    return folder.getFileName().toString();
  }

  /** What it has to print. */
  String expected() throws IOException {
    return Files.readString(folder.resolve("expected.txt"));
  }

  boolean isForThisJdk() {
    Path oldest = folder.resolve("min-jdk");
    try {
      return !Files.exists(oldest)
          || Integer.parseInt(Files.readString(oldest).strip()) <= Runtime.version().feature();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** The modes that it has to print the same in. */
  List<String> modes() {
    return Files.exists(folder.resolve("generated-only"))
        ? List.of("generated")
        : List.of("generated", "direct");
  }

  /** Compiles it with the processor; the errors, and those warnings that should not be. */
  List<String> compile(Path classes) throws IOException {
    Files.createDirectories(classes);
    boolean warningFree = Files.exists(folder.resolve("warning-free"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      List<String> options =
          List.of(
              "-Xlint:all,-path,-processing",
              "-d",
              classes + "",
              "-s",
              classes + "",
              "-cp",
              classPath());
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              output,
              files,
              diagnostics,
              options,
              null,
              files.getJavaFileObjectsFromPaths(sources()));
      task.setProcessors(List.of(new CoroutineProcessor()));
      task.call();
    }
    List<String> problems = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      JavaFileObject source = diagnostic.getSource();
      boolean isWritten =
          source != null && source.toUri().getPath().startsWith(folder.toAbsolutePath() + "");
      if (diagnostic.getKind() == Diagnostic.Kind.ERROR || !isWritten || warningFree) {
        problems.add(diagnostic.toString());
      }
    }
    output.toString().lines().forEach(problems::add);
    return problems;
  }

  /** Runs it; what it prints. */
  String run(Path classes, String mode) throws Exception {
    Path options = folder.resolve("jvm.options");
    return Files.exists(options)
        ? runApart(classes, mode, Files.readString(options).strip().split("\\s+"))
        : runHere(classes, mode);
  }

  private String runHere(Path classes, String mode) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = System.out;
    List<URL> path = new ArrayList<>(List.of(url(classes)));
    for (String element : classPath().split(File.pathSeparator)) {
      path.add(url(Path.of(element)));
    }
    System.setProperty("fermata.mode", mode);
    // A loader of its own: the runtime asks for the mode once.
    try (URLClassLoader loader =
            new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        PrintStream captured = new PrintStream(bytes, true, UTF_8)) {
      System.setOut(captured);
      Method main = loader.loadClass(mainClass()).getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      main.invoke(null, (Object) new String[0]);
    } catch (InvocationTargetException thrown) {
      throw new AssertionError("after it printed " + bytes.toString(UTF_8), thrown.getCause());
    } finally {
      System.setOut(out);
      System.clearProperty("fermata.mode");
    }
    return bytes.toString(UTF_8).replace("\r\n", "\n");
  }

  private String runApart(Path classes, String mode, String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.add("-Dfermata.mode=" + mode);
    command.addAll(List.of("-cp", classes + File.pathSeparator + classPath(), mainClass()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return printed.replace("\r\n", "\n");
  }

  private List<Path> sources() throws IOException {
    try (Stream<Path> found = Files.walk(folder.toAbsolutePath())) {
      return found.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    }
  }

  private String mainClass() throws IOException {
    for (Path source : sources()) {
      if (MAIN.matcher(Files.readString(source)).find()) {
        Path relative = folder.toAbsolutePath().relativize(source);
        return relative.toString().replace(".java", "").replace(File.separatorChar, '.');
      }
    }
    throw new IllegalStateException(String.format(Locale.ROOT, "no main in %s", folder));
  }

  /** What users of the library have: no processor, none of the tests. */
  private static String classPath() {
    return Stream.of(Coroutine.class, Generator.class, NullMarked.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(location -> new File(location.getPath()).getPath())
        .distinct()
        .reduce((first, second) -> first + File.pathSeparator + second)
        .orElseThrow();
  }

  private static URL url(Path path) throws MalformedURLException {
    return path.toUri().toURL();
  }
}
