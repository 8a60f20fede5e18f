package dev.fermata.processor.lowering;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import dev.fermata.processor.analysis.Suspension;
import dev.fermata.processor.analysis.Suspension.Role;
import dev.fermata.processor.lowering.LeapStack.Target;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Instruction;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.Terminator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Loops with a suspension inside.
 *
 * <pre>{@code
 * for (int i = 0; i < n; i++) co.yield(i);
 * // becomes
 * START: i = 0;
 * FOR: if (!(i < n)) goto FOR_END; yield i …
 * FOR_NEXT: i++; goto FOR;
 * }</pre>
 */
final class LoopLowering {
  private final Context context;

  LoopLowering(Context context) {
    this.context = context;
  }

  void whileLoop(WhileLoopTree tree) {
    int line = context.line(tree);
    State end = context.states.state("WHILE_END", line);
    context.states.withinLoop(
        () -> {
          State head = context.states.state("WHILE", line);
          State body = context.states.state("WHILE_BODY", context.line(tree.getStatement()));
          context.states.fallInto(head);
          context.conditions.branch(tree.getCondition(), body, end);
          context.states.start(body);
          body(new Target(tree, end, head), tree.getStatement());
          context.states.goTo(head);
        });
    context.states.start(end);
  }

  void doWhile(DoWhileLoopTree tree) {
    int line = context.line(tree);
    State end = context.states.state("DO_END", line);
    context.states.withinLoop(
        () -> {
          State body = context.states.state("DO", line);
          State condition = context.states.state("DO_WHILE", context.line(tree.getCondition()));
          context.states.fallInto(body);
          body(new Target(tree, end, condition), tree.getStatement());
          context.states.goTo(condition);
          context.states.start(condition);
          context.comments.between(
              context.method.text().end(tree.getStatement()),
              context.method.text().end(tree),
              List.of(HiddenFields.stripped(tree.getCondition())));
          context.conditions.branch(tree.getCondition(), body, end);
        });
    context.states.start(end);
  }

  void forLoop(ForLoopTree tree) {
    int line = context.line(tree);
    for (StatementTree initializer : tree.getInitializer()) {
      if (initializer instanceof ExpressionStatementTree statement) {
        update(statement);
      } else {
        context.statements.lower(initializer);
      }
    }
    State end = context.states.state("FOR_END", line);
    context.states.withinLoop(
        () -> {
          State head = context.states.state("FOR", line);
          State body = context.states.state("FOR_BODY", context.line(tree.getStatement()));
          State next = context.states.state("FOR_NEXT", line);
          context.states.fallInto(head);
          if (tree.getCondition() == null) {
            context.states.goTo(body);
          } else {
            context.conditions.branch(tree.getCondition(), body, end);
          }
          context.states.start(body);
          body(new Target(tree, end, next), tree.getStatement());
          context.states.goTo(next);
          context.states.start(next);
          for (ExpressionStatementTree update : tree.getUpdate()) {
            update(update);
          }
          context.states.goTo(head);
        });
    context.states.start(end);
  }

  /** The statements of a for header have no semicolon of their own. */
  private void update(ExpressionStatementTree tree) {
    if (context.splits.splits(tree)) {
      context.expressions.effect(tree.getExpression());
    } else {
      context.states.statement(context.carry(tree.getExpression()), ";");
    }
  }

  void forEach(EnhancedForLoopTree tree) {
    Optional<Suspension> step = context.suspensions.at(tree, Role.MOVE_NEXT);
    if (step.isPresent()) {
      new EachLowering(context, this).lower(tree, step.get());
      return;
    }
    TypeMirror type = context.type(tree.getExpression());
    Code source = context.expressions.value(tree.getExpression());
    if (type.getKind() == TypeKind.ARRAY) {
      overArray(tree, source);
    } else {
      overIterable(tree, type, source);
    }
  }

  private void overArray(EnhancedForLoopTree tree, Code source) {
    TypeName arrayType = context.denotable(tree.getExpression());
    Local array = temporary("array", arrayType, source);
    Local index = temporary("index", TypeName.INT, Code.of("0"));
    loop(
        tree,
        () -> Code.of(index, " < ", array, ".length"),
        Code.of(array, "[", new Code.Use(index, Code.Access.UPDATE, false), "++]"));
  }

  private void overIterable(EnhancedForLoopTree tree, TypeMirror type, Code source) {
    TypeName element = elementType(type, tree);
    TypeName iteratorType = ParameterizedTypeName.get(ClassName.get(Iterator.class), element);
    Local iterator = temporary("iterator", iteratorType, Code.of(source.receiver(), ".iterator()"));
    loop(tree, () -> Code.of(iterator, ".hasNext()"), Code.of(iterator, ".next()"));
  }

  Local temporary(String name, TypeName type, Code value) {
    Local local = new Local(name, type, Local.Kind.TEMPORARY);
    context.states.add(new Instruction.Declaration(local, Optional.empty(), Optional.of(value)));
    return local;
  }

  /**
   * @param condition makes the states before the condition, if it needs any, and the condition
   */
  void loop(EnhancedForLoopTree tree, Supplier<Code> condition, Code next) {
    int line = context.line(tree);
    VariableTree variable = tree.getVariable();
    VariableElement element = (VariableElement) Objects.requireNonNull(context.element(variable));
    State end = context.states.state("FOR_EACH_END", line);
    context.states.withinLoop(
        () -> {
          State head = context.states.state("FOR_EACH", line);
          State body = context.states.state("FOR_EACH_BODY", context.line(tree.getStatement()));
          context.states.fallInto(head);
          context.states.end(new Terminator.Branch(condition.get(), body, end));
          context.states.start(body);
          context.states.add(
              new Instruction.Declaration(
                  context.variables.local(element), Optional.empty(), Optional.of(next)));
          body(new Target(tree, end, head), tree.getStatement());
          context.states.goTo(head);
        });
    context.states.start(end);
  }

  private void body(Target target, StatementTree body) {
    context.leaps.with(target, () -> context.statements.lower(body));
  }

  private TypeName elementType(TypeMirror type, EnhancedForLoopTree tree) {
    return argument(type, ClassName.get(Iterable.class), tree.getExpression());
  }

  /** The only type argument of an interface as a type has it; a wildcard for raw types. */
  TypeName argument(TypeMirror type, ClassName generic, ExpressionTree at) {
    Optional<DeclaredType> iterable = Supertypes.find(context, type, generic);
    List<? extends TypeMirror> arguments =
        iterable.map(DeclaredType::getTypeArguments).orElse(List.of());
    if (arguments.isEmpty()) {
      return WildcardTypeName.subtypeOf(ClassName.OBJECT);
    }
    return context.denotable.argument(arguments.get(0), at);
  }
}
