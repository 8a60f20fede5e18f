package dev.fermata.processor.lowering;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Instruction;
import dev.fermata.processor.statemachine.Local;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.VariableElement;

/**
 * Declarations of local variables: which of them stay declarations is decided by the hoisting.
 *
 * <pre>{@code
 * final List<String> words = split(line), rest[] = {};
 * // becomes
 * declare words (final List<String>) = split(line)
 * declare rest (List<String>[]) = new List[] {}
 * }</pre>
 */
final class VariableLowering {
  private final Context context;

  VariableLowering(Context context) {
    this.context = context;
  }

  void lower(VariableTree tree) {
    VariableElement element = (VariableElement) Objects.requireNonNull(context.element(tree));
    Local local = context.variables.local(element);
    Optional<Code> initializer = Optional.empty();
    boolean isVar = isVar(tree);
    if (tree.getInitializer() != null) {
      ExpressionTree value = tree.getInitializer();
      Code code =
          isVar
              ? context.expressions.value(value)
              : context.expressions.initializer(value, element.asType(), true);
      initializer = Optional.of(code);
    }
    context.states.add(new Instruction.Declaration(local, head(tree), initializer));
  }

  /** Modifiers and type as the user wrote them, if one declarator and the variable alone. */
  private Optional<Code> head(VariableTree tree) {
    if (tree.getName().isEmpty()) {
      return Optional.empty();
    }
    int start = context.method.text().start(tree);
    int name = namePosition(tree);
    if (name < 0 || isShared(tree)) {
      return Optional.empty();
    }
    java.util.List<Tree> parts = new java.util.ArrayList<>();
    if (context.method.text().has(tree.getModifiers())) {
      parts.add(tree.getModifiers());
    }
    Tree type = tree.getType();
    if (type != null && context.method.text().has(type) && !isVar(tree)) {
      parts.add(type);
    }
    return Optional.of(context.carrier.carry(start, name, parts));
  }

  /** Whether the type was written for several declarators, or has brackets behind the name. */
  private boolean isShared(VariableTree tree) {
    String content = context.method.text().content();
    int name = namePosition(tree);
    int after = name + tree.getName().length();
    String rest = content.substring(after, context.method.text().end(tree)).stripLeading();
    Tree type = tree.getType();
    boolean gap =
        type != null
            && context.method.text().has(type)
            && content.substring(context.method.text().end(type), name).indexOf(',') >= 0;
    return rest.startsWith("[") || gap;
  }

  private int namePosition(VariableTree tree) {
    Tree type = tree.getType();
    int from =
        type != null && context.method.text().has(type) && !isVar(tree)
            ? context.method.text().end(type)
            : context.method.text().has(tree.getModifiers())
                ? context.method.text().end(tree.getModifiers())
                : context.method.text().start(tree);
    int limit =
        tree.getInitializer() == null
            ? context.method.text().end(tree)
            : context.method.text().start(tree.getInitializer());
    String head = context.method.text().content().substring(from, limit);
    var matcher =
        java.util.regex.Pattern.compile(
                "(?<![\\w$])"
                    + java.util.regex.Pattern.quote(tree.getName().toString())
                    + "(?![\\w$])")
            .matcher(head);
    int found = -1;
    while (matcher.find()) {
      found = matcher.start();
      if (!isVar(tree)) {
        break;
      }
    }
    return found < 0 ? -1 : from + found;
  }

  private boolean isVar(VariableTree tree) {
    Tree type = tree.getType();
    if (type == null || !context.method.text().has(type)) {
      return true;
    }
    return context.method.text().slice(type).equals("var");
  }

  /** The variable that a carried statement surely assigns: {@code x = …;}. */
  Optional<Local> assigned(StatementTree tree) {
    if (tree instanceof ExpressionStatementTree statement
        && statement.getExpression() instanceof AssignmentTree assignment
        && assignment.getVariable() instanceof IdentifierTree
        && context.element(assignment.getVariable()) instanceof VariableElement variable
        && context.variables.isVariable(variable)) {
      return Optional.of(context.variables.local(variable));
    }
    return Optional.empty();
  }
}
