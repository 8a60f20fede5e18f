package dev.fermata.processor.lowering;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.fermata.processor.model.RuntimeNames;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Instruction;
import dev.fermata.processor.statemachine.Precedence;
import java.util.ArrayList;
import java.util.Collections;
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
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
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
final class LocalClasses implements Denotable.LocalTypes {
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

  @Override
  public boolean isHoisted(TypeElement type) {
    return hoisted.containsKey(type);
  }

  @Override
  public ClassName className(TypeElement type) {
    HoistedClass known = hoisted.get(type);
    return known == null ? ClassName.get("", type.getSimpleName().toString()) : known.className();
  }

  @Override
  public TypeName typeName(TypeElement type, List<TypeName> arguments) {
    return Objects.requireNonNull(hoisted.get(type)).typeName(arguments);
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
  private boolean isVisible(HoistedClass type, TreePath path) {
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

  /** The name of a class in the machine, where it differs from what the user wrote. */
  Optional<Code> reference(TypeElement type, TreePath path) {
    if (isOfMethod(type)) {
      HoistedClass known = hoisted.get(type);
      if (known == null) {
        return Optional.empty();
      }
      Position position = position(path);
      if (known.isGenericByScope() && position == Position.REIFIABLE) {
        return Optional.of(Code.of(reifiable(known, path)));
      }
      if (isVisible(known, path)) {
        return Optional.empty();
      }
      return Optional.of(
          position == Position.QUALIFIER
              ? Code.of(known.className())
              : Code.of(known.typeName(List.of())));
    }
    if (context.reach.isOfNestedClass(type, path)) {
      return Optional.empty();
    }
    TypeName name = context.denotable.className(type, path.getLeaf());
    boolean plain =
        path.getParentPath().getLeaf() instanceof ParameterizedTypeTree
            || path.getParentPath().getLeaf() instanceof MemberSelectTree
            || type.getModifiers().contains(Modifier.STATIC)
            || type.getNestingKind() != NestingKind.MEMBER
            || !(path.getLeaf() instanceof IdentifierTree);
    if (!plain) {
      TypeMirror mirror = context.method.typeOf(path.getLeaf());
      if (mirror != null && type.getTypeParameters().isEmpty()) {
        name = context.denotable.of(mirror, path.getLeaf());
      }
    }
    return Optional.of(Code.of(name));
  }

  private enum Position {
    /** In front of a dot: type arguments of the scope would be wrong there. */
    QUALIFIER,
    /** Where only wildcards may stand: {@code instanceof}, patterns, casts, new arrays. */
    REIFIABLE,
    TYPE
  }

  private Position position(TreePath path) {
    TreePath parent = path.getParentPath();
    Tree child = path.getLeaf();
    while (parent.getLeaf() instanceof ParameterizedTypeTree
        || parent.getLeaf() instanceof com.sun.source.tree.AnnotatedTypeTree
        || parent.getLeaf() instanceof com.sun.source.tree.ArrayTypeTree) {
      child = parent.getLeaf();
      parent = parent.getParentPath();
    }
    Tree tree = parent.getLeaf();
    if (tree instanceof MemberSelectTree) {
      return Position.QUALIFIER;
    }
    boolean isPattern =
        tree instanceof VariableTree
            && parent.getParentPath().getLeaf() instanceof com.sun.source.tree.BindingPatternTree;
    boolean isTested = tree instanceof InstanceOfTree test && test.getType() == child;
    return isPattern
            || isTested
            || tree instanceof com.sun.source.tree.NewArrayTree
            || tree instanceof TypeCastTree
        ? Position.REIFIABLE
        : Position.TYPE;
  }

  private TypeName reifiable(HoistedClass type, TreePath path) {
    boolean hasArguments = path.getParentPath().getLeaf() instanceof ParameterizedTypeTree;
    int own = hasArguments ? 0 : type.type().getTypeParameters().size();
    return type.reifiableType(
        Collections.nCopies(own, WildcardTypeName.subtypeOf(ClassName.OBJECT)));
  }

  // Types that are not reifiable any more, because their scope has type parameters.

  @Override
  public boolean hasLostReification(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return hasLostReification(array.getComponentType());
    }
    HoistedClass known =
        type instanceof DeclaredType declared ? hoisted.get(declared.asElement()) : null;
    return known != null && known.isGenericByScope();
  }

  @Override
  public TypeName reifiable(TypeMirror type, Tree at) {
    if (type instanceof ArrayType array) {
      return ArrayTypeName.of(reifiable(array.getComponentType(), at));
    }
    if (!hasLostReification(type)) {
      return context.denotable.of(context.method.types().erasure(type), at);
    }
    HoistedClass known = Objects.requireNonNull(hoisted.get(((DeclaredType) type).asElement()));
    return known.reifiableType(
        Collections.nCopies(
            known.type().getTypeParameters().size(), WildcardTypeName.subtypeOf(ClassName.OBJECT)));
  }

  /** A new array, or a value cast, of the type that the user wrote. */
  Code restored(ExpressionTree tree, Code value) {
    TypeMirror type = context.type(tree);
    return hasLostReification(type) ? restored(type, value, tree) : value;
  }

  /** A value of the reifiable type as one of the type itself. */
  Code restored(TypeMirror type, Code value, Tree at) {
    return Code.of(
        Precedence.PRIMARY,
        RuntimeNames.MEMBERS,
        ".<",
        context.denotable.of(type, at),
        ">unchecked(",
        value,
        ")");
  }
}
