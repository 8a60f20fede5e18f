package dev.fermata.processor.source;

import com.palantir.javapoet.ClassName;
import com.sun.source.tree.ImportTree;
import com.sun.source.util.TreePath;
import dev.fermata.processor.model.CoroutineMethods;
import dev.fermata.processor.model.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The Javadoc of a coroutine, fit for another file: its references are made independent of the
 * imports and of the type around it. A link to {@code #prices} becomes one to {@code Shop#prices},
 * a link to an imported {@code Map} one to {@code java.util.Map}.
 */
final class DocComments {
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(\\{@(?:link|linkplain|value)\\s+|(?m:^)\\s*@see\\s+)([\\w.]*)(#\\w+)?(\\([^)]*\\))?");
  private static final Pattern MARKDOWN_REFERENCE =
      Pattern.compile("(\\[[^\\[\\]\n]*\\])?\\[(([\\w.]*)(#\\w+)?(\\([^)]*\\))?)\\](?![\\[(:])");
  private static final Pattern NAME = Pattern.compile("[\\w.]+");

  private final OuterCompilation outer;
  private final TypeElement host;
  private final List<String> imported = new ArrayList<>();
  private final List<String> packages = new ArrayList<>();

  private DocComments(OuterCompilation outer, ExecutableElement method, TreePath path) {
    this.outer = outer;
    this.host = CoroutineMethods.hostOf(method);
    for (ImportTree each : path.getCompilationUnit().getImports()) {
      String name = each.getQualifiedIdentifier().toString();
      if (name.endsWith(".*")) {
        packages.add(name.substring(0, name.length() - 1));
      } else if (!each.isStatic()) {
        imported.add(name);
      }
    }
  }

  static Optional<Doc> of(OuterCompilation outer, ExecutableElement method) {
    String comment = outer.elements().getDocComment(method);
    TreePath path = outer.pathOf(method);
    return comment == null || path == null
        ? Optional.empty()
        : Optional.of(
            new DocComments(outer, method, path)
                .rewrite(comment, isMarkdown(outer.elements(), method)));
  }

  private static boolean isMarkdown(Elements elements, ExecutableElement method) {
    try {
      Object kind =
          Elements.class.getMethod("getDocCommentKind", Element.class).invoke(elements, method);
      return String.valueOf(kind).equals("END_OF_LINE");
    } catch (ReflectiveOperationException olderThan23) {
      return false;
    }
  }

  private Doc rewrite(String comment, boolean isMarkdown) {
    String text = rewritten(comment.replace("{@inheritDoc}", ""));
    return new Doc(isMarkdown ? withReferences(text) : text, isMarkdown);
  }

  /** A reference of Markdown's own keeps what it shows: {@code [prices][Shop#prices]}. */
  private String withReferences(String text) {
    return MARKDOWN_REFERENCE
        .matcher(text)
        .replaceAll(
            match -> {
              String type = type(orEmpty(match.group(3)), match.group(4));
              String shown =
                  match.group(1) == null
                      ? "[" + match.group(2).replaceFirst("^#", "") + "]"
                      : match.group(1);
              boolean known = match.group(4) != null || isType(type);
              return Matcher.quoteReplacement(
                  known
                      ? shown
                          + "["
                          + type
                          + orEmpty(match.group(4))
                          + parameters(match.group(5))
                          + "]"
                      : match.group());
            });
  }

  private String rewritten(String comment) {
    return REFERENCE
        .matcher(comment)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    match.group(1)
                        + type(match.group(2), match.group(3))
                        + orEmpty(match.group(3))
                        + parameters(match.group(4))));
  }

  private String type(String name, @Nullable String member) {
    if (!name.isEmpty()) {
      return qualified(name);
    }
    return member == null ? "" : String.join(".", ClassName.get(host).simpleNames());
  }

  private String parameters(@Nullable String list) {
    return NAME.matcher(orEmpty(list))
        .replaceAll(match -> Matcher.quoteReplacement(qualified(match.group())));
  }

  /** A type's name in full where it is known by its import or as a member, else as it stands. */
  private String qualified(String name) {
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    String rest = dot < 0 ? "" : name.substring(dot);
    for (Element e = host; e instanceof TypeElement type; e = e.getEnclosingElement()) {
      String member = type.getQualifiedName() + "." + first;
      if (isType(member)) {
        return member + rest;
      }
    }
    for (String each : imported) {
      if (each.endsWith("." + first)) {
        return each + rest;
      }
    }
    for (String each : packages) {
      if (isType(each + first)) {
        return each + first + rest;
      }
    }
    return name;
  }

  private boolean isType(String name) {
    return outer.elements().getTypeElement(name) != null;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
