package dev.fermata.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;

/**
 * Members whose source is at hand as text, which JavaPoet has no place for: they are added as a
 * marked static block, and unwrapped once the file is text.
 */
public final class RawMembers {
  private static final String MARK = "/* raw member */";

  private RawMembers() {}

  static void add(TypeSpec.Builder type, CodeBlock source) {
    type.addStaticBlock(
        CodeBlock.builder().add(MARK + "\n").add(source).add("\n" + MARK + "\n").build());
  }

  /** The text of a file with its raw members unwrapped. */
  public static String unwrap(String file) {
    if (!file.contains(MARK)) {
      return file;
    }
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
        closing = inside;
        inside = !inside;
      } else if (!line.strip().equals("static {")) {
        result.append(inside && line.startsWith("  ") ? line.substring(2) : line).append('\n');
      }
    }
    return result.substring(0, result.length() - 1);
  }
}
