package dev.fermata.processor.lowering;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.fermata.processor.analysis.Suspension;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Names the states at which coroutines are resumed after what was just given or taken there.
 *
 * <pre>{@code
 * String data = co.receive();       // RECEIVED_DATA
 * co.yield(circle.area());          // YIELDED_AREA
 * co.yield("end of line");          // YIELDED_END_OF_LINE
 * co.yieldAll(children);            // YIELDED_ALL_OF_CHILDREN
 * inOrder(co, tree.left);           // IN_ORDER_RETURNED
 * co.await(reply);                  // AWAITED_REPLY
 * co.await(group.join());           // JOINED
 * co.sleep(time);                   // SLEPT
 * }</pre>
 */
final class ResumeNames {
  private static final int LIMIT = 30;

  private static final Map<String, String> PARTICIPLES =
      Map.ofEntries(
          Map.entry("acquire", "ACQUIRED"),
          Map.entry("closeAsync", "CLOSED"),
          Map.entry("combine", "COMBINED"),
          Map.entry("firstSuccess", "SUCCEEDED_FIRST"),
          Map.entry("gather", "GATHERED"),
          Map.entry("gatherOutcomes", "GATHERED_OUTCOMES"),
          Map.entry("join", "JOINED"),
          Map.entry("onThread", "RAN_ON_THREAD"),
          Map.entry("pause", "PAUSED"),
          Map.entry("put", "PUT"),
          Map.entry("race", "RACED"),
          Map.entry("runOnThread", "RAN_ON_THREAD"),
          Map.entry("shield", "SHIELDED"),
          Map.entry("sleep", "SLEPT"),
          Map.entry("take", "TAKEN"),
          Map.entry("timeout", "TIMED_OUT"),
          Map.entry("timeoutOrElse", "TIMED_OUT"),
          Map.entry("waitFor", "WAITED"));

  private final Context context;

  ResumeNames(Context context) {
    this.context = context;
  }

  /** The name of the state at which a coroutine goes on after a suspension. */
  String name(Suspension suspension) {
    return switch (suspension.kind()) {
      case CALL -> constant(suspension.callee().getSimpleName().toString()) + "_RETURNED";
      case RECEIVE -> received(suspension, "RECEIVED");
      case YIELD -> received(suspension, limited("YIELDED", given(suspension)));
      case AWAIT -> awaited(suspension);
      case COMBINATOR -> participle(suspension.callee().getSimpleName().toString()).orElse("DONE");
      case YIELD_ALL_GENERATOR, YIELD_ALL_ITERABLE, YIELD_ALL_ASYNC -> {
        String source = given(suspension);
        yield received(
            suspension, source.isEmpty() ? "YIELDED_ALL" : limited("YIELDED_ALL_OF", source));
      }
    };
  }

  private String awaited(Suspension suspension) {
    return switch (suspension.role()) {
      case CLOSE -> limited("CLOSED", resource(suspension.site()));
      case MOVE_NEXT -> "MOVED";
      case CALL -> {
        ExpressionTree operand = HiddenFields.stripped(suspension.arguments().get(0));
        String name =
            operand instanceof MethodInvocationTree call ? methodName(call.getMethodSelect()) : "";
        String given = described(operand);
        yield participle(name)
            .orElseGet(
                () -> limited("AWAITED", given.isEmpty() ? receiver(suspension.site()) : given));
      }
    };
  }

  private static String methodName(Tree method) {
    return method instanceof MemberSelectTree select
        ? select.getIdentifier().toString()
        : ((IdentifierTree) method).getName().toString();
  }

  private static String resource(Tree resource) {
    return resource instanceof VariableTree variable
        ? constant(variable.getName().toString())
        : described((ExpressionTree) resource);
  }

  /** What has happened once the method has been awaited, where there is a word for it. */
  private static Optional<String> participle(String method) {
    return Optional.ofNullable(PARTICIPLES.get(method));
  }

  private static String given(Suspension suspension) {
    return described(suspension.arguments().get(0));
  }

  /** A name after the variable that takes what is received, if there is one. */
  private String received(Suspension suspension, String otherwise) {
    String receiver = receiver(suspension.site());
    return receiver.isEmpty() ? otherwise : limited("RECEIVED", receiver);
  }

  /** The variable that takes what the coroutine is resumed with, as a constant; empty: none. */
  private String receiver(Tree tree) {
    TreePath path = context.method.pathOf(tree).getParentPath();
    while (path.getLeaf() instanceof ParenthesizedTree || path.getLeaf() instanceof TypeCastTree) {
      path = path.getParentPath();
    }
    if (path.getLeaf() instanceof VariableTree variable) {
      return constant(variable.getName().toString());
    }
    return path.getLeaf() instanceof AssignmentTree assignment
        ? described(assignment.getVariable())
        : "";
  }

  /** What an expression stands for, in a word or some; empty if there are none for it. */
  private static String described(ExpressionTree expression) {
    Tree tree = HiddenFields.stripped(expression);
    if (tree instanceof IdentifierTree identifier) {
      return constant(identifier.getName().toString());
    } else if (tree instanceof MemberSelectTree select) {
      return constant(select.getIdentifier().toString());
    } else if (tree instanceof MethodInvocationTree call) {
      return described(call.getMethodSelect());
    } else if (tree instanceof LiteralTree literal
        && literal.getValue() instanceof Integer i
        && i >= 0) {
      return i.toString();
    }
    return words(expression);
  }

  /** The words in the first text of a concatenation that has any. */
  private static String words(ExpressionTree tree) {
    if (tree instanceof BinaryTree binary && binary.getKind() == Tree.Kind.PLUS) {
      String left = words(binary.getLeftOperand());
      return left.isEmpty() ? words(binary.getRightOperand()) : left;
    }
    return tree instanceof LiteralTree literal && literal.getValue() instanceof String text
        ? text.replaceAll("[^A-Za-z0-9]+", " ").strip().replace(' ', '_').toUpperCase(Locale.ROOT)
        : "";
  }

  /** As many of the words as make a name of reasonable length. */
  private static String limited(String prefix, String words) {
    StringBuilder name = new StringBuilder(prefix);
    for (String word : words.split("_", -1)) {
      if (name.length() + 1 + word.length() > LIMIT) {
        break;
      }
      if (!word.isEmpty()) {
        name.append('_').append(word);
      }
    }
    return name.toString();
  }

  /** {@code writeFile} as a constant: {@code WRITE_FILE}. */
  static String constant(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
        .toUpperCase(Locale.ROOT);
  }
}
