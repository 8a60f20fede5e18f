package dev.fermata.processor.lowering;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.fermata.processor.source.SourceText;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Instruction;
import dev.fermata.processor.statemachine.Local;
import java.util.ArrayList;
import java.util.List;
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

  /** Modifiers and type as the user wrote them, if they say the type of this variable alone. */
  private Optional<Code> head(VariableTree tree) {
    SourceText text = context.method.text();
    int name = namePosition(text, tree);
    int after = text.next(name + tree.getName().length());
    boolean isDeclaredHere =
        !tree.getName().isEmpty()
            && text.content().startsWith(tree.getName().toString(), name)
            && (after >= text.end(tree) || "=;".indexOf(text.content().charAt(after)) >= 0);
    if (!isDeclaredHere) {
      return Optional.empty();
    }
    List<Tree> parts = new ArrayList<>();
    if (text.has(tree.getModifiers())) {
      parts.add(tree.getModifiers());
    }
    Tree type = tree.getType();
    if (type != null && text.has(type) && !isVar(tree)) {
      parts.add(type);
    }
    return Optional.of(context.carrier.carry(text.start(tree), name, parts));
  }

  /**
   * Where the name stands, right behind the type; there stands another for the second and later
   * declarators of one statement.
   */
  static int namePosition(SourceText text, VariableTree tree) {
    Tree type = tree.getType();
    if (type != null && text.has(type)) {
      return text.next(text.end(type));
    }
    Tree modifiers = tree.getModifiers();
    int start = text.next(text.has(modifiers) ? text.end(modifiers) : text.start(tree));
    return text.content().startsWith("var", start) ? text.next(start + "var".length()) : start;
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
