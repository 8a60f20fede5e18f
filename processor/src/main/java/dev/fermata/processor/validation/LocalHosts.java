package dev.fermata.processor.validation;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.fermata.processor.model.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the coroutines of local and anonymous classes and of the bodies of an enum's constants,
 * which no processor is told of. Goes by the text, for the user's trees know no types.
 */
public final class LocalHosts extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final List<TreePath> found = new ArrayList<>();

  private LocalHosts() {}

  /** The annotations that stand where they have no effect, in a file that imports ours. */
  public static List<TreePath> find(CompilationUnitTree unit) {
    LocalHosts scanner = new LocalHosts();
    scanner.scan(new TreePath(unit), null);
    return List.copyOf(scanner.found);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
    for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
      String name = annotation.getAnnotationType().toString();
      if ((name.equals(RuntimeNames.COROUTINE.simpleName())
              || name.equals(RuntimeNames.COROUTINE.canonicalName()))
          && isLocal(getCurrentPath())) {
        found.add(new TreePath(new TreePath(getCurrentPath(), method.getModifiers()), annotation));
      }
    }
    return super.visitMethod(method, unused);
  }

  private static boolean isLocal(TreePath method) {
    TreePath path = method.getParentPath();
    while (path.getLeaf() instanceof ClassTree) {
      path = path.getParentPath();
    }
    return !(path.getLeaf() instanceof CompilationUnitTree);
  }
}
