package dev.fermata.frame;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All tasks of a loop, to tell a reader who waits for what. */
final class TaskTree {

  private static final int LIMIT = 1000;

  private final List<AsyncRoot> tasks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private TaskTree(LoopCore loop) {
    collect(loop.background, "  ");
  }

  static List<AsyncRoot> tasks(LoopCore loop) {
    return List.copyOf(new TaskTree(loop).tasks);
  }

  static String text(LoopCore loop) {
    return new TaskTree(loop).text.toString();
  }

  /** What to say when nobody will ever wake anybody. */
  static String deadlock(LoopCore loop) {
    String cycle = cycle(loop);
    TaskTree tree = new TaskTree(loop);
    return (cycle == null ? "deadlock: every task waits, and nothing will wake any of them" : cycle)
        + "\n"
        + tree.text;
  }

  /** What to say of tasks that await one another in a circle; null if none do. */
  static @Nullable String cycle(LoopCore loop) {
    for (AsyncRoot start : new TaskTree(loop).tasks) {
      Set<AsyncRoot> chain = new LinkedHashSet<>();
      AsyncRoot task = start;
      while (task != null && chain.add(task)) {
        task = awaited(task);
      }
      if (task == start) {
        StringBuilder members = new StringBuilder("deadlock: ");
        for (AsyncRoot member : chain) {
          members.append(member).append(" awaits ");
        }
        return members.append(start).toString();
      }
    }
    return null;
  }

  private static @Nullable AsyncRoot awaited(AsyncRoot task) {
    return task.blocker() instanceof Waiter waiter && waiter.list != null ? waiter.list.of : null;
  }

  private void collect(Owner owner, String indent) {
    for (AsyncRoot task = owner.first; task != null; task = task.nextSibling) {
      tasks.add(task);
      if (tasks.size() <= LIMIT) {
        describe(task, indent);
      }
      collectBelow(task, indent + "  ");
    }
  }

  private void describe(AsyncRoot task, String indent) {
    text.append(indent).append(task);
    AsyncRoot awaited = awaited(task);
    if (awaited != null) {
      text.append(" awaits ").append(awaited);
    }
    text.append('\n');
    for (Frame frame : frames(task.innermost)) {
      if (!(frame instanceof LibraryFrame)) {
        text.append(indent).append("    at ").append(frame.location()).append('\n');
      }
    }
  }

  /** A frame and its callers, those of an asynchronous generator before the step that runs it. */
  private static List<Frame> frames(@Nullable Frame innermost) {
    List<Frame> frames = new ArrayList<>();
    for (Frame frame = innermost; frame != null; frame = frame.caller) {
      if (frame instanceof StepFrame step) {
        frames.addAll(frames(step.innermost()));
      }
      frames.add(frame);
    }
    return frames;
  }

  private void collectBelow(AsyncRoot task, String indent) {
    TaskExtras extras = task.extrasOrNull();
    for (Block block = extras == null ? null : extras.block; block != null; block = block.outer) {
      collect(block, indent);
    }
    collectBelow(frames(task.innermost), indent);
    for (AsyncGeneratorRoot begun :
        extras == null ? List.<AsyncGeneratorRoot>of() : extras.generators()) {
      if (!begun.isRunning()) {
        collectBelow(frames(begun.innermost), indent);
      }
    }
  }

  private void collectBelow(List<Frame> frames, String indent) {
    for (Frame frame : frames) {
      Owner children = frame instanceof LibraryFrame library ? library.children() : null;
      if (children != null) {
        collect(children, indent);
      }
    }
  }
}
