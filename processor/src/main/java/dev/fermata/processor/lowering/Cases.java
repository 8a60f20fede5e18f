package dev.fermata.processor.lowering;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The labels of a {@code case}, of Java 17 and of later versions: patterns and guards came to the
 * tree API with 21, and are asked for by reflection so that the processor runs on 17.
 */
final class Cases {
  private static final boolean MODERN = Runtime.version().feature() >= 21;

  private Cases() {}

  /** The labels but {@code default}: constants, and from Java 21 on patterns. */
  static List<Tree> labels(CaseTree tree) {
    List<Tree> labels = new ArrayList<>();
    if (!MODERN) {
      labels.addAll(tree.getExpressions());
      return labels;
    }
    for (Object label : (List<?>) java.util.Objects.requireNonNull(call(tree, "getLabels"))) {
      if (!((Tree) label).getKind().name().equals("DEFAULT_CASE_LABEL")) {
        labels.add((Tree) label);
      }
    }
    return labels;
  }

  static boolean hasDefault(CaseTree tree) {
    if (!MODERN) {
      return tree.getExpressions().isEmpty();
    }
    return ((List<?>) java.util.Objects.requireNonNull(call(tree, "getLabels")))
        .stream().anyMatch(l -> ((Tree) l).getKind().name().equals("DEFAULT_CASE_LABEL"));
  }

  /** What follows {@code when}. */
  static Optional<ExpressionTree> guard(CaseTree tree) {
    return MODERN ? Optional.ofNullable((ExpressionTree) call(tree, "getGuard")) : Optional.empty();
  }

  static boolean isPattern(Tree label) {
    return label.getKind().name().equals("PATTERN_CASE_LABEL");
  }

  /** Whether a case has constants only, or nothing but {@code default}. */
  static boolean isPlain(CaseTree tree) {
    List<Tree> labels = labels(tree);
    return (labels.isEmpty() || !hasDefault(tree))
        && labels.stream().noneMatch(label -> isPattern(label) || isNull(label));
  }

  private static boolean isNull(Tree label) {
    Tree constant =
        label.getKind().name().equals("CONSTANT_CASE_LABEL")
            ? (Tree) java.util.Objects.requireNonNull(call(label, "getConstantExpression"))
            : label;
    return constant.getKind() == Tree.Kind.NULL_LITERAL;
  }

  /** Whether some case always matches, so that no default has to be made up (JLS 14.11.1.1). */
  static boolean isExhaustive(Context context, Tree owner, List<? extends CaseTree> cases) {
    if (owner instanceof SwitchExpressionTree) {
      return true;
    }
    return cases.stream()
        .anyMatch(
            c -> hasDefault(c) || labels(c).stream().anyMatch(l -> isPattern(l) || isNull(l)));
  }

  private static @Nullable Object call(Tree tree, String name) {
    try {
      Method method = tree.getKind().asInterface().getMethod(name);
      return method.invoke(tree);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("javac's trees have no " + name, e);
    }
  }
}
