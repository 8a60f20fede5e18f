package dev.fermata.fuzzing.harness;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import dev.fermata.annotations.Coroutine;
import dev.fermata.fuzzing.probe.Probe;
import dev.fermata.generator.Generator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles programs in this process, each in a package of its own. */
final class Compiler {

  /**
   * What javac says.
   *
   * @param packageName of the file concerned; null if none is
   * @param generated whether that file is a generated one
   * @param code the message's key
   * @param text the message
   * @param error whether it is more than a warning
   */
  record Remark(
      @Nullable String packageName, boolean generated, String code, String text, boolean error) {}

  /**
   * What a compilation gives.
   *
   * @param remarks what was said
   * @param files what was written
   * @param crash what javac let out
   * @param crashedIn the package of the file that it was at then; null if there was none
   */
  record Result(
      List<Remark> remarks,
      MemoryFiles files,
      @Nullable Throwable crash,
      @Nullable String crashedIn) {

    /** Whether there is nothing to say. */
    boolean isSilent() {
      return remarks.isEmpty() && crash == null;
    }

    /** What was said by package; what concerns none of them under the empty name. */
    Map<String, List<Remark>> byPackage() {
      Map<String, List<Remark>> found = new TreeMap<>();
      for (Remark remark : remarks) {
        String key = remark.packageName == null ? "" : remark.packageName;
        found.computeIfAbsent(key, k -> new ArrayList<>()).add(remark);
      }
      return found;
    }
  }

  private static final List<String> OPTIONS =
      List.of(
          "-Xlint:all,-processing,-classfile,-path",
          "-Xmaxerrs",
          "10000",
          "-Xmaxwarns",
          "10000",
          "-implicit:none",
          "-XDshould-stop.ifError=FLOW");

  private final JavaCompiler javac;
  private final StandardJavaFileManager shared;

  Compiler() {
    this.javac = ToolProvider.getSystemJavaCompiler();
    this.shared = javac.getStandardFileManager(null, Locale.ROOT, null);
    try {
      shared.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** Where the classes lie that programs need. */
  static List<Path> classPath() {
    return List.of(placeOf(Coroutine.class), placeOf(Generator.class), placeOf(Probe.class));
  }

  private static Path placeOf(Class<?> type) {
    URL place = type.getProtectionDomain().getCodeSource().getLocation();
    try {
      return Path.of(place.toURI());
    } catch (URISyntaxException cause) {
      throw new IllegalStateException("not a place: " + place, cause);
    }
  }

  /** What a compilation of nothing gives. */
  Result nothing() {
    return new Result(List.of(), new MemoryFiles(shared), null, null);
  }

  /** Compiles with the processor. */
  Result compile(Map<String, Program> byPackage) {
    Map<String, String> sources = new LinkedHashMap<>();
    byPackage.forEach((name, program) -> sources.put(host(name), program.source(name)));
    return run(sources, List.of(), true);
  }

  /** Asks javac alone what it thinks, with the makers' own facades. */
  Result plain(Map<String, Program> byPackage) {
    return run(plainSources(byPackage), List.of("-XDshould-stop.ifNoError=FLOW"), false);
  }

  /** Whether javac alone fails as well when it comes to class files. */
  boolean crashesPlain(Program program) {
    return run(plainSources(Map.of("p0", program)), List.of(), false).crash() != null;
  }

  private static Map<String, String> plainSources(Map<String, Program> byPackage) {
    Map<String, String> sources = new LinkedHashMap<>();
    byPackage.forEach(
        (name, program) -> {
          sources.put(host(name), program.source(name));
          sources.put(host(name) + "Coroutines", program.plainFacade(name));
        });
    return sources;
  }

  private static String host(String packageName) {
    return packageName + "." + Program.HOST;
  }

  private Result run(Map<String, String> sources, List<String> more, boolean processing) {
    MemoryFiles files = new MemoryFiles(shared);
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> options = new ArrayList<>(OPTIONS);
    options.addAll(more);
    if (!processing) {
      options.add("-proc:none");
    }
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach((name, text) -> units.add(MemoryFiles.source(name, text)));
    StringWriter output = new StringWriter();
    JavacTask task =
        (JavacTask)
            javac.getTask(new PrintWriter(output, true), files, diagnostics, options, null, units);
    LastFile last = new LastFile();
    task.addTaskListener(last);
    if (processing) {
      task.setProcessors(List.of(processor()));
    }
    Throwable crash = null;
    boolean done = false;
    try {
      done = task.call();
    } catch (RuntimeException | Error thrown) {
      crash = thrown;
    }
    List<Remark> remarks = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      if (isRemarkable(diagnostic)) {
        remarks.add(remark(diagnostic, sources.keySet()));
      }
    }
    if (!done && remarks.isEmpty() && crash == null) {
      crash = new IllegalStateException("javac failed without a word: " + output);
    }
    return new Result(List.copyOf(remarks), files, crash, crash == null ? null : last.packageName);
  }

  /** Remembers the file that javac is at. */
  private static final class LastFile implements TaskListener {
    private @Nullable String packageName;

    @Override
    public void started(TaskEvent event) {
      JavaFileObject file = event.getSourceFile();
      packageName = file == null ? null : packageOf(className(file));
    }
  }

  private static String className(JavaFileObject file) {
    String path = file.toUri().getPath().substring(1);
    return path.substring(0, path.length() - ".java".length()).replace('/', '.');
  }

  /** Each program has a package with a name of one part. */
  private static String packageOf(String className) {
    return className.substring(0, className.indexOf('.'));
  }

  /** A new one, since each serves one compilation; found as javac finds it. */
  private static Processor processor() {
    return ServiceLoader.load(Processor.class, Compiler.class.getClassLoader())
        .findFirst()
        .orElseThrow();
  }

  private static boolean isRemarkable(Diagnostic<?> diagnostic) {
    return diagnostic.getKind() != Diagnostic.Kind.NOTE
        && diagnostic.getKind() != Diagnostic.Kind.OTHER;
  }

  private static Remark remark(
      Diagnostic<? extends JavaFileObject> diagnostic, Iterable<String> written) {
    JavaFileObject file = diagnostic.getSource();
    String text = diagnostic.getMessage(Locale.ROOT);
    boolean error = diagnostic.getKind() == Diagnostic.Kind.ERROR;
    if (file == null) {
      return new Remark(null, false, diagnostic.getCode(), text, error);
    }
    String className = className(file);
    boolean generated = true;
    for (String name : written) {
      generated &= !name.equals(className);
    }
    String where = className.replace('.', '/') + ".java:" + diagnostic.getLineNumber() + ": ";
    return new Remark(packageOf(className), generated, diagnostic.getCode(), where + text, error);
  }
}
