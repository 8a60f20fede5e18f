package dev.fermata.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;

/**
 * What JavaPoet cannot write: members whose source is at hand as text, which are added as a marked
 * static block and unwrapped once the file is text, and constants that stand together.
 */
public final class GeneratedText {
  private static final String MARK = "/* raw member */";

  private GeneratedText() {}

  static void add(TypeSpec.Builder type, CodeBlock source) {
    type.addStaticBlock(
        CodeBlock.builder().add(MARK + "\n").add(source).add("\n" + MARK + "\n").build());
  }

  /** The final text of a file. */
  public static String tidy(String file) {
    String grouped =
        file.replaceAll(
            "(?m)^(  private static final int (?:\\[\\] )?\\w+ = [^\n]*;\n)\n(?=  private static final int)",
            "$1");
    return grouped.contains(MARK) ? unwrapped(grouped) : grouped;
  }

  private static String unwrapped(String file) {
    StringBuilder result = new StringBuilder();
    boolean inside = false;
    boolean closing = false;
    for (String line : file.split("\n", -1)) {
      if (line.isBlank() && closing) {
        continue;
      }
      if (closing && line.strip().equals("}")) {
        closing = false;
      } else if (line.strip().equals(MARK)) {
        if (inside) {
          result.append('\n');
        }
        closing = inside;
        inside = !inside;
      } else if (!line.strip().equals("static {")) {
        result.append(inside && line.startsWith("  ") ? line.substring(2) : line).append('\n');
      }
    }
    return result.substring(0, result.length() - 1);
  }
}
