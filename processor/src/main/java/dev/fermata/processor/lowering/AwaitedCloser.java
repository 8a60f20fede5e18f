package dev.fermata.processor.lowering;

import com.palantir.javapoet.ClassName;
import dev.fermata.processor.analysis.Suspension;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.ExceptionRegion;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.Terminator;
import java.util.List;
import java.util.Optional;

/**
 * Closes a resource by awaiting its {@code closeAsync()}, as a plain one is closed (JLS 14.20.3.1):
 * what the block threw lives across the suspension, and a failure to close is suppressed into it,
 * unless it is the same.
 *
 * <pre>{@code
 * try (Group group = open()) { … }
 * // becomes
 * CLOSE_GROUP:           if (group != null) await group.closeAsync() …
 * CLOSE_GROUP_FAILED:    if (group != null) await group.closeAsync() …   region: -> ALSO_FAILED
 * CLOSED_GROUP_FAILED:   throw thrown                                    region: -> ALSO_FAILED
 * ALSO_FAILED:           if (suppressed != thrown) thrown.addSuppressed(suppressed); throw thrown
 * }</pre>
 */
final class AwaitedCloser implements TryLowering.Closer {
  private final Context context;
  private final Suspension close;
  private final Local resource;
  private final Local thrown;
  private final Local suppressed =
      new Local("suppressed", ClassName.get(Throwable.class), Local.Kind.TEMPORARY);
  private final ExceptionRegion region;
  private final State failed;
  private final State alsoFailed;

  /**
   * @param name that of the state at which the resource is closed
   */
  AwaitedCloser(Context context, Suspension close, Local resource, Local thrown, String name) {
    this.context = context;
    this.close = close;
    this.resource = resource;
    this.thrown = thrown;
    int line = context.line(close.site());
    this.region = new ExceptionRegion(context.states.region(), line);
    this.failed = context.states.stateIn(region, name + "_FAILED", line);
    this.alsoFailed = context.states.state(name + "_ALSO_FAILED", line);
    region.add(new ExceptionRegion.Handler(List.of(), suppressed, alsoFailed));
  }

  @Override
  public State failed() {
    return failed;
  }

  @Override
  public void closeFailed() {
    context.states.start(failed);
    context.states.within(region, () -> await("_FAILED"));
    context.states.end(new Terminator.Throw(Code.of(thrown)));
    context.states.start(alsoFailed);
    context.states.statement(
        "if (",
        suppressed,
        " != ",
        thrown,
        ") {\n  ",
        thrown,
        ".addSuppressed(",
        suppressed,
        ");\n}");
    context.states.end(new Terminator.Throw(Code.of(thrown)));
  }

  @Override
  public void close() {
    await("");
  }

  private void await(String suffix) {
    context
        .expressions
        .suspensions()
        .await(
            close,
            suffix,
            Optional.of(Code.of(resource, " != null")),
            Code.of(resource, ".closeAsync()"));
  }
}
