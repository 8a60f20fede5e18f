package dev.fermata.processor.lowering;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.fermata.processor.model.RuntimeNames;
import dev.fermata.processor.statemachine.Code;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Types;

/**
 * A creation initialises its class before its arguments are evaluated (JLS 12.4.1, JVMS 6.5 {@code
 * new}). Where an argument suspends and somebody could tell the difference, a statement does so.
 *
 * <pre>{@code
 * new Node(next(), co.yield(1));
 * // becomes
 * Members.initialize(Node.class);
 * Node a = next();
 * yield 1 …
 * }</pre>
 */
final class ClassInitialization {
  private final Context context;
  private final Types types;
  private final TypeElement host;

  private ClassInitialization(Context context) {
    this.context = context;
    this.types = context.method.types();
    Element method = context.method.trees().getElement(context.method.path());
    this.host = Owners.of(method);
  }

  /** What has to be done before the arguments; empty for most classes. */
  static Optional<Code> before(Context context, NewClassTree tree) {
    TypeElement type = Creations.created(context, tree);
    return type.getKind() == ElementKind.CLASS
            && !context.localClasses.isOfMethod(type)
            && new ClassInitialization(context).isObservable(type)
        ? Optional.of(
            Code.of(
                RuntimeNames.MEMBERS,
                ".initialize(",
                context.denotable.className(type, tree),
                ".class);"))
        : Optional.empty();
  }

  /**
   * Whether a class, or a superclass, has an initialiser that is more than constants. Of a class
   * file only the fields are known; the platform's classes are taken to be silent, and the host and
   * what it extends have been initialised before.
   */
  private boolean isObservable(TypeElement type) {
    for (TypeElement t = type;
        t != null && !t.getQualifiedName().toString().startsWith("java.") && !isInitialized(t);
        t = (TypeElement) types.asElement(t.getSuperclass())) {
      if (hasStaticBlock(t) || t.getEnclosedElements().stream().anyMatch(this::isComputed)) {
        return true;
      }
    }
    return false;
  }

  private boolean isInitialized(TypeElement type) {
    return types.isSubtype(types.erasure(host.asType()), types.erasure(type.asType()));
  }

  private boolean hasStaticBlock(TypeElement type) {
    ClassTree tree = context.method.trees().getTree(type);
    return tree != null
        && tree.getMembers().stream()
            .anyMatch(member -> member instanceof BlockTree block && block.isStatic());
  }

  /** Whether a member is a static field with an initialiser that runs. */
  private boolean isComputed(Element member) {
    if (!(member instanceof VariableElement field)
        || !field.getModifiers().contains(Modifier.STATIC)
        || field.getConstantValue() != null) {
      return false;
    }
    TreePath path = context.method.trees().getPath(field);
    return path == null
        || !(path.getLeaf() instanceof VariableTree tree)
        || tree.getInitializer() != null;
  }
}
