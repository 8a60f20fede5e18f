package dev.fermata.examples.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The Java of a page of the documentation, as sources that can be compiled.
 *
 * <p>A block that declares types at its left margin is a file of its own. One that declares methods
 * there is part of a class {@code Demo}. Anything else is the body of a coroutine of that class.
 * What a page needs but does not show stands in a comment that begins with {@code <!-- java}.
 */
record Page(String packageName, List<String> blocks) {

  private static final Pattern BLOCK =
      Pattern.compile(
          "^(?:```java|<!-- java)\\n(.*?)^(?:```|-->)$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern TYPE =
      Pattern.compile(
          "^(?:(?:final|abstract|sealed|non-sealed) )*(?:class|interface|record|enum) (\\w+)",
          Pattern.MULTILINE);
  private static final Pattern METHOD =
      Pattern.compile("^(?:@Coroutine|static|private|public|abstract)\\b", Pattern.MULTILINE);
  private static final Pattern IMPORT = Pattern.compile("^import .*;\\n", Pattern.MULTILINE);

  /** What every block may use without an import. */
  private static final List<String> IMPORTED =
      List.of(
          "dev.fermata.annotations.*",
          "dev.fermata.async.*",
          "dev.fermata.async.sync.*",
          "dev.fermata.generator.*",
          "dev.fermata.testing.*",
          "java.io.*",
          "java.net.URI",
          "java.net.http.*",
          "java.nio.file.*",
          "java.time.*",
          "java.util.*",
          "java.util.concurrent.*",
          "java.util.function.*",
          "java.util.stream.*",
          "org.junit.jupiter.api.*",
          "org.junit.jupiter.params.provider.*",
          "static org.junit.jupiter.api.Assertions.*");

  static Page parse(String packageName, String markdown) {
    List<String> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(markdown);
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    return new Page(packageName, blocks);
  }

  /** The blocks that show generated code, which are compared and not compiled. */
  List<String> generated() {
    return blocks.stream().filter(Page::isGenerated).toList();
  }

  private static boolean isGenerated(String block) {
    return block.startsWith("@Generated(");
  }

  /** File names and what is in them. */
  Map<String, String> sources() {
    Map<String, String> sources = new LinkedHashMap<>();
    StringBuilder imports = new StringBuilder();
    StringBuilder members = new StringBuilder();
    int number = 0;
    for (String block : blocks) {
      number++;
      if (isGenerated(block)) {
        continue;
      }
      Matcher type = TYPE.matcher(block);
      if (type.find()) {
        sources.put(type.group(1), file(block));
        continue;
      }
      IMPORT.matcher(block).results().forEach(each -> imports.append(each.group()));
      String code = IMPORT.matcher(block).replaceAll("");
      members.append("// block ").append(number).append('\n');
      members.append(METHOD.matcher(code).find() ? code : coroutine(number, code));
    }
    if (!members.isEmpty()) {
      String name = sources.containsKey("Demo") ? "Blocks" : "Demo";
      sources.put(name, file(imports + "final class " + name + " {\n" + members + "}\n"));
    }
    return sources;
  }

  private static String coroutine(int number, String statements) {
    return "@Coroutine static void block%d(AsyncScope co) throws Exception {%n%s}%n"
        .formatted(number, statements);
  }

  /** Code begins in the fourth line, as it would behind an import or two. */
  private String file(String code) {
    String imports =
        IMPORTED.stream().map(each -> "import " + each + ";").collect(Collectors.joining(" "));
    return "package " + packageName + ";\n" + imports + "\n\n" + code;
  }
}
