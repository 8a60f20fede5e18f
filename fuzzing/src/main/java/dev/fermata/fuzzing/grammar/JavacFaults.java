package dev.fermata.fuzzing.grammar;

import dev.fermata.fuzzing.tree.Construct;
import dev.fermata.fuzzing.tree.Construct.Form;
import dev.fermata.fuzzing.tree.Tree;

/**
 * Programs at which javac 17 itself crashes: a switch expression with a {@code try} in it, while an
 * operand of two words waits on the stack.
 *
 * <pre>{@code
 * long l = a() * switch (x) { default -> { try { f(); } finally { g(); } yield 1L; } };
 * }</pre>
 */
final class JavacFaults {
  private static final int MENDED = 21;

  private JavacFaults() {}

  /** Whether this JDK's javac crashes. */
  static boolean meets(Tree program) {
    return Runtime.version().feature() < MENDED && meets(program, false);
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
    boolean[] found = {false};
    tree.walk(
        inner ->
            found[0] |=
                switch (inner.construct()) {
                  case TRY_CATCH, TRY_FINALLY, TRY_CATCH_FINALLY, TRY_RESOURCES, SYNCHRONIZED ->
                      true;
                  default -> false;
                });
    return found[0];
  }
}
