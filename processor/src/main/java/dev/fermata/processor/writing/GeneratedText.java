package dev.fermata.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * What JavaPoet cannot write: members whose source is at hand as text, which are added as a marked
 * static block and unwrapped once the file is text, Markdown comments, and constants that stand
 * together.
 */
public final class GeneratedText {
  private static final String MARK = "/* raw member */";
  private static final String SHADOW = "a shadow";
  private static final Pattern SHADOWS =
      Pattern.compile("\n? */\\*\\*\n *\\* " + SHADOW + "\n *\\*/\n *class \\S+ \\{\n *\\}\n");
  private static final String MARKDOWN = "/// markdown";

  private GeneratedText() {}

  static void add(TypeSpec.Builder type, CodeBlock source) {
    type.addStaticBlock(
        CodeBlock.builder().add(MARK + "\n").add(source).add("\n" + MARK + "\n").build());
  }

  /**
   * Has types of these names qualified inside of a type, where the simple names mean something
   * else: as if it had members that are called so.
   */
  static void shadow(TypeSpec.Builder type, Iterable<String> names) {
    for (String name : names) {
      if (SourceVersion.isName(name)) {
        type.addType(TypeSpec.classBuilder(name).addJavadoc(SHADOW).build());
      }
    }
  }

  /** Has a documentation comment written with {@code ///}, in which any text may stand. */
  static String markdown(String doc) {
    return MARKDOWN + "\n" + doc;
  }

  /** The final text of a file. */
  public static String tidy(String file) {
    String shown = file.contains(SHADOW) ? SHADOWS.matcher(file).replaceAll("") : file;
    String grouped =
        shown.replaceAll(
            "(?m)^(  private static final int (?:\\[\\] )?\\w+ = [^\n]*;\n)\n(?=  private static final int)",
            "$1");
    String documented = grouped.contains(MARKDOWN) ? withMarkdown(grouped) : grouped;
    return documented.contains(MARK) ? unwrapped(documented) : documented;
  }

  private static String withMarkdown(String file) {
    List<String> result = new ArrayList<>();
    boolean inside = false;
    for (String line : file.split("\n", -1)) {
      if (line.strip().equals("* " + MARKDOWN)) {
        inside = true;
        result.remove(result.size() - 1);
      } else if (inside && line.strip().equals("*/")) {
        inside = false;
      } else {
        result.add(inside ? line.replaceFirst("^( *) \\*", "$1///") : line);
      }
    }
    return String.join("\n", result);
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
