package dev.fermata.processor.lowering;

import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/** Finds the statement that a jump belongs to (JLS 14.15, 14.16, 14.21). */
final class JumpTargets {
  private JumpTargets() {}

  /** The labelled statement, or the innermost loop or switch statement. */
  static Tree ofBreak(TreePath path, @Nullable Name label) {
    for (TreePath p = path.getParentPath(); ; p = p.getParentPath()) {
      Tree tree = p.getLeaf();
      if (label == null ? isLoop(tree) || tree instanceof SwitchTree : isLabelled(tree, label)) {
        return tree;
      }
    }
  }

  /** The loop with the label, or the innermost one. */
  static Tree ofContinue(TreePath path, @Nullable Name label) {
    for (TreePath p = path.getParentPath(); ; p = p.getParentPath()) {
      Tree tree = p.getLeaf();
      if (label == null && isLoop(tree)) {
        return tree;
      }
      if (label != null && isLabelled(tree, label)) {
        Tree body = ((LabeledStatementTree) tree).getStatement();
        while (body instanceof LabeledStatementTree labelled) {
          body = labelled.getStatement();
        }
        return body;
      }
    }
  }

  /** The innermost switch expression. */
  static Tree ofYield(TreePath path) {
    for (TreePath p = path.getParentPath(); ; p = p.getParentPath()) {
      if (p.getLeaf() instanceof SwitchExpressionTree) {
        return p.getLeaf();
      }
    }
  }

  private static boolean isLabelled(Tree tree, Name label) {
    return tree instanceof LabeledStatementTree labelled && labelled.getLabel().equals(label);
  }

  static boolean isLoop(Tree tree) {
    return switch (tree.getKind()) {
      case WHILE_LOOP, DO_WHILE_LOOP, FOR_LOOP, ENHANCED_FOR_LOOP -> true;
      default -> false;
    };
  }
}
