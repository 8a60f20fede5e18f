package dev.fermata.processor.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.fermata.processor.model.CoroutineMethods;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Adds the members and modifiers that another processor put into the model of a type but not into
 * its text, as Lombok does: members on the line of the closing brace, so that no line number
 * changes.
 *
 * <pre>{@code
 * @Value class User { String name; … }
 * // becomes
 * @Value class User { private final String name; … public String getName() { throw null; } }
 * }</pre>
 */
final class MemberInjector {
  /** What Lombok makes of fields. */
  private static final Set<Modifier> LOMBOKS =
      EnumSet.of(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);

  private final OuterCompilation outer;
  private final CompilationUnitTree unit;
  private final Edits edits;

  /** Where which modifier has been added: {@code int a, b;} has one place for two fields. */
  private final Set<String> modified = new HashSet<>();

  MemberInjector(OuterCompilation outer, CompilationUnitTree unit, Edits edits) {
    this.outer = outer;
    this.unit = unit;
    this.edits = edits;
  }

  void inject(TypeElement type) {
    Tree tree = outer.trees().getTree(type);
    if (tree == null || !stands(type, tree)) {
      return;
    }
    StringBuilder added = new StringBuilder();
    for (Element member : type.getEnclosedElements()) {
      TreePath path = outer.pathOf(member);
      if (path == null
          || member.getKind() == ElementKind.ENUM_CONSTANT
          || outer.elements().getOrigin(member) != Elements.Origin.EXPLICIT) {
        continue;
      }
      if (!stands(member, path.getLeaf())) {
        added.append(new StubPrinter(outer.elements()).member(type, member));
      } else {
        addModifiers(member, path.getLeaf());
        if (member instanceof TypeElement nested) {
          inject(nested);
        }
      }
    }
    if (!added.isEmpty()) {
      int closingBrace = (int) positions().getEndPosition(unit, tree) - 1;
      edits.insert(closingBrace, added.toString());
    }
  }

  private void addModifiers(Element member, Tree tree) {
    int start = (int) positions().getStartPosition(unit, tree);
    int end = (int) positions().getEndPosition(unit, tree);
    if (member.getKind().isField() && LombokBodies.concerns(edits.substring(0, edits.length()))) {
      String text = edits.substring(start, end);
      for (Modifier modifier : LOMBOKS) {
        boolean lacks = !Pattern.compile("\\b" + modifier + "\\b").matcher(text).find();
        if (member.getModifiers().contains(modifier)
            && lacks
            && modified.add(start + "" + modifier)) {
          edits.insert(start, modifier + " ");
        }
      }
    }
  }

  /** Whether the text at a declaration's place declares its name. */
  private boolean stands(Element member, Tree tree) {
    long start = positions().getStartPosition(unit, tree);
    long end = positions().getEndPosition(unit, tree);
    if (start < 0 || end < 0 || end > edits.length()) {
      return false;
    }
    boolean isMethod = member.getKind() == ElementKind.METHOD;
    String name = Pattern.quote(nameOf(member));
    String text = edits.substring((int) start, (int) end);
    // The name of an annotation that has members added looks the same as a declaration's.
    return Pattern.compile("(?<![\\w$@.\"])" + name + (isMethod ? "\\s*\\(" : "(?![\\w$])"))
        .matcher(text)
        .find();
  }

  private static String nameOf(Element member) {
    return member instanceof ExecutableElement method && method.getKind() == ElementKind.CONSTRUCTOR
        ? CoroutineMethods.hostOf(method).getSimpleName().toString()
        : member.getSimpleName().toString();
  }

  private SourcePositions positions() {
    Trees trees = outer.trees();
    return trees.getSourcePositions();
  }
}
