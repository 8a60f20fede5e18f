package dev.fermata.processor.source;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.fermata.processor.diagnostics.Place;
import dev.fermata.processor.model.CoroutineMethod;
import dev.fermata.processor.model.CoroutineMethods;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * A coroutine with its body as the compiler understands it. Trees, types and elements are those of
 * the nested compilation: never mix them with the user's.
 */
public final class AttributedMethod {
  private final CoroutineMethod method;
  private final TreePath path;
  private final Trees trees;
  private final Types types;
  private final Elements elements;
  private final SourceText text;
  private final PreparedUnit unit;
  private final CoroutineMethods coroutines;
  private final OuterCompilation outer;
  private final Map<Tree, TreePath> paths = new IdentityHashMap<>();

  AttributedMethod(
      CoroutineMethod method,
      TreePath path,
      Trees trees,
      Types types,
      Elements elements,
      SourceText text,
      PreparedUnit unit,
      CoroutineMethods coroutines,
      OuterCompilation outer) {
    this.method = method;
    this.path = path;
    this.trees = trees;
    this.types = types;
    this.elements = elements;
    this.text = text;
    this.unit = unit;
    this.coroutines = coroutines;
    this.outer = outer;
  }

  /** What is declared. */
  public CoroutineMethod method() {
    return method;
  }

  /** The path of its {@link MethodTree}. */
  public TreePath path() {
    return path;
  }

  /** Its declaration. */
  public MethodTree tree() {
    return (MethodTree) path.getLeaf();
  }

  /** The nested compilation's trees. */
  public Trees trees() {
    return trees;
  }

  /** The nested compilation's types. */
  public Types types() {
    return types;
  }

  /** The nested compilation's elements. */
  public Elements elements() {
    return elements;
  }

  /** The text of its file. */
  public SourceText text() {
    return text;
  }

  /** Describes the coroutines of the nested compilation. */
  public CoroutineMethods coroutines() {
    return coroutines;
  }

  /**
   * The path of a tree inside this method.
   *
   * @throws IllegalArgumentException for a tree of elsewhere
   */
  public TreePath pathOf(Tree tree) {
    if (paths.isEmpty()) {
      indexPaths();
    }
    TreePath found = paths.get(tree);
    if (found == null) {
      throw new IllegalArgumentException("not a tree of " + method.displayName() + ": " + tree);
    }
    return found;
  }

  /** What a tree inside this method declares or refers to; null where it does neither. */
  public @Nullable Element elementOf(Tree tree) {
    return trees.getElement(pathOf(tree));
  }

  /** The type of a tree inside this method; null where it has none. */
  public @Nullable TypeMirror typeOf(Tree tree) {
    return trees.getTypeMirror(pathOf(tree));
  }

  /** Where a tree stands in the user's file. */
  public Place place(Tree tree) {
    return new Place(
        unit.outerUnit(),
        unit.toOriginal(text.start(tree)),
        unit.toOriginal(text.end(tree)),
        tree.getKind());
  }

  /** Whether the nested compilation has an element's source, because it is compiled with it. */
  public boolean isCompiledAlong(Element element) {
    return trees.getPath(element) != null;
  }

  /** Whether a coroutine has a facade: this compilation writes it, or the library has it. */
  public boolean hasFacade(Element element, CoroutineMethod described) {
    return isCompiledAlong(element)
        || outer.elements().getTypeElement(described.facade().canonicalName()) != null;
  }

  PreparedUnit unit() {
    return unit;
  }

  OuterCompilation outer() {
    return outer;
  }

  private void indexPaths() {
    paths.put(path.getLeaf(), path);
    new TreePathScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        if (tree != null) {
          TreePath parent = getCurrentPath();
          paths.put(tree, parent == null ? path : new TreePath(parent, tree));
        }
        return super.scan(tree, unused);
      }
    }.scan(path, null);
  }
}
