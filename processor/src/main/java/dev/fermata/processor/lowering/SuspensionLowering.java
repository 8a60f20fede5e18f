package dev.fermata.processor.lowering;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.fermata.processor.analysis.Suspension;
import dev.fermata.processor.model.CoroutineMethod;
import dev.fermata.processor.model.CoroutineMethods;
import dev.fermata.processor.model.Primitive;
import dev.fermata.processor.model.RuntimeNames;
import dev.fermata.processor.model.SuspensionKind;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.SuspensionPoint;
import dev.fermata.processor.statemachine.SuspensionPoint.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Turns the suspending calls of the source into suspension points. */
final class SuspensionLowering {
  private final Context context;
  private final ResumeNames resumeNames;
  private final Awaits awaits;

  SuspensionLowering(Context context) {
    this.context = context;
    this.resumeNames = new ResumeNames(context);
    this.awaits = new Awaits(context);
  }

  /** Suspends; the code is the value that the coroutine is resumed with. */
  Code suspend(Suspension suspension, boolean wanted) {
    if (suspension.kind() == SuspensionKind.YIELD_ALL_ASYNC) {
      new EachLowering(context, new LoopLowering(context))
          .yieldAll(suspension, resumeNames.name(suspension));
      return Code.EMPTY;
    }
    SuspensionPoint point = point(suspension, wanted);
    context.states.suspend(point, resumeNames.name(suspension), context.line(suspension.site()));
    return wanted ? resumed(suspension) : Code.EMPTY;
  }

  private SuspensionPoint point(Suspension suspension, boolean wanted) {
    return switch (suspension.kind()) {
      case RECEIVE ->
          new SuspensionPoint(Protocol.EXCHANGE, Optional.empty(), scopePrimitive().suffix());
      case YIELD -> yielded(suspension, wanted ? Protocol.EXCHANGE : Protocol.YIELD);
      case YIELD_ALL_GENERATOR -> new SuspensionPoint(Protocol.DELEGATE, delegated(suspension));
      case YIELD_ALL_ITERABLE -> new SuspensionPoint(Protocol.CALL, each(suspension));
      case YIELD_ALL_ASYNC -> throw new IllegalStateException("a loop is no suspension");
      case AWAIT -> new SuspensionPoint(Protocol.AWAIT, awaits.awaited(suspension));
      case COMBINATOR -> new SuspensionPoint(Protocol.AWAIT, awaits.combined(suspension));
      case CALL -> new SuspensionPoint(Protocol.CALL, call(suspension));
    };
  }

  /**
   * Awaits what the source does not call by itself; the value that it is resumed with can be read.
   *
   * @param suffix of the name of the resume point
   * @param condition whether there is anything to await, if that is not sure
   */
  void await(Suspension suspension, String suffix, Optional<Code> condition, Code awaitable) {
    SuspensionPoint point =
        new SuspensionPoint(Protocol.AWAIT, Optional.of(awaitable), "", condition);
    String name = resumeNames.name(suspension) + suffix;
    context.states.suspend(point, name, context.line(suspension.site()));
  }

  private SuspensionPoint yielded(Suspension suspension, Protocol protocol) {
    ExpressionTree tree = suspension.arguments().get(0);
    TypeMirror parameter = parameterType(suspension);
    Code value = settled(context.expressions.value(tree), tree);
    return new SuspensionPoint(
        protocol,
        Optional.of(context.returns.converted(tree, value, parameter)),
        suspension.primitive().suffix());
  }

  private Code delegated(Suspension suspension) {
    ExpressionTree tree = suspension.arguments().get(0);
    return settled(context.expressions.value(tree), tree);
  }

  private Code each(Suspension suspension) {
    Code source = context.expressions.value(suspension.arguments().get(0));
    String method = ".each" + suspension.primitive().suffix();
    return Code.of(RuntimeNames.FRAMES, method, "(", source, ")");
  }

  /**
   * An operand that assigns variables is evaluated before they are saved. What may go on saves
   * after that, once it is known that it suspends.
   */
  private Code settled(Code code, ExpressionTree tree) {
    return assigns(code) ? context.states.temporary("value", context.denotable(tree), code) : code;
  }

  private static boolean assigns(Code code) {
    boolean[] assigns = new boolean[1];
    code.forEachUse(use -> assigns[0] |= use.access().assigns());
    return assigns[0];
  }

  /** The type that the scope's method takes, as the call sees it. */
  private TypeMirror parameterType(Suspension suspension) {
    TypeMirror type = context.type(suspension.call().getMethodSelect());
    return type instanceof javax.lang.model.type.ExecutableType executable
        ? executable.getParameterTypes().get(0)
        : suspension.callee().getParameters().get(0).asType();
  }

  private Primitive scopePrimitive() {
    return context.method.method().scope().primitive();
  }

  /** The expression that makes the frame of a coroutine that is called. */
  private Code call(Suspension suspension) {
    MethodInvocationTree tree = suspension.call();
    CoroutineMethod target = suspension.target().orElseThrow();
    ExecutableElement callee = suspension.callee();
    boolean isStatic = callee.getModifiers().contains(Modifier.STATIC);
    List<ExpressionTree> all = new ArrayList<>();
    Optional<ExpressionTree> receiver =
        isStatic || isSuper(tree) ? Optional.empty() : Invocations.receiver(context, tree);
    receiver.ifPresent(all::add);
    all.addAll(suspension.arguments());
    if (isStatic) {
      evaluateQualifier(tree);
    }
    List<Code> codes = new ArrayList<>(context.expressions.operands(all, i -> "argument"));
    receiver.ifPresent(
        object ->
            codes.set(
                0,
                Supertypes.asArgument(
                    context, object, codes.get(0), CoroutineMethods.hostOf(callee))));
    if (!isStatic && receiver.isEmpty()) {
      codes.add(
          0, isSuper(tree) ? context.reach.self() : context.reach.implicitReceiver(callee, tree));
    }
    boolean selects = target.overriding().isOverridable();
    if (selects && isSuper(tree) && !suspension.machineInReach()) {
      return entry(target.superFrames(), tree, target, codes);
    }
    if (!suspension.machineInReach() || selects && !isSuper(tree)) {
      return entry(target.frames(), tree, target, codes);
    }
    return Code.of(
        "new ", target.machine(), typeArguments(tree, target), "(", Code.join(", ", codes), ")");
  }

  /** A call of the facade, by a class that holds entries; explicit type arguments are kept. */
  private Code entry(
      ClassName holder, MethodInvocationTree tree, CoroutineMethod target, List<Code> arguments) {
    boolean given =
        !tree.getTypeArguments().isEmpty()
            && tree.getTypeArguments().size() == target.allTypeVariables().size();
    Code types = given ? typeArguments(tree, target) : Code.EMPTY;
    return Code.of(holder, ".", types, target.entry() + "(", Code.join(", ", arguments), ")");
  }

  /** The object that a static method is called on is evaluated and forgotten (JLS 15.12.4.1). */
  private void evaluateQualifier(MethodInvocationTree tree) {
    Optional<ExpressionTree> qualifier = Invocations.receiver(context, tree);
    if (qualifier.isPresent() && !Purity.isPure(qualifier.get())) {
      context.states.temporary(
          "ignored",
          context.denotable(qualifier.get()),
          context.expressions.value(qualifier.get()));
    }
  }

  private Code typeArguments(MethodInvocationTree tree, CoroutineMethod target) {
    if (target.allTypeVariables().isEmpty()) {
      return Code.EMPTY;
    }
    if (tree.getTypeArguments().isEmpty()
        || tree.getTypeArguments().size() != target.allTypeVariables().size()) {
      return Code.of("<>");
    }
    List<Code> arguments = new ArrayList<>();
    tree.getTypeArguments().forEach(a -> arguments.add(context.carry(a)));
    return Code.of("<", Code.join(", ", arguments), ">");
  }

  private static boolean isSuper(MethodInvocationTree tree) {
    return tree.getMethodSelect() instanceof MemberSelectTree select
        && (CarriedSource.isName(select.getExpression(), "super")
            || select.getExpression() instanceof MemberSelectTree inner
                && inner.getIdentifier().contentEquals("super"));
  }

  private Code resumed(Suspension suspension) {
    TypeMirror type = context.type(suspension.call());
    if (type.getKind() == TypeKind.VOID) {
      return Code.EMPTY;
    }
    TypeName denotable = context.denotable(suspension.call());
    Code resumed = Code.of(new Code.Resumed(Optional.of(denotable)));
    return type.getKind().isPrimitive() ? Code.cast(denotable, resumed) : resumed;
  }
}
