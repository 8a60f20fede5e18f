package dev.fermata.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A source file that must not compile, with what the compiler has to say beside each bad line:
 *
 * <pre>{@code
 * helper(co); // ERROR 12: the scope co means something to coroutines only: …
 * }</pre>
 *
 * <p>A line {@code //// other/Base.java} starts another file of the same case.
 */
final class ErrorCase {
  private static final Pattern EXPECTED =
      Pattern.compile(" // (ERROR|WARNING) (\\d+): (.*?)(?= // (?:ERROR|WARNING) \\d|$)");
  private static final Pattern FILE = Pattern.compile("//// (\\S+)");

  private final Path path;
  private final List<String> lines;

  ErrorCase(Path path) throws IOException {
    this.path = path;
    this.lines = Files.readAllLines(path);
  }

  /** What the comments expect, a line each. */
  String expected() {
    List<String> expected = new ArrayList<>();
    String file = path.getFileName().toString();
    int lineInFile = 0;
    for (String line : lines) {
      lineInFile++;
      Matcher start = FILE.matcher(line);
      if (start.matches()) {
        file = simpleName(start.group(1));
        lineInFile = 0;
      }
      Matcher matcher = EXPECTED.matcher(line);
      while (matcher.find()) {
        expected.add(
            describe(file, lineInFile, matcher.group(2), matcher.group(1), matcher.group(3)));
      }
    }
    return sorted(expected);
  }

  /** What the compiler says, a line each. */
  String actual() {
    return sorted(
        said().stream()
            .map(
                d ->
                    describe(
                        fileOf(d),
                        d.getLineNumber(),
                        String.valueOf(d.getColumnNumber()),
                        kindOf(d),
                        messageOf(d)))
            .toList());
  }

  /** Makes the comments say what the compiler says. */
  void update() throws IOException {
    Map<String, TreeMap<Long, String>> comments = new LinkedHashMap<>();
    for (Diagnostic<? extends JavaFileObject> d : said()) {
      comments
          .computeIfAbsent(fileOf(d), file -> new TreeMap<>())
          .merge(
              d.getLineNumber(),
              " // " + kindOf(d) + " " + d.getColumnNumber() + ": " + messageOf(d),
              String::concat);
    }
    List<String> updated = new ArrayList<>();
    String file = path.getFileName().toString();
    long lineInFile = 0;
    for (String line : lines) {
      lineInFile++;
      Matcher start = FILE.matcher(line);
      if (start.matches()) {
        file = simpleName(start.group(1));
        lineInFile = 0;
      }
      String comment = comments.getOrDefault(file, new TreeMap<>()).getOrDefault(lineInFile, "");
      updated.add(EXPECTED.matcher(line).replaceAll("") + comment);
    }
    Files.write(path, updated);
  }

  /** Errors and warnings; the notes of javac are about its own manners. */
  private List<Diagnostic<? extends JavaFileObject>> said() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new CoroutineProcessor())
            .withOptions("-Xlint:all,-processing,-classfile,-path")
            .compile(sources());
    List<Diagnostic<? extends JavaFileObject>> said = new ArrayList<>(compilation.diagnostics());
    said.removeIf(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.NOTE);
    return said;
  }

  private List<JavaFileObject> sources() {
    Map<String, List<String>> files = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    files.put(path.getFileName().toString(), current);
    for (String line : lines) {
      Matcher start = FILE.matcher(line);
      if (start.matches()) {
        current = new ArrayList<>();
        files.put(start.group(1), current);
      } else {
        current.add(line);
      }
    }
    return files.entrySet().stream()
        .map(
            entry ->
                JavaFileObjects.forSourceLines(
                    qualifiedName(entry.getKey(), entry.getValue()), entry.getValue()))
        .toList();
  }

  private static String qualifiedName(String file, List<String> lines) {
    return lines.stream()
            .filter(line -> line.startsWith("package "))
            .map(line -> line.substring("package ".length(), line.indexOf(';')) + ".")
            .findFirst()
            .orElse("")
        + simpleName(file).replace(".java", "");
  }

  private static String simpleName(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private static String fileOf(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    return source == null ? "(no file)" : simpleName(source.getName());
  }

  /** Some of the compiler's own messages go on for lines. */
  private static String messageOf(Diagnostic<?> diagnostic) {
    return diagnostic.getMessage(Locale.ENGLISH).lines().findFirst().orElse("");
  }

  private static String kindOf(Diagnostic<?> diagnostic) {
    return diagnostic.getKind() == Diagnostic.Kind.ERROR ? "ERROR" : "WARNING";
  }

  private static String describe(
      String file, long line, String column, String kind, String message) {
    return file + ":" + line + ":" + column + ": " + kind + ": " + message;
  }

  private static String sorted(List<String> descriptions) {
    return descriptions.stream().sorted().collect(Collectors.joining("\n"));
  }
}
