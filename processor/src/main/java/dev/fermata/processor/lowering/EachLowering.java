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
 */
final class EachLowering {
  private final Context context;
  private final LoopLowering loops;

  EachLowering(Context context, LoopLowering loops) {
    this.context = context;
    this.loops = loops;
  }

  void lower(EnhancedForLoopTree tree, Suspension step) {
    MethodInvocationTree each = (MethodInvocationTree) HiddenFields.stripped(tree.getExpression());
    ExpressionTree source = each.getArguments().get(0);
    Code iterable = context.expressions.value(source);
    TypeName element = loops.argument(context.type(source), RuntimeNames.ASYNC_ITERABLE, source);
    boolean needsTarget =
        !each.getTypeArguments().isEmpty()
            || Returns.needsTarget(source)
            || PolyExpressions.needsTarget(context, source);
    if (needsTarget) {
      element = extended(loops.argument(context.type(each), ClassName.get(Iterable.class), each));
      TypeName type = ParameterizedTypeName.get(RuntimeNames.ASYNC_ITERABLE, element);
      iterable = context.states.temporary("source", type, iterable);
    }
    Local iterator =
        loops.temporary(
            "iterator",
            ParameterizedTypeName.get(RuntimeNames.ASYNC_ITERATOR, element),
            Code.of(iterable.receiver(), ".iterator()"));
    loops.loop(
        tree,
        () -> {
          Code next = Code.of(iterator, ".moveNext()");
          context.expressions.suspensions().await(step, "", Optional.empty(), next);
          return Code.of(new Code.Resumed(Optional.of(TypeName.BOOLEAN)));
        },
        Code.of(iterator, ".current()"));
  }

  private static TypeName extended(TypeName type) {
    return type instanceof WildcardTypeName ? type : WildcardTypeName.subtypeOf(type);
  }
}
