package dev.fermata.processor.lowering;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.fermata.processor.statemachine.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Variables of the machine that are assigned and captured in the block of one monitor. The block
 * stays in one piece, so that no copy for the capture can be made between; it gets a variable of
 * its own, which is effectively final as the user's is.
 *
 * <pre>{@code
 * synchronized (this) { size = names.size(); run(() -> print(size)); }
 * // becomes
 * synchronized (self) { int size1; size = size1 = names.size(); run(() -> print(size1)); }
 * }</pre>
 */
final class Monitors {
  private final Context context;
  private final Map<VariableElement, String> own = new HashMap<>();
  private int depth;

  Monitors(Context context) {
    this.context = context;
  }

  /** Whether something stands in the block of a monitor. */
  static boolean isWithin(Context context, TreePath path) {
    for (TreePath p = path; p.getLeaf() != context.method.tree(); p = p.getParentPath()) {
      if (p.getParentPath().getLeaf() instanceof SynchronizedTree monitor
          && monitor.getBlock() == p.getLeaf()) {
        return true;
      }
    }
    return false;
  }

  /** The name of the block's own variable, inside a block that has one. */
  Optional<String> own(VariableElement variable) {
    return Optional.ofNullable(own.get(variable));
  }

  /**
   * Enters the block of a monitor, which may be inside that of another.
   *
   * @param isFree whether a variable belongs to the machine, not to the carried source
   * @return the declarations that the block begins with
   */
  List<Code> enter(TreePath block, Predicate<VariableElement> isFree) {
    depth++;
    Captured captured = new Captured();
    captured.scan(block, null);
    List<Code> declarations = new ArrayList<>();
    for (VariableElement variable : captured.found) {
      if (isFree.test(variable)
          && !own.containsKey(variable)
          && context.variables.isAssignedIn(variable, block.getLeaf())) {
        String name = context.reservedName(variable.getSimpleName() + "1");
        own.put(variable, name);
        declarations.add(Code.of(context.variables.typeOf(variable), " " + name + ";"));
      }
    }
    return declarations;
  }

  /** Leaves the block that was entered last. */
  void leave() {
    depth--;
    if (depth == 0) {
      own.clear();
    }
  }

  /** The variables that lambdas and classes inside a tree capture. */
  private final class Captured extends TreePathScanner<@Nullable Void, @Nullable Void> {
    final Set<VariableElement> found = new LinkedHashSet<>();
    private int nested;

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
      return nested(() -> super.visitLambdaExpression(tree, unused));
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      return nested(() -> super.visitClass(tree, unused));
    }

    private @Nullable Void nested(Runnable scan) {
      nested++;
      scan.run();
      nested--;
      return null;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
      if (nested > 0
          && context.element(tree) instanceof VariableElement variable
          && context.variables.isVariable(variable)) {
        found.add(variable);
      }
      return null;
    }
  }
}
