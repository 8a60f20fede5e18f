package dev.fermata.fuzzing.grammar;

import dev.fermata.fuzzing.tree.Construct;
import dev.fermata.fuzzing.tree.Construct.Form;
import dev.fermata.fuzzing.tree.Tree;

/**
 * Programs at which javac itself fails: a switch expression with a {@code try} in it, while an
 * operand of two words waits on the stack, crashes the one of 17; one with a {@code synchronized}
 * in it becomes code that the virtual machine does not verify.
 *
 * <pre>{@code
 * long l = a() * switch (x) { default -> { try { f(); } finally { g(); } yield 1L; } };
 * }</pre>
 */
final class JavacFaults {
  private static final int MENDED = 21;

  private JavacFaults() {}

  /** Whether this JDK's javac fails. */
  static boolean meets(Tree program) {
    boolean[] locks = {false};
    program.walk(tree -> locks[0] |= isSwitch(tree) && contains(tree, Construct.SYNCHRONIZED));
    return locks[0] || Runtime.version().feature() < MENDED && meets(program, false);
  }

  private static boolean meets(Tree tree, boolean waiting) {
    if (waiting && isSwitch(tree) && tries(tree)) {
      return true;
    }
    boolean wide = isWide(tree);
    for (Tree.Child child : tree.children()) {
      if (meets(child.tree(), !isBody(child.tree()) && (waiting || wide))) {
        return true;
      }
      wide |= isWide(child.tree());
    }
    return false;
  }

  private static boolean isSwitch(Tree tree) {
    return tree.construct() == Construct.SWITCH_EXPRESSION
        || tree.construct() == Construct.OLD_SWITCH_EXPRESSION;
  }

  /** Whether code in it begins with an empty stack. */
  private static boolean isBody(Tree tree) {
    return tree.construct() == Construct.LAMBDA
        || tree.construct() == Construct.ANONYMOUS_CLASS
        || tree.construct().form() == Form.MEMBER;
  }

  private static boolean isWide(Tree tree) {
    return tree.type().equals("long") || tree.type().equals("double");
  }

  private static boolean tries(Tree tree) {
    return contains(tree, Construct.TRY_CATCH)
        || contains(tree, Construct.TRY_FINALLY)
        || contains(tree, Construct.TRY_CATCH_FINALLY)
        || contains(tree, Construct.TRY_RESOURCES);
  }

  private static boolean contains(Tree tree, Construct construct) {
    boolean[] found = {false};
    tree.walk(inner -> found[0] |= inner.construct() == construct);
    return found[0];
  }
}
