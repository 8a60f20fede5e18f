package dev.fermata.processor.lowering;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LambdaExpressionTree.BodyKind;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.fermata.processor.model.CoroutineMethods;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which expressions mean something else, or nothing at all, where no type is asked of them (JLS
 * 15.2): calls of generic methods whose lambdas only the wanted type explains.
 *
 * <pre>{@code
 * Asyncs.suspend(k -> connect(k))          needs one: what k is, nothing else says
 * Asyncs.combine(a, b, (x, y) -> x + y)    does not: a and b say what x and y are
 * Asyncs.combine(a, b, (x, y) -> () -> x)  needs one: a lambda has no type of its own
 * }</pre>
 */
final class PolyExpressions {
  private PolyExpressions() {}

  /** Whether an expression must stand where its type is said. */
  static boolean needsTarget(Context context, @Nullable Tree expression) {
    if (expression instanceof ParenthesizedTree parenthesized) {
      return needsTarget(context, parenthesized.getExpression());
    } else if (expression instanceof ConditionalExpressionTree choice) {
      return needsTarget(context, choice.getTrueExpression())
          || needsTarget(context, choice.getFalseExpression());
    } else if (expression instanceof MethodInvocationTree call) {
      return call.getTypeArguments().isEmpty()
          && context.element(call.getMethodSelect()) instanceof ExecutableElement callee
          && needsTarget(context, callee, callee, call.getArguments());
    } else if (expression instanceof NewClassTree creation) {
      return creation.getIdentifier() instanceof ParameterizedTypeTree type
          && type.getTypeArguments().isEmpty()
          && context.element(creation) instanceof ExecutableElement constructor
          && needsTarget(
              context, constructor, CoroutineMethods.hostOf(constructor), creation.getArguments());
    }
    return false;
  }

  /**
   * @param generic what has the type variables that are inferred
   */
  private static boolean needsTarget(
      Context context,
      ExecutableElement callee,
      Parameterizable generic,
      List<? extends ExpressionTree> arguments) {
    Set<Element> inferred = new HashSet<>(generic.getTypeParameters());
    Set<Element> explained = new HashSet<>();
    for (int i = 0; i < arguments.size(); i++) {
      if (!isFunction(arguments.get(i))) {
        addVariables(parameter(callee, i), explained);
      }
    }
    for (int i = 0; i < arguments.size(); i++) {
      ExpressionTree argument = arguments.get(i);
      Set<Element> wanted = new HashSet<>();
      addInputs(context, parameter(callee, i), wanted);
      wanted.retainAll(inferred);
      wanted.removeAll(explained);
      boolean isUnexplained = isImplicit(context, argument) && !wanted.isEmpty();
      boolean isPoly =
          argument instanceof LambdaExpressionTree lambda
              ? results(lambda).stream().anyMatch(r -> isFunction(r) || needsTarget(context, r))
              : needsTarget(context, argument);
      if (isUnexplained || isPoly && !inferred.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFunction(Tree tree) {
    return Returns.needsTarget(tree);
  }

  /** Whether a lambda or method reference does not say what its parameters are. */
  private static boolean isImplicit(Context context, Tree tree) {
    if (tree instanceof ParenthesizedTree parenthesized) {
      return isImplicit(context, parenthesized.getExpression());
    } else if (tree instanceof ConditionalExpressionTree choice) {
      return isImplicit(context, choice.getTrueExpression())
          || isImplicit(context, choice.getFalseExpression());
    }
    return tree instanceof MemberReferenceTree
        || tree instanceof LambdaExpressionTree lambda
            && lambda.getParameters().stream()
                .map(VariableTree::getType)
                .anyMatch(type -> type == null || !context.method.text().has(type));
  }

  private static TypeMirror parameter(ExecutableElement callee, int index) {
    List<? extends VariableElement> parameters = callee.getParameters();
    int last = parameters.size() - 1;
    TypeMirror type = parameters.get(Math.min(index, last)).asType();
    return callee.isVarArgs() && index >= last && type instanceof ArrayType array
        ? array.getComponentType()
        : type;
  }

  /** The type variables in what the one method of a functional interface takes. */
  private static void addInputs(Context context, TypeMirror type, Set<Element> result) {
    if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement kind) {
      ElementFilter.methodsIn(context.method.elements().getAllMembers(kind)).stream()
          .filter(m -> m.getModifiers().contains(Modifier.ABSTRACT))
          .map(m -> (ExecutableType) context.method.types().asMemberOf(declared, m))
          .forEach(m -> m.getParameterTypes().forEach(p -> addVariables(p, result)));
    }
  }

  private static void addVariables(TypeMirror type, Set<Element> result) {
    if (type instanceof TypeVariable variable
        && variable.asElement() instanceof TypeParameterElement parameter) {
      result.add(parameter);
    } else if (type instanceof ArrayType array) {
      addVariables(array.getComponentType(), result);
    } else if (type instanceof DeclaredType declared) {
      declared.getTypeArguments().forEach(argument -> addVariables(argument, result));
    } else if (type instanceof WildcardType wildcard) {
      if (wildcard.getExtendsBound() != null) {
        addVariables(wildcard.getExtendsBound(), result);
      }
      if (wildcard.getSuperBound() != null) {
        addVariables(wildcard.getSuperBound(), result);
      }
    }
  }

  /** What a lambda may result in. */
  private static List<Tree> results(LambdaExpressionTree lambda) {
    if (lambda.getBodyKind() == BodyKind.EXPRESSION) {
      return List.of(lambda.getBody());
    }
    List<Tree> results = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitReturn(ReturnTree statement, @Nullable Void unused) {
        if (statement.getExpression() != null) {
          results.add(statement.getExpression());
        }
        return null;
      }

      @Override
      public @Nullable Void visitLambdaExpression(
          LambdaExpressionTree inner, @Nullable Void unused) {
        return null;
      }

      @Override
      public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
        return null;
      }
    }.scan(lambda.getBody(), null);
    return results;
  }
}
