package dev.fermata.processor.analysis;

import dev.fermata.processor.model.RuntimeNames;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Resources whose closing is awaited. */
public final class AsyncCloseables {
  private final Elements elements;
  private final Types types;
  private final @Nullable TypeElement closeable;

  public AsyncCloseables(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
    this.closeable = elements.getTypeElement(RuntimeNames.ASYNC_CLOSEABLE.canonicalName());
  }

  /**
   * Whether the close of a resource of this static type is awaited in a coroutine. Not of a type
   * that could not be resolved, which counts as a subtype of every other.
   */
  public boolean isAwaited(TypeMirror type) {
    return closeable != null
        && type.getKind() != TypeKind.ERROR
        && types.isSubtype(type, closeable.asType());
  }

  /** Whether it can only be awaited, since it has no plain {@code close()} of its own. */
  public boolean isOnlyAwaited(TypeMirror type) {
    if (!isAwaited(type)) {
      return false;
    }
    TypeMirror erased = types.erasure(type);
    return !(erased instanceof DeclaredType declared)
        || ElementFilter.methodsIn(elements.getAllMembers((TypeElement) declared.asElement()))
            .stream()
            .filter(AsyncCloseables::isClose)
            .map(ExecutableElement::getEnclosingElement)
            .allMatch(Set.<Element>of(closeable)::contains);
  }

  private static boolean isClose(ExecutableElement method) {
    return method.getSimpleName().contentEquals("close") && method.getParameters().isEmpty();
  }
}
