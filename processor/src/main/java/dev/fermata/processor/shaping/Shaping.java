package dev.fermata.processor.shaping;

import dev.fermata.processor.statemachine.Graph;
import dev.fermata.processor.statemachine.Layout;
import dev.fermata.processor.statemachine.Locals;
import dev.fermata.processor.statemachine.Nesting;
import dev.fermata.processor.statemachine.StateMachine;
import dev.fermata.processor.statemachine.Surroundings;
import dev.fermata.processor.statemachine.Verifier;

/**
 * From the states as they were built to how they are written: the table of contents of this
 * package.
 */
public final class Shaping {
  private Shaping() {}

  /** Shapes the states of one coroutine. */
  public static StateMachine shape(Graph built, Names names, Surroundings surroundings) {
    assert Verifier.check("building", built);
    Graph graph = JumpThreading.thread(built);
    assert Verifier.check("jump threading", graph);
    graph = Pruning.prune(graph);
    assert Verifier.check("pruning", graph);
    graph = LongStates.cut(graph);
    assert Verifier.check("cutting long states", graph);
    Nesting nesting = Inlining.inline(graph);
    Layout layout = Arrangement.arrange(graph, nesting);
    Liveness liveness = Liveness.of(graph);
    Locals hoisted = Hoisting.hoist(graph, layout, liveness, names);
    Locals locals = DeadReferences.clear(graph, layout, liveness, hoisted, surroundings.receiver());
    StateMachine machine = new StateMachine(graph, layout, locals, surroundings);
    assert Verifier.check(machine);
    return machine;
  }
}
