package dev.fermata.processor.validation;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreeScanner;
import dev.fermata.processor.analysis.Suspension.Role;
import dev.fermata.processor.analysis.SuspensionAnalysis;
import dev.fermata.processor.diagnostics.Message;
import dev.fermata.processor.model.RuntimeNames;
import dev.fermata.processor.source.AttributedMethod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds handlers around a suspension that catch {@code GeneratorExit} or {@code Cancelled} among
 * all errors, and then run on: who closes or cancels would meet a coroutine that does not end.
 */
final class SwallowedExits {
  private static final Set<String> TOO_WIDE = Set.of("java.lang.Throwable", "java.lang.Error");

  private final AttributedMethod method;
  private final SuspensionAnalysis suspensions;

  SwallowedExits(AttributedMethod method, SuspensionAnalysis suspensions) {
    this.method = method;
    this.suspensions = suspensions;
  }

  List<Problem<Tree>> check(TryTree statement) {
    boolean suspends =
        suspensions.suspends(statement.getBlock())
            || statement.getResources().stream().anyMatch(this::suspends);
    if (!suspends || isSuppressed()) {
      return List.of();
    }
    Map<String, String> exits = exits();
    for (CatchTree handler : statement.getCatches()) {
      List<String> caught = caught(handler).toList();
      exits.keySet().removeAll(caught);
      if (exits.isEmpty()) {
        return List.of();
      }
      Optional<String> tooWide = caught.stream().filter(TOO_WIDE::contains).findFirst();
      if (tooWide.isPresent()) {
        return throwsOn(handler)
            ? List.of()
            : List.of(
                Problem.of(
                    handler.getParameter().getType(),
                    Message.SWALLOWED_EXIT,
                    exits.values().iterator().next()));
      }
    }
    return List.of();
  }

  private boolean suspends(Tree resource) {
    return suspensions.suspends(resource) || suspensions.at(resource, Role.CLOSE).isPresent();
  }

  /** What ends the coroutine from outside, by its class, and what it is for. */
  private Map<String, String> exits() {
    Map<String, String> exits = new LinkedHashMap<>();
    if (method.method().scope().yields()) {
      exits.put(
          RuntimeNames.GENERATOR_EXIT.canonicalName(),
          "GeneratorExit, by which close() ends a suspended coroutine");
    }
    if (method.method().scope().awaits()) {
      exits.put(
          RuntimeNames.CANCELLED.canonicalName(),
          "Cancelled, by which cancel() ends a suspended task");
    }
    return exits;
  }

  private Stream<String> caught(CatchTree handler) {
    Tree type = handler.getParameter().getType();
    Stream<? extends Tree> alternatives =
        type instanceof UnionTypeTree union
            ? union.getTypeAlternatives().stream()
            : Stream.of(type);
    return alternatives.map(each -> String.valueOf(method.typeOf(each)));
  }

  private static boolean throwsOn(CatchTree handler) {
    ThrowFinder finder = new ThrowFinder();
    finder.scan(handler.getBlock(), null);
    return finder.found;
  }

  private boolean isSuppressed() {
    for (Element e = method.trees().getElement(method.path());
        e != null;
        e = e.getEnclosingElement()) {
      SuppressWarnings suppressed = e.getAnnotation(SuppressWarnings.class);
      if (suppressed != null && List.of(suppressed.value()).contains("fermata")) {
        return true;
      }
    }
    return false;
  }

  private static final class ThrowFinder extends TreeScanner<@Nullable Void, @Nullable Void> {
    boolean found;

    @Override
    public @Nullable Void visitThrow(ThrowTree statement, @Nullable Void unused) {
      found = true;
      return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(
        LambdaExpressionTree lambda, @Nullable Void unused) {
      return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
      return null;
    }
  }
}
