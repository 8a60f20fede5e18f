package dev.fermata.processor.source;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.fermata.processor.model.CoroutineMethods;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;

/** Finds the coroutines among the members of a file's types; bodies are not looked into. */
final class CoroutineFinder extends TreePathScanner<Void, Void> {
  private final Trees trees;
  private final List<TreePath> found = new ArrayList<>();

  private CoroutineFinder(Trees trees) {
    this.trees = trees;
  }

  static List<TreePath> find(CompilationUnitTree unit, Trees trees) {
    CoroutineFinder finder = new CoroutineFinder(trees);
    finder.scan(unit, null);
    return finder.found;
  }

  @Override
  public Void visitMethod(MethodTree method, Void unused) {
    Element element = trees.getElement(getCurrentPath());
    if (element != null && CoroutineMethods.isCoroutine(element)) {
      found.add(getCurrentPath());
    }
    return null;
  }

  @Override
  public Void visitVariable(VariableTree field, Void unused) {
    return null;
  }

  @Override
  public Void visitBlock(BlockTree initializer, Void unused) {
    return null;
  }
}
