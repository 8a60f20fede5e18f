package dev.fermata.processor.lowering;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.fermata.processor.analysis.Suspension;
import dev.fermata.processor.model.RuntimeNames;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.SuspensionPoint;
import dev.fermata.processor.statemachine.SuspensionPoint.Protocol;
import dev.fermata.processor.statemachine.Terminator;
import java.util.Optional;

/**
 * Loops over {@code co.each(…)}, which await each element.
 *
 * <pre>{@code
 * for (String line : co.each(lines)) { use(line); }
 * // becomes
 * START: iterator = lines.iterator();
 * FOR_EACH: await iterator.moveNext() …
 * MOVED: if (!resumed) goto FOR_EACH_END; line = iterator.current(); use(line); goto FOR_EACH
 * }</pre>
 *
 * <p>And {@code co.yieldAll(asyncIterable)}, which is such a loop over {@code co.yield(…)}.
 */
final class EachLowering {
  private static final Code RESUMED = Code.of(new Code.Resumed(Optional.of(TypeName.BOOLEAN)));

  private final Context context;
  private final LoopLowering loops;

  EachLowering(Context context, LoopLowering loops) {
    this.context = context;
    this.loops = loops;
  }

  void lower(EnhancedForLoopTree tree, Suspension step) {
    MethodInvocationTree each = (MethodInvocationTree) HiddenFields.stripped(tree.getExpression());
    ExpressionTree source = each.getArguments().get(0);
    TypeName element =
        extended(loops.argument(context.type(each), ClassName.get(Iterable.class), each));
    Local iterator = iterator(source, element, !each.getTypeArguments().isEmpty());
    loops.loop(tree, () -> moveNext(step, iterator), Code.of(iterator, ".current()"));
  }

  /** The call is a statement: it has no value. */
  void yieldAll(Suspension call, String name) {
    ExpressionTree source = call.arguments().get(0);
    TypeName element = WildcardTypeName.subtypeOf(ClassName.OBJECT);
    Local iterator = iterator(source, element, false);
    int line = context.line(call.site());
    State end = context.states.state("YIELD_ALL_END", line);
    context.states.withinLoop(
        () -> {
          State head = context.states.state("YIELD_ALL", line);
          State body = context.states.state("YIELD_NEXT", line);
          context.states.fallInto(head);
          Code next = Code.of(iterator, ".moveNext()");
          context.states.suspend(new SuspensionPoint(Protocol.AWAIT, next), "MOVED", line);
          context.states.end(new Terminator.Branch(RESUMED, body, end));
          context.states.start(body);
          Code current = Code.of(iterator, ".current()");
          context.states.suspend(new SuspensionPoint(Protocol.YIELD, current), name, line);
          context.states.goTo(head);
        });
    context.states.start(end);
  }

  private Code moveNext(Suspension step, Local iterator) {
    Code next = Code.of(iterator, ".moveNext()");
    context.expressions.suspensions().await(step, "", Optional.empty(), next);
    return RESUMED;
  }

  /**
   * @param element what the source has elements of, if its own expression does not say
   */
  private Local iterator(ExpressionTree source, TypeName element, boolean isTyped) {
    Code iterable = context.expressions.value(source);
    TypeName iterated = element;
    if (isTyped || Returns.needsTarget(source) || PolyExpressions.needsTarget(context, source)) {
      TypeName type = ParameterizedTypeName.get(RuntimeNames.ASYNC_ITERABLE, element);
      iterable = context.states.temporary("source", type, iterable);
    } else {
      iterated = loops.argument(context.type(source), RuntimeNames.ASYNC_ITERABLE, source);
    }
    TypeName type = ParameterizedTypeName.get(RuntimeNames.ASYNC_ITERATOR, iterated);
    return loops.temporary("iterator", type, Code.of(iterable.receiver(), ".iterator()"));
  }

  private static TypeName extended(TypeName type) {
    return type instanceof WildcardTypeName ? type : WildcardTypeName.subtypeOf(type);
  }
}
