package dev.fermata.processor.lowering;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.fermata.processor.statemachine.Code;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Field initialisers and instance initialisers of a hoisted class that use what the class captures:
 * they move into the constructors, behind the assignment of the captured variables.
 *
 * <pre>{@code
 * int size = base * 2;
 * // becomes
 * int size;
 * Box(int base) { this.base = base; this.size = base * 2; }
 * }</pre>
 */
final class Initializers {
  private final Context context;

  Initializers(Context context) {
    this.context = context;
  }

  /** Whether a member of a class is moved. */
  static boolean isMoved(Tree member) {
    return member instanceof BlockTree block && !block.isStatic()
        || member instanceof VariableTree field
            && field.getInitializer() != null
            && !field.getModifiers().getFlags().contains(Modifier.STATIC);
  }

  /** What the constructors have to do, in the order of the source. */
  Code moved(ClassTree tree) {
    List<Object> code = new ArrayList<>();
    for (Tree member : tree.getMembers()) {
      if (!isMoved(member) || !context.method.text().has(member)) {
        continue;
      }
      code.add("\n    ");
      if (member instanceof VariableTree field) {
        code.add("this." + field.getName() + " = ");
        code.add(context.expressions.arrayType(field.getInitializer()));
        code.add(context.carry(field.getInitializer()));
        code.add(";");
      } else {
        code.add(context.carry(member));
      }
    }
    return Code.of(code.toArray());
  }

  /** Takes a member's initialiser out of its place. */
  void remove(Tree member, LocalClasses.Replacer replacer) {
    int start = context.method.text().start(member);
    int end = context.method.text().end(member);
    if (member instanceof VariableTree field) {
      int initializer = context.method.text().start(field.getInitializer());
      int equals = context.method.text().content().lastIndexOf('=', initializer - 1);
      replacer.replace(equals, context.method.text().end(field.getInitializer()));
    } else {
      replacer.replace(start, end);
    }
  }
}
