package dev.fermata.processor.lowering;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import dev.fermata.processor.lowering.LeapStack.Target;
import dev.fermata.processor.source.SourceText;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.Precedence;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.Terminator;
import dev.fermata.processor.statemachine.Terminator.Dispatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * Switches with a suspension inside: a native switch selects the state of the case; falling through
 * is going on at the state of the next.
 *
 * <pre>{@code
 * switch (kind) { case "a": co.yield(1); case "b": co.yield(2); }
 * // becomes
 * switch (kind) { case "a" -> goto CASE; case "b" -> goto CASE_2; default -> goto SWITCH_END; }
 * CASE: yield 1 …; goto CASE_2
 * CASE_2: yield 2 …; goto SWITCH_END
 * }</pre>
 *
 * <p>A guard that suspends is evaluated in a state of its own. When it fails, the selection starts
 * again behind its case: every case up to it asks {@code from < n} first.
 */
final class SwitchLowering {
  private static final int WIDE = 60;

  private final Context context;

  SwitchLowering(Context context) {
    this.context = context;
  }

  void statement(SwitchTree tree) {
    State end = context.states.state("SWITCH_END", context.line(tree));
    context.leaps.with(
        new Target(tree, end, null),
        () -> lower(tree, tree.getExpression(), tree.getCases(), end, null));
    context.states.start(end);
  }

  /** The value of a switch expression. */
  Code value(SwitchExpressionTree tree) {
    Local result = new Local("selected", context.denotableResult(tree), Local.Kind.TEMPORARY);
    context.switchResults.put(tree, result);
    State end = context.states.state("SWITCH_END", context.line(tree));
    context.leaps.with(
        new Target(tree, end, null),
        () -> lower(tree, tree.getExpression(), tree.getCases(), end, result));
    context.states.start(end);
    return Code.of(result);
  }

  private void lower(
      Tree tree,
      ExpressionTree selectorTree,
      List<? extends CaseTree> cases,
      State end,
      @Nullable Local result) {
    Code selector = context.expressions.value(HiddenFields.stripped(selectorTree));
    Reachable.require(context, selectorTree);
    boolean restarts =
        cases.stream().anyMatch(c -> Cases.guard(c).filter(context.splits::splits).isPresent());
    List<State> bodies = new ArrayList<>();
    for (CaseTree c : cases) {
      bodies.add(context.states.state(Cases.hasDefault(c) ? "DEFAULT" : "CASE", context.line(c)));
    }
    Optional<State> otherwise =
        Cases.isExhaustive(context, tree, cases) ? Optional.empty() : Optional.of(end);
    if (restarts) {
      dispatchWithRestarts(selectorTree, selector, cases, bodies, otherwise);
    } else {
      List<Dispatch.Case> selection = new ArrayList<>();
      for (int i = 0; i < cases.size(); i++) {
        Code guard =
            Cases.guard(cases.get(i))
                .map(g -> Code.of(" when ", context.carry(g)))
                .orElse(Code.EMPTY);
        selection.add(dispatchCase(cases.get(i), guard, bodies.get(i)));
      }
      addImpossibleDefault(tree, cases, selection);
      if (selection.size() > WIDE && cases.stream().allMatch(Cases::isPlain)) {
        dispatchInSteps(selectorTree, selector, cases, selection, otherwise);
      } else {
        context.states.end(new Dispatch(selector, selection, otherwise));
      }
    }
    for (int i = 0; i < cases.size(); i++) {
      context.states.start(bodies.get(i));
      Tree before = i == 0 ? selectorTree : cases.get(i - 1);
      Tree last = i + 1 == cases.size() ? tree : cases.get(i);
      comments(before, cases.get(i));
      body(cases.get(i), result, context.method.text().end(last));
      boolean fallsThrough =
          cases.get(i).getCaseKind() == CaseTree.CaseKind.STATEMENT && i + 1 < cases.size();
      context.states.goTo(fallsThrough ? bodies.get(i + 1) : end);
    }
  }

  /**
   * A very wide switch over constants is divided: the rest of it is the default of the first part.
   */
  private void dispatchInSteps(
      ExpressionTree selectorTree,
      Code selector,
      List<? extends CaseTree> cases,
      List<Dispatch.Case> selection,
      Optional<State> otherwise) {
    List<Dispatch.Case> constants = new ArrayList<>();
    Optional<State> last = otherwise;
    for (int i = 0; i < selection.size(); i++) {
      boolean isDefault = i >= cases.size() || Cases.hasDefault(cases.get(i));
      if (isDefault) {
        last = Optional.of(selection.get(i).target());
      } else {
        constants.add(selection.get(i));
      }
    }
    Code kept = context.expressions.kept(selector, "selector", selectorTree);
    for (int from = 0; from < constants.size(); from += WIDE) {
      int to = Math.min(from + WIDE, constants.size());
      Optional<State> rest =
          to == constants.size()
              ? last
              : Optional.of(context.states.state("SWITCH_ON", context.line(selectorTree)));
      context.states.end(new Dispatch(kept, constants.subList(from, to), rest));
      if (to < constants.size()) {
        context.states.start(rest.orElseThrow());
      }
    }
  }

  /** A switch expression over an enum may meet a constant that did not exist at compile time. */
  private void addImpossibleDefault(
      Tree tree, List<? extends CaseTree> cases, List<Dispatch.Case> target) {
    boolean hasPattern =
        cases.stream().flatMap(c -> Cases.labels(c).stream()).anyMatch(Cases::isPattern);
    if (!(tree instanceof SwitchExpressionTree)
        || hasPattern
        || cases.stream().anyMatch(Cases::hasDefault)) {
      return;
    }
    State impossible = context.states.state("NO_CASE", context.line(tree));
    context.states.aside(
        impossible,
        new Terminator.Throw(
            Runtime.version().feature() >= 21 && isModernSource()
                ? Code.of("new ", ClassName.get("java.lang", "MatchException"), "(null, null)")
                : Code.of("new ", ClassName.get(IncompatibleClassChangeError.class), "()")));
    target.add(new Dispatch.Case(Code.of("default"), Code.EMPTY, impossible));
  }

  private boolean isModernSource() {
    return context.method.elements().getTypeElement("java.lang.MatchException") != null;
  }

  private Dispatch.Case dispatchCase(CaseTree tree, Code guard, State target) {
    List<Tree> labels = Cases.labels(tree);
    List<Code> codes = new ArrayList<>();
    List<Object> bindings = new ArrayList<>();
    for (Tree label : labels) {
      codes.add(context.carry(label));
      int start = context.method.text().start(label);
      int end = context.method.text().end(label);
      for (Local local : Bindings.leaving(context, label, start, end)) {
        bindings.add(new Code.KeepBinding(local));
      }
    }
    if (Cases.hasDefault(tree)) {
      codes.add(Code.of("default"));
    }
    Code all = Code.join(", ", codes);
    Code inScope = new Guards(all).guard(guard, bindings);
    return new Dispatch.Case(
        labels.isEmpty() ? all : Code.of("case ", all, inScope),
        Code.of(bindings.toArray()),
        target);
  }

  private void dispatchWithRestarts(
      ExpressionTree selectorTree,
      Code selector,
      List<? extends CaseTree> cases,
      List<State> bodies,
      Optional<State> otherwise) {
    int line = context.line(selectorTree);
    Code kept = context.expressions.kept(selector, "selector", selectorTree);
    Local from = new Local("from", TypeName.INT, Local.Kind.TEMPORARY);
    State dispatch = context.states.state("SWITCH", line);
    context.states.assign(from, Code.of("0"));
    context.states.fallInto(dispatch);
    List<Dispatch.Case> selection = new ArrayList<>();
    List<State> guards = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      CaseTree c = cases.get(i);
      Optional<ExpressionTree> guard = Cases.guard(c);
      boolean suspends = guard.filter(context.splits::splits).isPresent();
      State target = suspends ? context.states.state("GUARD", context.line(c)) : bodies.get(i);
      guards.add(target);
      selection.add(dispatchCase(c, guardCode(c, guard, suspends, from, i), target));
    }
    context.states.end(new Dispatch(kept, selection, otherwise));
    for (int i = 0; i < cases.size(); i++) {
      if (guards.get(i) != bodies.get(i)) {
        State again = context.states.state("GUARD_FAILED", context.line(cases.get(i)));
        context.states.start(guards.get(i));
        context.conditions.branch(Cases.guard(cases.get(i)).orElseThrow(), bodies.get(i), again);
        context.states.start(again);
        context.states.assign(from, Code.of(String.valueOf(i + 1)));
        context.states.goTo(dispatch);
      }
    }
  }

  private Code guardCode(
      CaseTree tree, Optional<ExpressionTree> guard, boolean suspends, Local from, int index) {
    boolean isPattern = Cases.labels(tree).stream().anyMatch(Cases::isPattern);
    if (!isPattern) {
      return Code.EMPTY;
    }
    if (guard.isEmpty()) {
      return Code.EMPTY;
    }
    Code notYet = Code.of(" when ", from, " <= " + index);
    return suspends
        ? notYet
        : Code.of(notYet, " && ", context.carry(guard.get()).as(Precedence.AND));
  }

  /** Comments in front of a case, behind its labels, and in an expression that it yields. */
  private void comments(Tree before, CaseTree tree) {
    SourceText text = context.method.text();
    List<Tree> carried = new ArrayList<>(Cases.labels(tree));
    Cases.guard(tree).ifPresent(carried::add);
    int end = context.carrier.endWithComment(tree);
    if (tree.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
      end = tree.getStatements().isEmpty() ? end : text.start(tree.getStatements().get(0));
    } else if (tree.getBody() instanceof StatementTree body) {
      end = text.start(body);
    } else {
      carried.add(tree.getBody());
    }
    context.comments.between(text.end(before), end, carried);
  }

  /**
   * @param to where the source of a group of statements ends, for its comments
   */
  private void body(CaseTree tree, @Nullable Local result, int to) {
    if (tree.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
      int from = context.method.text().end(tree);
      context.statements.sequence(tree.getStatements(), from, to);
      return;
    }
    Tree body = tree.getBody();
    if (body instanceof ExpressionTree expression) {
      value(expression, result);
    } else if (body instanceof com.sun.source.tree.ExpressionStatementTree statement
        && result != null) {
      value(statement.getExpression(), result);
    } else {
      context.statements.lower((StatementTree) body);
    }
  }

  private void value(ExpressionTree expression, @Nullable Local result) {
    if (result == null || context.type(expression).getKind() == TypeKind.VOID) {
      context.expressions.effect(expression);
    } else {
      context.states.assign(result, context.expressions.value(expression));
    }
  }
}
