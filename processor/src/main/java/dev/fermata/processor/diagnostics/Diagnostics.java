package dev.fermata.processor.diagnostics;

import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Tells users what is wrong, where it is, once. */
public final class Diagnostics {
  private final Trees trees;
  private final Messager messager;
  private final Set<String> said = new HashSet<>();
  private boolean hasErrors;

  /**
   * @param trees of the user's compilation
   */
  public Diagnostics(Trees trees, Messager messager) {
    this.trees = trees;
    this.messager = messager;
  }

  /** Whether an error has been reported, so that the user's compilation will fail. */
  public boolean hasErrors() {
    return hasErrors;
  }

  /** Reports something at the name of a declaration. */
  public void report(Element at, Message message, Object... arguments) {
    String text = message.text(arguments);
    if (said.add(at.getEnclosingElement() + "#" + at + ": " + text)) {
      hasErrors |= message.severity() == Diagnostic.Kind.ERROR;
      messager.printMessage(message.severity(), text, at);
    }
  }

  /** Reports something at an expression or statement. */
  public void report(Place at, Message message, Object... arguments) {
    report(at, message.severity(), message.text(arguments));
  }

  /** Reports what the lowering could not do. */
  public void report(Place at, LoweringException failure) {
    report(at, failure.kind().severity(), failure.text());
  }

  private void report(Place at, Diagnostic.Kind severity, String text) {
    String file = at.unit().getSourceFile().toUri().toString();
    if (said.add(file + "@" + at.start() + "-" + at.end() + ": " + text)) {
      @Nullable Tree tree = TreeLocator.find(at, trees.getSourcePositions());
      hasErrors |= severity == Diagnostic.Kind.ERROR;
      trees.printMessage(severity, text, tree == null ? at.unit() : tree, at.unit());
    }
  }
}
