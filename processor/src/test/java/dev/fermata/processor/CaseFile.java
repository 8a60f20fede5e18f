package dev.fermata.processor;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;

/**
 * A test case in one file that may hold several source files: a line {@code //// other/Base.java}
 * starts the next.
 */
public final class CaseFile {
  private static final Pattern START = Pattern.compile("//// (\\S+)");

  private CaseFile() {}

  /** The source files of a case. */
  public static List<JavaFileObject> sources(Path path) throws IOException {
    Map<String, List<String>> files = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    files.put(simpleName(path.toString()), current);
    for (String line : Files.readAllLines(path)) {
      String started = fileStartedBy(line);
      if (started.isEmpty()) {
        current.add(line);
      } else {
        current = new ArrayList<>();
        files.put(started, current);
      }
    }
    return files.entrySet().stream()
        .map(
            entry ->
                JavaFileObjects.forSourceLines(
                    qualifiedName(entry.getKey(), entry.getValue()), entry.getValue()))
        .toList();
  }

  /** The simple name of the file that a line starts; empty if it starts none. */
  static String fileStartedBy(String line) {
    Matcher matcher = START.matcher(line);
    return matcher.matches() ? simpleName(matcher.group(1)) : "";
  }

  static String simpleName(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private static String qualifiedName(String file, List<String> lines) {
    String packagePrefix =
        lines.stream()
            .filter(line -> line.startsWith("package "))
            .map(line -> line.substring("package ".length(), line.indexOf(';')) + ".")
            .findFirst()
            .orElse("");
    return packagePrefix + file.replace(".java", "");
  }
}
