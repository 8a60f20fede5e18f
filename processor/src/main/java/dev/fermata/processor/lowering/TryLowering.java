package dev.fermata.processor.lowering;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import dev.fermata.processor.analysis.Suspension.Role;
import dev.fermata.processor.lowering.LeapStack.Finally;
import dev.fermata.processor.lowering.LeapStack.InFinally;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.ExceptionRegion;
import dev.fermata.processor.statemachine.ExceptionRegion.Handler;
import dev.fermata.processor.statemachine.Instruction;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.Terminator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.VariableElement;

/**
 * {@code try} with a suspension in any of its parts. Every finally block is written once; whoever
 * enters it notes what was thrown, or where to go on (JLS 14.20.2).
 *
 * <pre>{@code
 * try { co.yield(1); } catch (IOException e) { log(e); } finally { done(); }
 * // becomes
 * TRY: yield 1 …; goto TRY_END        region: IOException -> CATCH, anything else -> FINALLY
 * CATCH: IOException e = …; log(e);   region: anything -> FINALLY
 * TRY_END: exit = AFTER; goto FINALLY
 * FINALLY: done(); if (thrown != null) throw thrown; goto exit
 * }</pre>
 */
final class TryLowering {
  private static final TypeName THROWABLE = ClassName.get(Throwable.class);

  private final Context context;

  TryLowering(Context context) {
    this.context = context;
  }

  void lower(TryTree tree) {
    if (tree.getFinallyBlock() == null) {
      withCatches(tree);
    } else {
      finallyBlock(tree, tree.getFinallyBlock());
    }
  }

  /** The block is written once; the exit says where it goes on, be it by throwing again. */
  private void finallyBlock(TryTree tree, BlockTree block) {
    int line = context.line(block);
    Local thrown = new Local("thrown", THROWABLE, Local.Kind.TEMPORARY);
    State rethrow = context.states.state("RETHROW", line);
    State failed = context.states.state("FAILED", line);
    Finally leap = leap("FINALLY", line, thrown);
    State after =
        protect(
            context.line(tree),
            leap,
            new Handler(List.of(), thrown, failed),
            () -> withCatches(tree));
    context.states.start(failed);
    context.states.statement(context.leaps.enter(leap, rethrow, true));
    context.states.fallInto(leap.entry());
    context.comments.between(beforeFinally(tree), block);
    context.leaps.with(new InFinally(), () -> context.statements.block(block));
    context.states.end(new Terminator.EndFinally(leap.exit(), leap.targets()));
    context.states.start(rethrow);
    context.states.end(new Terminator.Throw(Code.of(thrown)));
    context.states.start(after);
  }

  private static Tree beforeFinally(TryTree tree) {
    int catches = tree.getCatches().size();
    return catches == 0 ? tree.getBlock() : tree.getCatches().get(catches - 1);
  }

  private Finally leap(String name, int line, Local thrown) {
    Local exit = new Local("exit", TypeName.INT, Local.Kind.TEMPORARY);
    return new Finally(exit, thrown, context.states.state(name, line), new ArrayList<>());
  }

  /**
   * Lowers a body whose every way out leads through a finally block.
   *
   * @return where control goes on behind the block when the body completes
   */
  private State protect(int line, Finally leap, Handler handler, Runnable body) {
    State after = context.states.state(leap.entry().name() + "_END", leap.entry().line());
    ExceptionRegion region = new ExceptionRegion(context.states.region(), line);
    region.add(handler);
    context.states.within(
        region,
        () -> {
          context.states.fallInto(context.states.state("TRY", line));
          context.leaps.with(leap, body);
        });
    if (context.states.isReachable()) {
      context.states.statement(context.leaps.enter(leap, after, false));
      context.states.goTo(leap.entry());
    }
    return after;
  }

  private void withCatches(TryTree tree) {
    if (tree.getCatches().isEmpty()) {
      resources(tree, tree.getResources());
      return;
    }
    int line = context.line(tree);
    Local caught = new Local("caught", THROWABLE, Local.Kind.TEMPORARY);
    State end = context.states.state("TRY_END", line);
    ExceptionRegion region = new ExceptionRegion(context.states.region(), line);
    List<State> handlers = new ArrayList<>();
    for (CatchTree clause : tree.getCatches()) {
      State state = context.states.state("CATCH_" + caughtName(clause), context.line(clause));
      handlers.add(state);
      region.add(new Handler(caughtTypes(clause), caught, state));
    }
    context.states.within(
        region,
        () -> {
          context.states.fallInto(context.states.state("TRY", line));
          resources(tree, tree.getResources());
        });
    context.states.goTo(end);
    for (int i = 0; i < handlers.size(); i++) {
      CatchTree clause = tree.getCatches().get(i);
      context.states.start(handlers.get(i));
      Tree before = i == 0 ? tree.getBlock() : tree.getCatches().get(i - 1);
      context.comments.between(before, clause.getBlock());
      bind(clause, caught);
      context.statements.block(clause.getBlock());
      context.states.goTo(end);
    }
    context.states.start(end);
  }

  private void bind(CatchTree clause, Local caught) {
    VariableElement element =
        (VariableElement) Objects.requireNonNull(context.element(clause.getParameter()));
    Local local = context.variables.local(element);
    Code value =
        local.type().equals(THROWABLE) ? Code.of(caught) : Code.of("(", local.type(), ") ", caught);
    context.states.add(new Instruction.Declaration(local, Optional.empty(), Optional.of(value)));
  }

  private List<TypeName> caughtTypes(CatchTree clause) {
    List<TypeName> types = new ArrayList<>();
    for (Tree type : alternatives(clause)) {
      types.add(context.denotable.of(context.type(type), type));
    }
    return types;
  }

  private static String caughtName(CatchTree clause) {
    Tree first = alternatives(clause).get(0);
    String name = first.toString();
    return ResumeNames.constant(name.substring(name.lastIndexOf('.') + 1));
  }

  private static List<? extends Tree> alternatives(CatchTree clause) {
    Tree type = clause.getParameter().getType();
    return type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
  }

  /** The body inside its resources, the first outermost (JLS 14.20.3.1). */
  private void resources(TryTree tree, List<? extends Tree> resources) {
    if (resources.isEmpty()) {
      context.statements.block(tree.getBlock());
      return;
    }
    Tree resource = resources.get(0);
    int line = context.line(resource);
    Local local = open(resource);
    Local thrown = new Local("thrown", THROWABLE, Local.Kind.TEMPORARY);
    String name = "CLOSE_" + ResumeNames.constant(local.name());
    Closer closer =
        context
            .suspensions
            .at(resource, Role.CLOSE)
            .<Closer>map(close -> new AwaitedCloser(context, close, local, thrown, name))
            .orElseGet(() -> new PlainCloser(local, thrown, name, line));
    Finally leap = leap(name, line, thrown);
    State after =
        protect(
            line,
            leap,
            new Handler(List.of(), thrown, closer.failed()),
            () -> resources(tree, resources.subList(1, resources.size())));
    closer.closeFailed();
    context.states.start(leap.entry());
    closer.close();
    context.states.end(new Terminator.EndFinally(leap.exit(), leap.targets()));
    context.states.start(after);
  }

  /** How a resource is closed. */
  interface Closer {
    /** Where something thrown leads to. */
    State failed();

    /** Fills that state: closes, and throws on what was thrown. */
    void closeFailed();

    /** Closes where nothing was thrown. */
    void close();
  }

  private final class PlainCloser implements Closer {
    private final Local resource;
    private final Local thrown;
    private final State failed;

    PlainCloser(Local resource, Local thrown, String name, int line) {
      this.resource = resource;
      this.thrown = thrown;
      this.failed = context.states.state(name + "_FAILED", line);
    }

    @Override
    public State failed() {
      return failed;
    }

    @Override
    public void closeFailed() {
      context.states.start(failed);
      context.states.statement(new Code.Close(resource, Optional.of(thrown)));
      context.states.end(new Terminator.Throw(Code.of(thrown)));
    }

    @Override
    public void close() {
      context.states.statement(new Code.Close(resource, Optional.empty()));
    }
  }

  private Local open(Tree resource) {
    if (resource instanceof VariableTree variable) {
      context.statements.lower(variable);
      return context.variables.local(
          (VariableElement) Objects.requireNonNull(context.element(variable)));
    }
    ExpressionTree expression = (ExpressionTree) resource;
    if (expression instanceof IdentifierTree
        && context.element(expression) instanceof VariableElement variable
        && context.variables.isVariable(variable)) {
      return context.variables.local(variable);
    }
    Local local = new Local("resource", context.denotable(expression), Local.Kind.TEMPORARY);
    context.states.add(
        new Instruction.Declaration(
            local, Optional.empty(), Optional.of(context.expressions.value(expression))));
    return local;
  }
}
