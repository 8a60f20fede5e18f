package dev.fermata.processor;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import dev.fermata.processor.diagnostics.Diagnostics;
import dev.fermata.processor.diagnostics.Message;
import dev.fermata.processor.diagnostics.Place;
import dev.fermata.processor.model.CoroutineMethod;
import dev.fermata.processor.model.CoroutineMethods;
import dev.fermata.processor.source.Attribution.BodyError;
import dev.fermata.processor.source.OuterCompilation;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Makes sure that a coroutine whose body the nested compilation found wrong does not end up as a
 * stub in a program that compiles. The user's compilation is expected to find the same errors; if
 * it comes to generating code instead, the nested one was mistaken, and that is said.
 */
final class Misunderstandings implements TaskListener {
  private final OuterCompilation outer;
  private final Diagnostics diagnostics;
  private final List<Body> bodies = new ArrayList<>();

  /** A body with an error that is not ours to report. */
  private record Body(
      Message message, CoroutineMethod method, String type, Place place, BodyError error) {}

  Misunderstandings(OuterCompilation outer, Diagnostics diagnostics) {
    this.outer = outer;
    this.diagnostics = diagnostics;
  }

  /**
   * Watches out for a coroutine.
   *
   * @param message what to say if its program compiles
   */
  void watch(ExecutableElement element, CoroutineMethod method, BodyError error, Message message) {
    TreePath path = outer.pathOf(element);
    if (path == null) {
      return;
    }
    if (bodies.isEmpty()) {
      JavacTask.instance(outer.unwrapped()).addTaskListener(this);
    }
    String type = topLevelName(CoroutineMethods.hostOf(element));
    bodies.add(new Body(message, method, type, outer.placeOf(path), error));
  }

  private static String topLevelName(Element element) {
    Element top = element;
    while (top.getEnclosingElement() instanceof TypeElement enclosing) {
      top = enclosing;
    }
    return top.toString();
  }

  @Override
  public void finished(TaskEvent event) {}

  /** Code is generated for a top-level class only when it has no errors, others may have some. */
  @Override
  public void started(TaskEvent event) {
    if (event.getKind() != TaskEvent.Kind.GENERATE) {
      return;
    }
    for (Body body : bodies) {
      if (body.type().equals(topLevelName(event.getTypeElement()))) {
        diagnostics.report(
            body.place(),
            body.message(),
            body.method().displayName(),
            body.error().message().lines().findFirst().orElse(""),
            body.error().line());
      }
    }
  }
}
