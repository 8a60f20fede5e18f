package dev.fermata.processor.lowering;

import com.palantir.javapoet.ClassName;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import dev.fermata.processor.analysis.Suspension;
import dev.fermata.processor.analysis.Suspension.Role;
import dev.fermata.processor.diagnostics.InternalException;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.Precedence;
import dev.fermata.processor.statemachine.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Spills operands: everything that Java evaluates before a suspension is evaluated, in its order,
 * into variables; what is left of the expression is evaluated after it (JLS 15.7).
 *
 * <pre>{@code
 * total = weigh(next(), co.yield(x)) + 1;
 * // becomes
 * int a = next();
 * yield x …
 * total = weigh(a, resumed(co)) + 1;
 * }</pre>
 */
final class ExpressionLowering {
  private final Context context;
  private final AssignmentLowering assignments;
  private final SuspensionLowering suspensions;

  ExpressionLowering(Context context) {
    this.context = context;
    this.assignments = new AssignmentLowering(context);
    this.suspensions = new SuspensionLowering(context);
  }

  /** How suspensions are lowered, those that are no expressions among them. */
  SuspensionLowering suspensions() {
    return suspensions;
  }

  /**
   * Emits what has to happen first and returns the expression that is left, which the caller must
   * evaluate before anything else.
   */
  Code value(ExpressionTree tree) {
    try {
      return valueOf(tree);
    } catch (RuntimeException | AssertionError failure) {
      throw InternalException.at(tree, failure);
    }
  }

  private Code valueOf(ExpressionTree tree) {
    if (!context.splits.splits(tree)) {
      return carried(tree);
    }
    if (tree instanceof MethodInvocationTree call) {
      return invocation(call);
    } else if (tree instanceof ParenthesizedTree parenthesized) {
      return value(parenthesized.getExpression()).as(Precedence.PRIMARY);
    } else if (tree instanceof NewClassTree creation) {
      return creation(creation);
    } else if (tree instanceof NewArrayTree array) {
      return array(array);
    } else if (tree instanceof BinaryTree binary) {
      return binary(binary);
    } else if (tree instanceof UnaryTree unary) {
      return Variables.isStep(unary) ? assignments.step(unary, true) : unary(unary);
    } else if (tree instanceof ConditionalExpressionTree conditional) {
      return conditional(conditional);
    } else if (tree instanceof AssignmentTree assignment) {
      return assignments.assignment(assignment, true);
    } else if (tree instanceof CompoundAssignmentTree compound) {
      return assignments.compound(compound, true);
    } else if (tree instanceof ArrayAccessTree access) {
      List<Code> parts =
          operands(
              List.of(access.getExpression(), access.getIndex()), i -> i == 0 ? "array" : "index");
      return Code.of(
          Precedence.PRIMARY, parts.get(0).as(Precedence.PRIMARY), "[", parts.get(1), "]");
    } else if (tree instanceof MemberSelectTree select) {
      return member(select);
    } else if (tree instanceof TypeCastTree cast) {
      return cast(cast);
    } else if (tree instanceof InstanceOfTree test) {
      return instanceOf(test);
    } else if (tree instanceof SwitchExpressionTree choice) {
      return new SwitchLowering(context).value(choice);
    } else if (tree instanceof MemberReferenceTree reference) {
      return reference(reference);
    }
    throw new IllegalStateException("an expression that cannot suspend: " + tree.getKind());
  }

  /** Evaluates an expression whose value nobody wants. */
  void effect(ExpressionTree tree) {
    if (tree instanceof ParenthesizedTree parenthesized) {
      effect(parenthesized.getExpression());
    } else if (tree instanceof AssignmentTree assignment) {
      perform(assignments.assignment(assignment, false));
    } else if (tree instanceof CompoundAssignmentTree compound) {
      perform(assignments.compound(compound, false));
    } else if (tree instanceof UnaryTree unary && Variables.isStep(unary)) {
      perform(assignments.step(unary, false));
    } else if (tree instanceof MethodInvocationTree call
        && context.suspensions.at(call, Role.CALL).isPresent()) {
      suspensions.suspend(context.suspensions.at(call, Role.CALL).get(), false);
    } else {
      Code code = value(tree);
      if (!code.isVariable()) {
        context.states.statement(code, ";");
      }
    }
  }

  private void perform(Code code) {
    if (!code.isEmpty()) {
      context.states.statement(code, ";");
    }
  }

  /** What initialises a variable: the declared type says what a resumed value is. */
  Code initializer(ExpressionTree tree, TypeMirror target, boolean targetKnown) {
    if (tree instanceof MethodInvocationTree call
        && context.suspensions.at(call, Role.CALL).isPresent()
        && targetKnown
        && context.method.types().isSameType(context.type(tree), target)) {
      suspensions.suspend(context.suspensions.at(call, Role.CALL).get(), true);
      return Code.of(new Code.Resumed(Optional.empty()));
    }
    return value(tree);
  }

  private Code invocation(MethodInvocationTree call) {
    Optional<Suspension> suspension = context.suspensions.at(call, Role.CALL);
    if (suspension.isPresent()) {
      return suspensions.suspend(suspension.get(), true);
    }
    Optional<ExpressionTree> receiver = Invocations.receiver(context, call);
    List<ExpressionTree> all = new ArrayList<>();
    receiver.ifPresent(all::add);
    all.addAll(call.getArguments());
    int first = receiver.isPresent() ? 1 : 0;
    List<Code> codes =
        operands(
            all,
            i ->
                i < first
                    ? "receiver"
                    : parameterName(Invocations.callee(context, call), i - first),
            i ->
                i < first
                    ? Optional.empty()
                    : primitiveParameter(context.element(call.getMethodSelect()), i - first));
    return Invocations.code(
        context, call, receiver.map(r -> codes.get(0)), codes.subList(first, codes.size()));
  }

  /** The type of a parameter, if it is primitive. */
  private static Optional<TypeMirror> primitiveParameter(@Nullable Element callee, int index) {
    if (!(callee instanceof ExecutableElement method)) {
      return Optional.empty();
    }
    List<? extends VariableElement> parameters = method.getParameters();
    if (parameters.isEmpty()) {
      return Optional.empty();
    }
    TypeMirror type =
        index < parameters.size() && !(method.isVarArgs() && index == parameters.size() - 1)
            ? parameters.get(index).asType()
            : element(parameters.get(parameters.size() - 1).asType());
    return Optional.of(type).filter(t -> t.getKind().isPrimitive());
  }

  private static TypeMirror element(TypeMirror type) {
    return type instanceof ArrayType array ? array.getComponentType() : type;
  }

  /** What an element of an array initialiser, or a dimension, is unboxed to. */
  private Optional<TypeMirror> primitiveElement(NewArrayTree tree, TypeMirror type) {
    TypeMirror element =
        tree.getDimensions().isEmpty()
            ? ((ArrayType) type).getComponentType()
            : context.method.types().getPrimitiveType(TypeKind.INT);
    return Optional.of(element).filter(e -> e.getKind().isPrimitive());
  }

  private static String parameterName(ExecutableElement method, int index) {
    List<? extends VariableElement> parameters = method.getParameters();
    if (parameters.isEmpty()) {
      return "argument";
    }
    String name = parameters.get(Math.min(index, parameters.size() - 1)).getSimpleName().toString();
    return name.matches("arg\\d+") ? "argument" : name;
  }

  private Code creation(NewClassTree tree) {
    ExecutableElement constructor =
        (ExecutableElement) Objects.requireNonNull(context.element(tree));
    List<ExpressionTree> all = new ArrayList<>();
    Creations.enclosing(context, tree).ifPresent(all::add);
    int first = all.size();
    all.addAll(Creations.arguments(context, tree));
    if (first == 0 && all.stream().anyMatch(context.splits::splits)) {
      ClassInitialization.before(context, tree).ifPresent(context.states::statement);
    }
    List<Code> codes =
        operands(
            all,
            i -> i < first ? "enclosing" : parameterName(constructor, i - first),
            i -> i < first ? Optional.empty() : primitiveParameter(constructor, i - first),
            i -> i < first);
    Optional<Code> enclosing = first == 0 ? Optional.empty() : Optional.of(codes.get(0));
    return Creations.code(
        context,
        tree,
        enclosing,
        codes.subList(first, codes.size()),
        v -> Code.of(context.variables.local(v)),
        false);
  }

  /** {@code {1, 2}} inside another initialiser says its type once it stands alone. */
  private Code carried(ExpressionTree tree) {
    boolean saysItsType =
        !(tree instanceof NewArrayTree array)
            || array.getType() != null
            || context.types.hasLostReification(context.type(tree));
    return saysItsType
        ? context.carry(tree)
        : Code.of(
            "new ", context.types.reifiable(context.type(tree), tree), " ", context.carry(tree));
  }

  private Code array(NewArrayTree tree) {
    List<ExpressionTree> all = new ArrayList<>(tree.getDimensions());
    if (tree.getInitializers() != null) {
      all.addAll(tree.getInitializers());
    }
    String name = tree.getDimensions().isEmpty() ? "element" : "length";
    TypeMirror type = context.type(tree);
    List<Code> codes = operands(all, i -> name, i -> primitiveElement(tree, type));
    if (!tree.getDimensions().isEmpty()) {
      int dimensions = 0;
      TypeMirror component = type;
      while (component.getKind() == TypeKind.ARRAY) {
        component = ((ArrayType) component).getComponentType();
        dimensions++;
      }
      List<Object> parts = new ArrayList<>();
      parts.add("new ");
      parts.add(context.types.reifiable(component, tree));
      for (int i = 0; i < dimensions; i++) {
        parts.add("[");
        parts.add(i < codes.size() ? codes.get(i) : "");
        parts.add("]");
      }
      return context.types.restored(tree, Code.of(Precedence.NEW_ARRAY, parts.toArray()));
    }
    return context.types.restored(
        tree,
        Code.of(
            Precedence.NEW_ARRAY,
            "new ",
            context.types.reifiable(type, tree),
            " {",
            Code.join(", ", codes),
            "}"));
  }

  private Code binary(BinaryTree tree) {
    if (tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR) {
      return context.conditions.value(tree);
    }
    List<Code> codes =
        isStringFirst(tree)
            ? List.of(string("left", value(tree.getLeftOperand())), value(tree.getRightOperand()))
            : operands(
                List.of(tree.getLeftOperand(), tree.getRightOperand()),
                i -> i == 0 ? "left" : "right",
                i -> Arithmetic.unboxedOperand(context, tree));
    int from = context.method.text().end(tree.getLeftOperand());
    int to = context.method.text().start(tree.getRightOperand());
    return Code.binary(
        Precedences.of(tree), codes.get(0), context.carrier.slice(from, to), codes.get(1));
  }

  /**
   * Whether the left operand of a concatenation becomes a string before the right one suspends (JLS
   * 15.18.1): what it says may change meanwhile.
   */
  private boolean isStringFirst(BinaryTree tree) {
    return tree.getKind() == Tree.Kind.PLUS
        && context.splits.splits(tree.getRightOperand())
        && Arithmetic.isMutable(context, context.type(tree.getLeftOperand()));
  }

  /** What a value says now. */
  Code string(String name, Code value) {
    return context.states.temporary(
        name,
        ClassName.get(String.class),
        Code.binary(Precedence.ADDITIVE, Code.of(Precedence.PRIMARY, "\"\""), " + ", value));
  }

  private Code conditional(ConditionalExpressionTree tree) {
    if (!context.splits.splits(tree.getTrueExpression())
        && !context.splits.splits(tree.getFalseExpression())) {
      Code condition = value(tree.getCondition());
      return Code.of(
          Precedence.CONDITIONAL,
          condition.as(Precedence.OR),
          " ? ",
          context.carry(tree.getTrueExpression()),
          " : ",
          context.carry(tree.getFalseExpression()));
    }
    Local result = new Local("chosen", context.denotableResult(tree), Local.Kind.TEMPORARY);
    int line = context.line(tree);
    State then = context.states.state("CHOSEN", line);
    State otherwise =
        context.states.state("CHOSEN_OTHERWISE", context.line(tree.getFalseExpression()));
    State end = context.states.state("CHOICE_END", line);
    context.conditions.branch(tree.getCondition(), then, otherwise);
    context.states.start(then);
    context.states.assign(result, value(tree.getTrueExpression()));
    context.states.goTo(end);
    context.states.start(otherwise);
    context.states.assign(result, value(tree.getFalseExpression()));
    context.states.fallInto(end);
    return Code.of(result);
  }

  private Code cast(TypeCastTree tree) {
    Code value = value(tree.getExpression());
    int from = context.method.text().start(tree);
    int to = context.method.text().start(tree.getExpression());
    return context.types.restored(
        tree,
        Code.of(
            Precedence.CAST,
            context.carrier.carry(from, to, List.of(tree.getType())),
            value.as(Precedence.CAST)));
  }

  private Code member(MemberSelectTree tree) {
    Code receiver = value(tree.getExpression());
    if (context.element(tree) instanceof VariableElement field
        && MemberReach.isField(field)
        && HiddenFields.isHidden(context, field, tree)) {
      return HiddenFields.read(context, field, Optional.of(receiver), tree);
    }
    Reachable.require(context, tree.getExpression());
    return Code.of(Precedence.PRIMARY, receiver.receiver(), "." + tree.getIdentifier());
  }

  private Code instanceOf(InstanceOfTree tree) {
    Code value = value(tree.getExpression());
    Tree pattern = tree.getPattern() == null ? tree.getType() : tree.getPattern();
    int from = context.method.text().end(tree.getExpression());
    int to = context.method.text().start(pattern);
    List<Local> kept =
        Bindings.leaving(
            context,
            tree.getPattern(),
            context.method.text().start(pattern),
            context.method.text().end(pattern));
    return Code.of(
        kept.isEmpty() ? Precedence.RELATIONAL : Precedence.AND,
        value.as(Precedence.RELATIONAL),
        context.carrier.slice(from, to),
        context.carry(pattern),
        new Code.KeepBindings(kept));
  }

  private Code reference(MemberReferenceTree tree) {
    Reachable.require(context, tree);
    Code receiver =
        context.states.temporary(
            "receiver",
            context.denotable(tree.getQualifierExpression()),
            value(tree.getQualifierExpression()));
    Optional<Code> lambda =
        MethodReferences.rewritten(
            context,
            tree,
            Optional.of(receiver),
            v -> Code.of(new Code.Use(context.variables.local(v), Code.Access.READ, true)));
    return lambda.orElseGet(() -> Code.of(Precedence.POSTFIX, receiver, "::" + tree.getName()));
  }

  /**
   * Operands of one expression, left to right: those that are evaluated before the last one that
   * suspends are spilled, unless nothing can change their value meanwhile.
   */
  List<Code> operands(List<? extends ExpressionTree> trees, IntFunction<String> names) {
    return operands(trees, names, i -> Optional.empty());
  }

  /**
   * Operands that are converted to primitive types as they are evaluated: a null is unboxed, and
   * fails, before the operands to its right are looked at.
   */
  private List<Code> operands(
      List<? extends ExpressionTree> trees,
      IntFunction<String> names,
      IntFunction<Optional<TypeMirror>> primitives) {
    return operands(trees, names, primitives, i -> false);
  }

  /**
   * @param nonNull whether an operand must not be null when the operands to its right are looked
   *     at: the expression before {@code .new} (JLS 15.9.4)
   */
  private List<Code> operands(
      List<? extends ExpressionTree> trees,
      IntFunction<String> names,
      IntFunction<Optional<TypeMirror>> primitives,
      IntPredicate nonNull) {
    int last = -1;
    for (int i = 0; i < trees.size(); i++) {
      if (context.splits.splits(trees.get(i))) {
        last = i;
      }
    }
    List<Code> codes = new ArrayList<>();
    for (int i = 0; i < trees.size(); i++) {
      ExpressionTree tree = trees.get(i);
      if (i >= last) {
        codes.add(value(tree));
        continue;
      }
      Code kept =
          spilled(tree, trees.subList(i + 1, trees.size()), names.apply(i), primitives.apply(i));
      if (nonNull.test(i) && !CarriedSource.isName(tree, "this")) {
        context.states.statement(
            Code.of(ClassName.get(Objects.class), ".requireNonNull(", kept, ")"), ";");
      }
      codes.add(kept);
    }
    return codes;
  }

  /** An expression's value, kept while {@code later} ones are evaluated. */
  Code spilled(ExpressionTree tree, List<? extends ExpressionTree> later, String name) {
    return spilled(tree, later, name, Optional.empty());
  }

  /**
   * @param primitive what the value is unboxed to, if it is
   */
  Code spilled(
      ExpressionTree tree,
      List<? extends ExpressionTree> later,
      String name,
      Optional<TypeMirror> primitive) {
    if (primitive.isPresent() && context.type(tree).getKind() == TypeKind.DECLARED) {
      return context.states.temporary(
          name, context.denotable.of(primitive.get(), tree), value(tree));
    }
    if (!context.splits.splits(tree) && isStable(tree, later)) {
      return context.carry(tree);
    }
    return context.states.temporary(
        name, context.denotable(tree), value(HiddenFields.stripped(tree)));
  }

  /** Whether an expression has the same value when it is evaluated after {@code later} ones. */
  private boolean isStable(ExpressionTree tree, List<? extends ExpressionTree> later) {
    if (tree instanceof LiteralTree || tree instanceof LambdaExpressionTree) {
      return true;
    } else if (tree instanceof ParenthesizedTree parenthesized) {
      return isStable(parenthesized.getExpression(), later);
    } else if (tree instanceof MemberReferenceTree reference) {
      return Invocations.isType(context, reference.getQualifierExpression())
          || isStable(reference.getQualifierExpression(), later)
              && CarriedSource.isName(reference.getQualifierExpression(), "this");
    } else if (tree instanceof IdentifierTree identifier) {
      if (identifier.getName().contentEquals("this")
          || identifier.getName().contentEquals("super")) {
        return true;
      }
      return context.element(tree) instanceof VariableElement variable
          && (context.variables.isVariable(variable)
              ? later.stream().noneMatch(t -> context.variables.isAssignedIn(variable, t))
              : isConstant(variable));
    } else if (tree instanceof MemberSelectTree select) {
      return select.getIdentifier().contentEquals("class")
          || select.getIdentifier().contentEquals("this")
          || context.element(tree) instanceof VariableElement field && isConstant(field);
    }
    return false;
  }

  private static boolean isConstant(VariableElement field) {
    return field.getModifiers().contains(Modifier.FINAL) && field.getConstantValue() != null;
  }

  /** Keeps an already evaluated value in a variable, unless it is one. */
  Code kept(Code code, String name, ExpressionTree tree) {
    return code.isVariable()
            && code.pieces().get(0) instanceof Code.Use use
            && use.local().kind() == Local.Kind.TEMPORARY
        ? code
        : context.states.temporary(name, context.denotable(tree), code);
  }

  private Code unary(UnaryTree tree) {
    Code operand = value(tree.getExpression());
    return tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT
        ? operand.negated()
        : Code.of(Precedence.UNARY, operator(tree), operand.as(Precedence.CAST));
  }

  private static String operator(UnaryTree tree) {
    return switch (tree.getKind()) {
      case BITWISE_COMPLEMENT -> "~";
      case UNARY_MINUS -> "-";
      case UNARY_PLUS -> "+";
      default -> throw new IllegalArgumentException("not a plain unary operator: " + tree);
    };
  }
}
