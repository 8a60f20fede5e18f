package dev.fermata.processor.lowering;

import com.sun.source.tree.MethodTree;
import dev.fermata.processor.analysis.Liveness;
import dev.fermata.processor.analysis.SuspensionAnalysis;
import dev.fermata.processor.source.AttributedMethod;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.StateMachine;
import dev.fermata.processor.statemachine.Terminator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * From the body of a coroutine to its state machine: the table of contents of this package.
 *
 * <p>Finally blocks and the spilling of operands happen while the states are built, since both
 * decide where states begin; the later passes look at the whole graph.
 */
public final class Lowering {
  private Lowering() {}

  /**
   * Lowers a valid coroutine.
   *
   * @throws dev.fermata.processor.diagnostics.LoweringException if its body holds something that
   *     generated code cannot express
   */
  public static StateMachine lower(AttributedMethod method, SuspensionAnalysis suspensions) {
    Context context = new Context(method, suspensions);
    State start = buildStates(context);
    Threading.thread(context.states.states());
    List<State> states = LongStates.cut(Pruning.reachable(start, context.states.states()));
    Layout layout = Layout.of(start, states);
    Liveness liveness = Liveness.of(layout.states());
    Hoisting hoisting = Hoisting.decide(context, layout, liveness);
    return new StateMachine(
        layout.parts(),
        hoisting.locals(),
        hoisting.saves(),
        hoisting.live(),
        hoisting.names(),
        hoisting.read(),
        context.variables.identifiers(),
        Suppressions.of(method),
        context.freeName("self"),
        context.reach.accesses(),
        context.localClasses.members(),
        context.localClasses.names());
  }

  private static State buildStates(Context context) {
    MethodTree tree = context.method.tree();
    State start = context.states.state("START", context.line(tree));
    start.markResumePoint();
    context.states.start(start);
    context.statements.block(Objects.requireNonNull(tree.getBody()));
    context.states.end(
        context.method.method().returnsVoid()
            ? new Terminator.Return(Optional.empty())
            : new Terminator.Unreachable());
    context.returns.finish();
    return start;
  }
}
