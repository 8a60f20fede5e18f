package dev.fermata.processor.lowering;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.util.TreePathScanner;
import dev.fermata.processor.source.AttributedMethod;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * The members of classes in the body, inherited ones included. Inside such a class its own methods
 * hide all of that name around it, whatever their parameters (JLS 6.4.1), and its fields hide
 * variables and types (JLS 6.4.2). Where such a class stands in a record of what it captures, so do
 * the methods of the record's components.
 *
 * <pre>{@code
 * new Iterator<T>() { … void remove() { Demo.this.remove(last); } }
 * // Demo.remove is private: remove(self, last) would mean Iterator.remove
 * class Deep extends Base { int depth() { return level + self; } }
 * // where Base has a field self, the host goes by another name
 * }</pre>
 */
final class HidingMembers extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final AttributedMethod method;
  private final Set<String> methods = new HashSet<>();
  private final Set<String> fields = new HashSet<>();
  private int nested;

  private HidingMembers(AttributedMethod method) {
    this.method = method;
  }

  static HidingMembers of(AttributedMethod method) {
    HidingMembers found = new HidingMembers(method);
    found.scan(method.path(), null);
    return found;
  }

  /**
   * The names of the methods.
   *
   * @param self the name of the instance of the host, which a class may capture
   */
  Set<String> methods(String self) {
    Set<String> names = new HashSet<>(methods);
    if (!methods.isEmpty()) {
      names.add(self);
    }
    return names;
  }

  /** The names of the fields. */
  Set<String> fields() {
    return Set.copyOf(fields);
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    if (method.elementOf(tree) instanceof TypeElement type) {
      List<? extends Element> members = method.elements().getAllMembers(type);
      ElementFilter.methodsIn(members).forEach(m -> methods.add(m.getSimpleName().toString()));
      ElementFilter.fieldsIn(members).forEach(f -> fields.add(f.getSimpleName().toString()));
    }
    nested++;
    super.visitClass(tree, unused);
    nested--;
    return null;
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    if (nested > 0
        && method.elementOf(tree) instanceof VariableElement variable
        && !variable.getKind().isField()) {
      methods.add(variable.getSimpleName().toString());
    }
    return null;
  }
}
