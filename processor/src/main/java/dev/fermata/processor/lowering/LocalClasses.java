package dev.fermata.processor.lowering;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePath;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Instruction;
import dev.fermata.processor.statemachine.Precedence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Local classes that live across states become member classes of the machine. One that captures
 * stands in a {@link Scope}, an object with the captured variables for fields; its text stays as it
 * is, since all names mean there what they meant in the method.
 *
 * <pre>{@code
 * class Adder { int plus(int n) { return n + base; } }
 * co.yield(new Adder().plus(1));
 * // becomes
 * private record AdderScope(int base) {
 *   class Adder { int plus(int n) { return n + base; } }
 * }
 * … adderScope = new AdderScope(base); … adderScope.new Adder().plus(1) …
 * }</pre>
 *
 * <p>What a class captures is definitely assigned where the class is declared (JLS 8.1.3), and the
 * enclosing instance of an inner class is set before its superclass constructor runs: so overrides
 * that a superclass calls, initialisers and constructors of every kind see what they would see.
 */
final class LocalClasses {
  private final Context context;
  private final Map<TypeElement, HoistedClass> hoisted = new LinkedHashMap<>();
  private final List<Scope> scopes = new ArrayList<>();
  private final List<Code> members = new ArrayList<>();
  private final ClassSource source;

  LocalClasses(Context context) {
    this.context = context;
    this.source = new ClassSource(context);
  }

  /** Decides which classes are hoisted and where they stand. */
  void decide() {
    for (HoistedClass type : HoistedClassFinder.find(context)) {
      hoisted.put(type.type(), type);
    }
    scopes.addAll(ClassPlacement.decide(context, hoisted));
  }

  /** The source of the member classes, in order. */
  List<Code> members() {
    List<Code> all = new ArrayList<>(members);
    for (Scope scope : scopes) {
      if (scope.isWritten()) {
        all.add(source.of(scope));
      }
    }
    return all;
  }

  /** The simple names of the member classes, which hide other types of those names. */
  List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (HoistedClass type : hoisted.values()) {
      names.add(type.name());
      type.scope().ifPresent(scope -> names.add(scope.name()));
    }
    return List.copyOf(names);
  }

  /** Classes that capture nothing because they are static (JLS 8.1.3). */
  static boolean isStatic(TypeElement type) {
    return type.getKind() != ElementKind.CLASS;
  }

  /** What an anonymous class extends or implements. */
  static TypeMirror base(TypeElement anonymous) {
    return anonymous.getInterfaces().isEmpty()
        ? anonymous.getSuperclass()
        : anonymous.getInterfaces().get(0);
  }

  // Facts about classes and type parameters.

  /** A class of the body that is hoisted. */
  Optional<HoistedClass> hoisted(TypeElement type) {
    return Optional.ofNullable(hoisted.get(type));
  }

  /** Whether a type parameter is the method's or its host's, not that of a class in the body. */
  boolean isOfSurroundings(TypeParameterElement parameter) {
    Element generic = parameter.getGenericElement();
    for (Element e = context.element(context.method.tree());
        e != null;
        e = e.getEnclosingElement()) {
      if (e.equals(generic)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a class is declared inside the coroutine. */
  boolean isOfMethod(TypeElement type) {
    for (Element e = type; e != null; e = e.getEnclosingElement()) {
      if (e instanceof ExecutableElement || e.getKind() == ElementKind.FIELD) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code owner.this} at {@code path} means a class declared inside the coroutine. */
  boolean isInside(TypeElement owner, TreePath path) {
    for (TreePath p = path; p.getLeaf() != context.method.tree(); p = p.getParentPath()) {
      if (p.getLeaf() instanceof ClassTree tree && owner.equals(context.element(tree))) {
        return true;
      }
    }
    return false;
  }

  /** Whether an object of a type, made at {@code path}, implicitly belongs to the host. */
  boolean takesHost(TypeElement type, TreePath path) {
    return type.getNestingKind() == NestingKind.MEMBER
        && type.getKind() == ElementKind.CLASS
        && !type.getModifiers().contains(Modifier.STATIC)
        && !isOfMethod(type)
        && !Owners.of(type).getKind().isInterface()
        && !context.reach.isOfNestedClass(type, path);
  }

  // Where classes are declared.

  /**
   * Makes a local class a member class of the machine.
   *
   * @param commentsFrom where the source in front of it begins, for its comments
   */
  void hoist(ClassTree tree, int commentsFrom) {
    HoistedClass type = declared(tree);
    write(type, commentsFrom);
    if (type.opensScope() && type.scope().flatMap(Scope::local).isPresent()) {
      Scope scope = type.scope().orElseThrow();
      Code creation = creation(scope, v -> Code.of(context.variables.local(v)), false);
      context.states.add(
          new Instruction.Declaration(
              scope.local().orElseThrow(), Optional.empty(), Optional.of(creation)));
    }
  }

  /** The same for one in carried source; the code stands in place of the declaration. */
  Code hoistCarried(ClassTree tree, Function<VariableElement, Code> variables) {
    HoistedClass type = declared(tree);
    write(type, context.method.text().start(tree));
    if (!type.opensScope() || !type.needsObject()) {
      return Code.EMPTY;
    }
    Scope scope = type.scope().orElseThrow();
    Code creation = creation(scope, variables, true);
    String name = context.reservedName(scope.local().orElseThrow().name());
    scope.keepInCarried(name);
    return Code.of("final ", scope.type(), " " + name + " = ", creation, ";");
  }

  private HoistedClass declared(ClassTree tree) {
    return Objects.requireNonNull(
        hoisted.get(context.element(tree)), () -> "not to be hoisted: " + tree.getSimpleName());
  }

  boolean isHoisted(ClassTree tree) {
    return hoisted.containsKey(context.element(tree));
  }

  /** Writes a class where it stands, once. */
  private void write(HoistedClass type, int commentsFrom) {
    if (!type.markWritten()) {
      return;
    }
    Optional<Scope> scope = type.scope();
    if (scope.isEmpty()) {
      members.add(source.plain(type, commentsFrom));
    } else {
      scope.get().addClass(source.inScope(type, scope.get(), commentsFrom));
    }
  }

  // Where objects are made.

  /** Whether a creation of the class at {@code path} needs the object of its scope before it. */
  boolean needsObject(TypeElement type, TreePath path) {
    HoistedClass known = hoisted.get(type);
    return known != null && known.needsObject() && !isVisible(known, path);
  }

  /** The object of the scope of a class. */
  Code object(TypeElement type, Function<VariableElement, Code> variables, boolean captured) {
    HoistedClass known = Objects.requireNonNull(hoisted.get(type));
    return object(known.scope().orElseThrow(), variables, captured);
  }

  private Code object(Scope scope, Function<VariableElement, Code> variables, boolean captured) {
    if (scope.nameInCarried().isPresent()) {
      return Code.of(scope.nameInCarried().get());
    }
    return scope
        .local()
        .map(local -> Code.of(new Code.Use(local, Code.Access.READ, captured)))
        .orElseGet(() -> creation(scope, variables, captured));
  }

  private Code creation(Scope scope, Function<VariableElement, Code> variables, boolean captured) {
    List<Code> arguments = new ArrayList<>();
    scope.variables().forEach(v -> arguments.add(variables.apply(v)));
    if (scope.declaresSelf()) {
      arguments.add(context.reach.self());
    }
    Code arguments_ = Code.of("(", Code.join(", ", arguments), ")");
    if (scope.parent().isEmpty()) {
      return Code.of("new ", scope.type(), arguments_);
    }
    List<Code> names = new ArrayList<>();
    scope.typeVariables().forEach(v -> names.add(Code.of(v.name())));
    return Code.of(
        Precedence.PRIMARY,
        object(scope.parent().get(), variables, captured),
        ".new " + scope.name(),
        names.isEmpty() ? "" : Code.of("<", Code.join(", ", names), ">"),
        arguments_);
  }

  /** The creation of an anonymous class that has got a name, in place of its own. */
  Code anonymous(
      ClassTree body,
      List<Code> arguments,
      Function<VariableElement, Code> variables,
      boolean captured) {
    HoistedClass type = declared(body);
    write(type, context.method.text().start(body));
    Object prefix =
        type.needsObject()
            ? Code.of(object(type.scope().orElseThrow(), variables, captured), ".")
            : "";
    Object name = type.needsObject() ? type.name() : type.className();
    return Code.of(prefix, "new ", name, "(", Code.join(", ", arguments), ")");
  }

  // How classes are named.

  /** Whether the simple name of a hoisted class means it at {@code path} in the machine. */
  boolean isVisible(HoistedClass type, TreePath path) {
    if (type.scope().isEmpty()) {
      return true;
    }
    for (TreePath p = path; p.getLeaf() != context.method.tree(); p = p.getParentPath()) {
      HoistedClass around =
          p.getLeaf() instanceof ClassTree tree ? hoisted.get(context.element(tree)) : null;
      if (around != null) {
        return around == type
            || around.scope().isPresent() && around.scope().get().isWithin(type.scope().get());
      }
    }
    return false;
  }
}
