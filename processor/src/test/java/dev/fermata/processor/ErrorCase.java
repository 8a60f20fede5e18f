package dev.fermata.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
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
 */
final class ErrorCase {
  private static final Pattern EXPECTED =
      Pattern.compile(" // (ERROR|WARNING) (\\d+): (.*?)(?= // (?:ERROR|WARNING) \\d|$)");

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
      if (!CaseFile.fileStartedBy(line).isEmpty()) {
        file = CaseFile.fileStartedBy(line);
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
  String actual() throws IOException {
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

  /**
   * What the compiler says of generated files if it goes on after errors, as Error Prone makes it.
   */
  String cascade() throws IOException {
    return said("--should-stop=ifError=FLOW").stream()
        .filter(d -> d.getSource() != null && d.getSource().getName().contains("SOURCE_OUTPUT"))
        .map(Object::toString)
        .collect(Collectors.joining("\n"));
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
      if (!CaseFile.fileStartedBy(line).isEmpty()) {
        file = CaseFile.fileStartedBy(line);
        lineInFile = 0;
      }
      String comment = comments.getOrDefault(file, new TreeMap<>()).getOrDefault(lineInFile, "");
      updated.add(EXPECTED.matcher(line).replaceAll("") + comment);
    }
    Files.write(path, updated);
  }

  /** Errors and warnings; the notes of javac are about its own manners. */
  private List<Diagnostic<? extends JavaFileObject>> said(String... options) throws IOException {
    List<Object> all = new ArrayList<>(List.of("-Xlint:all,-processing,-classfile,-path"));
    all.addAll(List.of(options));
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new CoroutineProcessor())
            .withOptions(all)
            .compile(CaseFile.sources(path));
    List<Diagnostic<? extends JavaFileObject>> said = new ArrayList<>(compilation.diagnostics());
    said.removeIf(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.NOTE);
    return said;
  }

  private static String fileOf(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    return source == null ? "(no file)" : CaseFile.simpleName(source.getName());
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
