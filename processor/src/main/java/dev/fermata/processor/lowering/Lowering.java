package dev.fermata.processor.lowering;

import com.sun.source.tree.MethodTree;
import dev.fermata.processor.analysis.SuspensionAnalysis;
import dev.fermata.processor.model.Parameter;
import dev.fermata.processor.shaping.Names;
import dev.fermata.processor.shaping.Shaping;
import dev.fermata.processor.source.AttributedMethod;
import dev.fermata.processor.statemachine.Graph;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.StateMachine;
import dev.fermata.processor.statemachine.Surroundings;
import dev.fermata.processor.statemachine.Terminator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * From the body of a coroutine to its state machine: the table of contents of this package.
 *
 * <p>Finally blocks and the spilling of operands happen while the states are built, since both
 * decide where states begin; what looks at the whole graph is {@link Shaping}.
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
    Graph graph = buildStates(context);
    return Shaping.shape(graph, names(context), surroundings(context));
  }

  private static Names names(Context context) {
    Set<String> parameters = new HashSet<>();
    parameters.add(context.scope());
    for (Parameter parameter : context.method.method().parameters()) {
      parameters.add(parameter.name());
    }
    Set<String> occurring = new HashSet<>(context.variables.identifiers());
    occurring.addAll(context.reach.accessors().constants());
    occurring.add(context.freeName("self"));
    return new Names(parameters, context.variables.carriedNames(), occurring);
  }

  private static Surroundings surroundings(Context context) {
    Set<String> shadows = new HashSet<>(context.variables.names());
    shadows.addAll(context.localClasses.names());
    return new Surroundings(
        context.variables.identifiers(),
        Suppressions.of(context.method),
        context.freeName("self"),
        context.reach.accessors().all(),
        context.localClasses.members(),
        shadows);
  }

  private static Graph buildStates(Context context) {
    MethodTree tree = context.method.tree();
    State start = context.states.resumePoint("START", context.line(tree));
    context.states.start(start);
    context.statements.block(Objects.requireNonNull(tree.getBody()));
    context.states.end(
        context.method.method().returnsVoid()
            ? new Terminator.Return(Optional.empty())
            : new Terminator.Unreachable());
    context.states.finishComments();
    context.returns.finish();
    return context.states.graph(start);
  }
}
