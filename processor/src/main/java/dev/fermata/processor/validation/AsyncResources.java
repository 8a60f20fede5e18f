package dev.fermata.processor.validation;

import com.sun.source.tree.Tree;
import dev.fermata.processor.analysis.AsyncCloseables;
import dev.fermata.processor.diagnostics.Message;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds resources whose close can only be awaited, where nothing can be. */
final class AsyncResources {
  private final AsyncCloseables closeables;

  AsyncResources(Elements elements, Types types) {
    this.closeables = new AsyncCloseables(elements, types);
  }

  /**
   * Checks a resource of a {@code try} that stands in no coroutine that awaits.
   *
   * @param type its static type, if it has one
   */
  Optional<Problem<Tree>> check(Tree resource, @Nullable TypeMirror type) {
    if (type == null || !closeables.isOnlyAwaited(type)) {
      return Optional.empty();
    }
    String name =
        type instanceof DeclaredType declared
            ? declared.asElement().getSimpleName().toString()
            : type.toString();
    return Optional.of(Problem.of(resource, Message.ASYNC_RESOURCE, name));
  }
}
