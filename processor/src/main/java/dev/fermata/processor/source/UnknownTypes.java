package dev.fermata.processor.source;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Finds an expression whose type could not be resolved. javac reports the name where it is
 * declared, which may be outside of the body, and is silent about its uses:
 *
 * <pre>{@code
 * private final Missing helper;                     // error: cannot find symbol
 * @Coroutine void f(YieldScope<String> co) {
 *   co.yield(helper.name());                        // no error
 * }
 * }</pre>
 */
final class UnknownTypes extends TreePathScanner<@Nullable Tree, @Nullable Void> {
  private final Trees trees;

  private UnknownTypes(Trees trees) {
    this.trees = trees;
  }

  /** The first such expression in an attributed method. */
  static Optional<Tree> find(Trees trees, TreePath method) {
    return Optional.ofNullable(new UnknownTypes(trees).scan(method, null));
  }

  @Override
  public @Nullable Tree scan(@Nullable Tree tree, @Nullable Void unused) {
    if (tree instanceof ExpressionTree && getCurrentPath() != null) {
      TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), tree));
      if (type != null && type.getKind() == TypeKind.ERROR) {
        return tree;
      }
    }
    return super.scan(tree, unused);
  }

  @Override
  public @Nullable Tree reduce(@Nullable Tree last, @Nullable Tree first) {
    return first == null ? last : first;
  }
}
