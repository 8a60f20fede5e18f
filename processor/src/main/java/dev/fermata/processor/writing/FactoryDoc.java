package dev.fermata.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeVariableName;
import dev.fermata.processor.model.CoroutineMethod;
import dev.fermata.processor.model.Doc;
import dev.fermata.processor.model.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * The Javadoc of a factory: the coroutine's own, with what is not so of a factory made right. The
 * scope is no parameter of it, its receiver is one; it returns a coroutine object, whose result is
 * what the coroutine returns; it throws nothing, running that object does.
 */
final class FactoryDoc {
  private final CoroutineMethod coroutine;
  private final FactoryNames names;

  private FactoryDoc(CoroutineMethod coroutine, FactoryNames names) {
    this.coroutine = coroutine;
    this.names = names;
  }

  static CodeBlock of(CoroutineMethod coroutine, FactoryNames names) {
    boolean isMarkdown = coroutine.doc().filter(Doc::isMarkdown).isPresent();
    String text = new FactoryDoc(coroutine, names).text();
    return CodeBlock.of("$L", isMarkdown ? GeneratedText.markdown(text) : text);
  }

  static CodeBlock ofFrame(CoroutineMethod coroutine, FactoryNames names) {
    FactoryDoc doc = new FactoryDoc(coroutine, names);
    List<String> lines = new ArrayList<>();
    lines.add(
        "Internal: generated code calls it for a suspending call of {@code "
            + coroutine.displayName()
            + "}.");
    lines.add("");
    doc.addMissingParameters(lines, List.of());
    lines.add("@return the coroutine's frame");
    return CodeBlock.of("$L", String.join("\n", lines) + "\n");
  }

  static CodeBlock ofSuperFrame(CoroutineMethod coroutine, FactoryNames names) {
    FactoryDoc doc = new FactoryDoc(coroutine, names);
    List<String> lines = new ArrayList<>();
    lines.add(
        "Internal: generated code calls it where an override calls {@code "
            + coroutine.displayName()
            + "} through {@code super}.");
    lines.add("");
    doc.addMissingParameters(lines, List.of());
    lines.add("@return the coroutine's frame");
    return CodeBlock.of("$L", String.join("\n", lines) + "\n");
  }

  private String text() {
    String noun = coroutine.scope().noun();
    JavadocText source = JavadocText.parse(coroutine.doc().map(Doc::text).orElse(""));
    List<String> lines = new ArrayList<>(source.description());
    if (lines.isEmpty()) {
      lines.add("Makes " + noun + " that runs {@code " + coroutine.displayName() + "}.");
    }
    for (JavadocText.Tag tag : source.tags()) {
      if (tag.isNamed("throws") || tag.isNamed("exception")) {
        lines.add("");
        lines.add("<p>Running it throws {@code " + tag.firstWord() + "} " + tag.afterFirstWord());
      }
    }
    List<String> tags = new ArrayList<>();
    addMissingParameters(tags, source.tags());
    for (JavadocText.Tag tag : source.tags()) {
      if (!isDropped(tag)) {
        tags.add(
            tag.isNamed("return")
                ? "@return " + noun + "; its result: " + tag.text()
                : tag.toString());
      }
    }
    if (source.tags().stream().noneMatch(tag -> tag.isNamed("return"))) {
      tags.add("@return " + noun + " that has not started");
    }
    lines.add("");
    lines.addAll(tags);
    return String.join("\n", lines) + "\n";
  }

  private boolean isDropped(JavadocText.Tag tag) {
    return tag.isNamed("throws")
        || tag.isNamed("exception")
        || (tag.isNamed("param") && tag.firstWord().equals(coroutine.scopeName()));
  }

  /** Documents what the factory has in addition: nothing in the user's build may warn of it. */
  private void addMissingParameters(List<String> target, List<JavadocText.Tag> given) {
    boolean all = given.isEmpty();
    for (TypeVariableName variable : coroutine.hostTypeVariables()) {
      target.add("@param <" + variable.name() + "> a type argument of the receiver");
    }
    if (all) {
      coroutine
          .typeVariables()
          .forEach(v -> target.add("@param <" + v.name() + "> as in the coroutine"));
    }
    if (!coroutine.isStatic()) {
      target.add("@param " + names.receiver() + " the object whose coroutine it is");
    }
    if (all) {
      for (Parameter parameter : coroutine.parameters()) {
        target.add("@param " + parameter.name() + " as in the coroutine");
      }
    }
  }
}
