package dev.fermata.processor.lowering;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.fermata.processor.analysis.Suspension;
import dev.fermata.processor.model.Combinators;
import dev.fermata.processor.model.RuntimeNames;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Precedence;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * What a coroutine awaits, as an expression.
 *
 * <pre>{@code
 * co.await(load(name), IOException.class)   load(name)
 * co.sleep(time)                            Asyncs.sleep(time)
 * co.<Object>gather(first, second)          Asyncs.<Object>gather(first, second)
 * co.timeout(time, load(name), X.class)     Asyncs.timeout(time, load(name))
 * }</pre>
 *
 * <p>The classes say which exceptions the call declares, and nothing else.
 */
final class Awaits {
  private static final ClassName STAGE = ClassName.get(CompletionStage.class);

  private final Context context;

  Awaits(Context context) {
    this.context = context;
  }

  /** The operand of {@code co.await(…)}. */
  Code awaited(Suspension suspension) {
    ExpressionTree operand = suspension.arguments().get(0);
    Code code = operands(suspension).get(0);
    if (!PolyExpressions.needsTarget(context, operand)) {
      return code;
    }
    return context.states.temporary("awaited", awaitable(suspension), code);
  }

  /** The call of {@code Asyncs} that a combinator is short for. */
  Code combined(Suspension suspension) {
    MethodInvocationTree tree = suspension.call();
    ExecutableElement callee = suspension.callee();
    Code call =
        Code.of(
            Precedence.PRIMARY,
            RuntimeNames.ASYNCS,
            ".",
            typeArguments(tree, callee),
            callee.getSimpleName() + "(",
            Code.join(", ", operands(suspension)),
            ")");
    if (!PolyExpressions.needsTarget(context, tree)) {
      return call;
    }
    return context.states.temporary("awaited", awaitable(suspension), call);
  }

  /** The operands but for the classes, which are evaluated and forgotten. */
  private List<Code> operands(Suspension suspension) {
    List<? extends ExpressionTree> all = suspension.arguments();
    int declaring =
        suspension.callee().getParameters().size()
            - Combinators.withoutClasses(suspension.callee()).size();
    int kept = all.size() - declaring;
    List<? extends ExpressionTree> classes = all.subList(kept, all.size());
    if (classes.stream().allMatch(Purity::isPure)) {
      return context.expressions.operands(all.subList(0, kept), i -> "argument");
    }
    List<Code> codes = context.expressions.operands(all, i -> "argument");
    List<Code> result = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Code code =
          context.expressions.kept(codes.get(i), i < kept ? "argument" : "ignored", all.get(i));
      if (i < kept) {
        result.add(code);
      }
    }
    return result;
  }

  /** Explicit type arguments; those that stand for exceptions are none of the twin's. */
  private Code typeArguments(MethodInvocationTree tree, ExecutableElement callee) {
    List<? extends Tree> given = tree.getTypeArguments();
    int taken =
        Combinators.twin(callee).map(twin -> twin.getTypeParameters().size()).orElse(given.size());
    List<Code> arguments = new ArrayList<>();
    given.stream().limit(taken).forEach(argument -> arguments.add(context.carry(argument)));
    return arguments.isEmpty() ? Code.EMPTY : Code.of("<", Code.join(", ", arguments), ">");
  }

  /** The type that the source gives an operand which takes its type from where it stands. */
  private TypeName awaitable(Suspension suspension) {
    MethodInvocationTree tree = suspension.call();
    TypeMirror result = context.type(tree);
    TypeName value =
        result.getKind() == TypeKind.VOID
            ? WildcardTypeName.subtypeOf(ClassName.OBJECT)
            : WildcardTypeName.subtypeOf(context.denotable(tree).box());
    boolean isStage = takesStage(suspension.callee());
    return ParameterizedTypeName.get(isStage ? STAGE : RuntimeNames.AWAITABLE, value);
  }

  private static boolean takesStage(ExecutableElement callee) {
    return callee.getSimpleName().contentEquals("await")
        && callee.getParameters().get(0).asType() instanceof DeclaredType type
        && ClassName.get((TypeElement) type.asElement()).equals(STAGE);
  }
}
