package dev.fermata.processor.lowering;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import dev.fermata.processor.model.TypeNames;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** A class of the body that becomes a member of the machine, or of a {@link Scope} in it. */
final class HoistedClass {
  private final TypeElement type;
  private final TreePath path;
  private final String name;
  private final Captures captures;
  private @Nullable Scope scope;
  private boolean opensScope;
  private boolean written;

  /**
   * @param path of its {@link ClassTree}
   * @param name its simple name in the machine: the user's, but for anonymous classes
   */
  HoistedClass(TypeElement type, TreePath path, String name, Captures captures) {
    this.type = type;
    this.path = path;
    this.name = name;
    this.captures = captures;
  }

  TypeElement type() {
    return type;
  }

  TreePath path() {
    return path;
  }

  ClassTree tree() {
    return (ClassTree) path.getLeaf();
  }

  /** The creation of an anonymous class. */
  Optional<NewClassTree> creation() {
    return path.getParentPath().getLeaf() instanceof NewClassTree creation
        ? Optional.of(creation)
        : Optional.empty();
  }

  String name() {
    return name;
  }

  Captures captures() {
    return captures;
  }

  /** Where it stands; a class without a scope is a plain member of the machine. */
  Optional<Scope> scope() {
    return Optional.ofNullable(scope);
  }

  /**
   * Says where it stands.
   *
   * @param opens whether the scope is there for this class in the first place
   */
  void standIn(Scope where, boolean opens) {
    scope = where;
    opensScope = opens;
  }

  /** Whether its scope begins where this class is declared. */
  boolean opensScope() {
    return opensScope;
  }

  /** Whether creating it takes an object of its scope. */
  boolean needsObject() {
    return scope != null && scope.isObject();
  }

  /** Whether its name needs type arguments of the scope, so that it is not reifiable. */
  boolean isGenericByScope() {
    return scope != null && scope.isGeneric();
  }

  /** Notes that it has been written; false if it had been. */
  boolean markWritten() {
    boolean isFirst = !written;
    written = true;
    return isFirst;
  }

  ClassName className() {
    return scope == null ? ClassName.get("", name) : scope.className().nestedClass(name);
  }

  /** Its type with arguments for its own type parameters. */
  TypeName typeName(List<TypeName> arguments) {
    return scope == null
        ? TypeNames.parameterized(className(), arguments)
        : in(scope.type(), arguments);
  }

  /** Its type as an array's creation and {@code instanceof} want it. */
  TypeName reifiableType(List<TypeName> wildcards) {
    return scope == null
        ? TypeNames.parameterized(className(), wildcards)
        : in(scope.reifiableType(), wildcards);
  }

  private TypeName in(TypeName outer, List<TypeName> arguments) {
    return outer instanceof ParameterizedTypeName parameterized
        ? parameterized.nestedClass(name, arguments)
        : TypeNames.parameterized(className(), arguments);
  }
}
