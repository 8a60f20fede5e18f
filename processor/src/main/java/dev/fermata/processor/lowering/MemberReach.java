package dev.fermata.processor.lowering;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.fermata.processor.model.Names;
import dev.fermata.processor.model.RuntimeNames;
import dev.fermata.processor.model.TypeNames;
import dev.fermata.processor.source.AttributedMethod;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.MemberAccess;
import dev.fermata.processor.statemachine.MemberAccess.Kind;
import dev.fermata.processor.statemachine.MemberAccess.Operand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * How the machine, a class of its own, reaches what the coroutine reached from inside its class.
 *
 * <pre>{@code
 * total              ->  self.total             a field of the host
 * LIMIT              ->  Demo.LIMIT             a static one
 * helper(x)          ->  helper(self, x)        a private method, by an accessor of the machine
 * Outer.this.name    ->  outer(self).name       an enclosing instance
 * }</pre>
 */
final class MemberReach {
  private final AttributedMethod method;
  private final Denotable denotable;
  private final String self;
  private final List<TypeElement> nesting = new ArrayList<>();
  private final Map<List<Object>, MemberAccess> accesses = new LinkedHashMap<>();
  private final Set<String> hiding;
  private boolean usesSelf;

  MemberReach(AttributedMethod method, Denotable denotable, String self) {
    this.method = method;
    this.denotable = denotable;
    this.self = self;
    this.hiding = HidingMembers.of(method);
    Element element = method.trees().getElement(method.path());
    while (element != null) {
      element = element.getEnclosingElement();
      if (element instanceof TypeElement type) {
        nesting.add(type);
      }
    }
  }

  /** The accessors that the machine needs, in order of first use. */
  List<MemberAccess> accesses() {
    return List.copyOf(accesses.values());
  }

  /** Whether anything was reached through the receiver. */
  boolean usesSelf() {
    return usesSelf;
  }

  /** {@code this} of the host. */
  Code self() {
    usesSelf = true;
    return Code.of(new Code.Self(self));
  }

  /** The class whose {@code this} is meant at {@code path}: empty inside a nested class body. */
  boolean isInNestedClass(TreePath path) {
    for (TreePath p = path; p.getLeaf() != method.tree(); p = p.getParentPath()) {
      if (p.getLeaf() instanceof ClassTree) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether {@code owner.super} at {@code path} belongs to the host, not to a class in the body.
   */
  boolean isSuperOfHost(TypeElement owner, TreePath path) {
    TypeElement host = nesting.get(0);
    for (TreePath p = path; p.getLeaf() != method.tree(); p = p.getParentPath()) {
      if (p.getLeaf() instanceof ClassTree tree
          && method.elementOf(tree) instanceof TypeElement type
          && (type.equals(owner)
              || owner.getKind().isInterface() && isDirectInterface(type, owner))) {
        return false;
      }
    }
    return host.equals(owner) || isDirectInterface(host, owner);
  }

  private boolean isDirectInterface(TypeElement type, TypeElement candidate) {
    return type.getInterfaces().stream()
        .anyMatch(i -> method.types().asElement(i).equals(candidate));
  }

  /** Whether a name without a qualifier means a member of a class declared inside the body. */
  boolean isOfNestedClass(Element member, TreePath path) {
    for (TreePath p = path; p.getLeaf() != method.tree(); p = p.getParentPath()) {
      if (p.getLeaf() instanceof ClassTree tree
          && method.elementOf(tree) instanceof TypeElement type
          && isMember(member, type)) {
        return true;
      }
    }
    return false;
  }

  private boolean isMember(Element member, TypeElement type) {
    return member.getEnclosingElement() instanceof TypeElement owner
        && method
            .types()
            .isSubtype(
                method.types().erasure(type.asType()), method.types().erasure(owner.asType()));
  }

  /** The class of the host's nesting through which an unqualified member is seen. */
  private Optional<TypeElement> lexicalOwner(Element member) {
    return nesting.stream().filter(type -> isMember(member, type)).findFirst();
  }

  /** The receiver of an unqualified instance member. */
  Code implicitReceiver(Element member, Tree at) {
    TypeElement owner = lexicalOwner(member).orElse(nesting.get(0));
    return enclosingInstance(owner, at);
  }

  /** {@code Owner.this} as the machine says it. */
  Code enclosingInstance(TypeElement owner, Tree at) {
    Code instance = self();
    for (int i = 0; i < nesting.size() && !nesting.get(i).equals(owner); i++) {
      if (i + 1 == nesting.size()) {
        return self();
      }
      TypeElement inner = nesting.get(i);
      TypeElement outer = nesting.get(i + 1);
      MemberAccess access =
          register(
              List.of(Kind.OUTER, inner),
              Names.decapitalised(outer.getSimpleName().toString()),
              name ->
                  new MemberAccess(
                      Kind.OUTER,
                      denotable.className(inner, at),
                      "",
                      name,
                      variables(inner),
                      List.of(new Operand("self", typeOf(inner, at), erased(inner.asType()))),
                      typeOf(outer, at),
                      erased(outer.asType()),
                      List.of(),
                      false,
                      false));
      instance = Code.of(access.accessor() + "(", instance, ")");
    }
    return instance;
  }

  /** The qualifier of an unqualified static member. */
  TypeName staticQualifier(Element member, Tree at) {
    TypeElement declaring = Owners.of(member);
    if (declaring.getKind().isInterface()) {
      return denotable.className(declaring, at);
    }
    return denotable.className(lexicalOwner(member).orElse(declaring), at);
  }

  /**
   * Whether a protected member of another package is reached as Java lets a class in the body reach
   * it: by {@code super}, or in an object of that class (JLS 6.6.2.1).
   *
   * @param qualifier what stands before the dot
   */
  boolean isInherited(Element member, ExpressionTree qualifier, TreePath path) {
    if (!member.getModifiers().contains(Modifier.PROTECTED)) {
      return false;
    }
    boolean isOpen =
        member.getModifiers().contains(Modifier.STATIC)
            || qualifier instanceof IdentifierTree name && name.getName().contentEquals("super")
            || qualifier instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("super");
    TypeMirror object = method.typeOf(qualifier);
    for (TreePath p = path; p.getLeaf() != method.tree(); p = p.getParentPath()) {
      if (p.getLeaf() instanceof ClassTree tree
          && method.elementOf(tree) instanceof TypeElement type
          && isMember(member, type)
          && (isOpen
              || object != null
                  && method
                      .types()
                      .isSubtype(
                          method.types().erasure(object), method.types().erasure(type.asType())))) {
        return true;
      }
    }
    return false;
  }

  /** Whether Java would not let the machine touch a member by name. */
  boolean isHidden(Element member) {
    Set<Modifier> modifiers = member.getModifiers();
    if (!(member.getEnclosingElement() instanceof TypeElement owner)) {
      return false;
    }
    if (modifiers.contains(Modifier.PRIVATE)) {
      return !isLocalClass(owner);
    }
    return modifiers.contains(Modifier.PROTECTED)
        && !method
            .elements()
            .getPackageOf(owner)
            .getQualifiedName()
            .contentEquals(method.method().machine().packageName());
  }

  private static boolean isLocalClass(TypeElement type) {
    for (Element e = type; e != null; e = e.getEnclosingElement()) {
      if (e instanceof ExecutableElement) {
        return true;
      }
    }
    return false;
  }

  /** The class to look a hidden member up in. */
  private TypeElement lookupOwner(Element member) {
    TypeElement declaring = Owners.of(member);
    return member.getModifiers().contains(Modifier.PRIVATE)
        ? declaring
        : lexicalOwner(member).orElse(declaring);
  }

  /**
   * The accessor that reads a hidden field.
   *
   * @param isBehind whether it takes the value of an expression before a static field, too
   */
  String getter(VariableElement field, boolean isBehind, Tree at) {
    boolean isStatic = field.getModifiers().contains(Modifier.STATIC);
    Kind kind = isStatic ? Kind.STATIC_GETTER : Kind.GETTER;
    return field(field, kind, name(field), isBehind, at);
  }

  /** The accessor that assigns a hidden field; it returns the value. */
  String setter(VariableElement field, boolean isBehind, Tree at) {
    boolean isStatic = field.getModifiers().contains(Modifier.STATIC);
    String set = "set" + Character.toUpperCase(name(field).charAt(0)) + name(field).substring(1);
    Kind kind = isStatic ? Kind.STATIC_SETTER : Kind.SETTER;
    return field(field, kind, set, isBehind, at);
  }

  private String field(VariableElement field, Kind kind, String wanted, boolean isBehind, Tree at) {
    TypeElement owner = lookupOwner(field);
    TypeNames names = namesIn(owner);
    TypeMirror type = memberType(owner, field);
    denotable.of(type, at);
    List<Operand> parameters = new ArrayList<>();
    if (kind.hasReceiver()) {
      parameters.add(new Operand("self", typeOf(owner, at), erased(owner.asType())));
    }
    if (kind == Kind.SETTER || kind == Kind.STATIC_SETTER) {
      parameters.add(new Operand("value", names.of(type), erased(field.asType())));
    }
    return register(
            List.of(kind, owner, field, isBehind),
            wanted,
            name ->
                new MemberAccess(
                    kind,
                    denotable.className(owner, at),
                    name(field),
                    name,
                    kind.hasReceiver() ? variables(owner) : List.of(),
                    parameters,
                    names.of(type),
                    erased(field.asType()),
                    List.of(),
                    false,
                    isBehind))
        .accessor();
  }

  /**
   * The accessor that calls a hidden method; with {@code isSuper} one that calls it statically.
   *
   * @param isBehind whether it takes the value of an expression before a static method, too
   */
  String invoker(ExecutableElement target, boolean isSuper, boolean isBehind, Tree at) {
    boolean isStatic = target.getModifiers().contains(Modifier.STATIC);
    Kind kind = isSuper ? Kind.SUPER_METHOD : isStatic ? Kind.STATIC_METHOD : Kind.METHOD;
    TypeElement owner = isSuper ? Owners.of(target) : lookupOwner(target);
    TypeElement receiver = isSuper ? nesting.get(0) : owner;
    ExecutableType type =
        (ExecutableType) method.types().asMemberOf((DeclaredType) receiver.asType(), target);
    TypeNames names = TypeNames.in(target);
    List<Operand> parameters = new ArrayList<>();
    if (kind.hasReceiver()) {
      parameters.add(new Operand("self", typeOf(receiver, at), erased(receiver.asType())));
    }
    addParameters(target, type, isSuper ? denotable.names() : names, parameters, at);
    List<TypeVariableName> variables = new ArrayList<>();
    if (kind.hasReceiver()) {
      variables.addAll(variables(receiver));
    }
    target.getTypeParameters().forEach(p -> variables.add(names.declared(p)));
    TypeNames mine = isSuper ? denotable.names() : names;
    return register(
            List.of(kind, owner, target, isBehind),
            name(target),
            name ->
                new MemberAccess(
                    kind,
                    denotable.className(owner, at),
                    name(target),
                    name,
                    variables,
                    parameters,
                    mine.of(type.getReturnType()),
                    erased(target.getReturnType()),
                    mine.of(target.getThrownTypes()),
                    target.isVarArgs(),
                    isBehind))
        .accessor();
  }

  /**
   * What the type variables stand for that the accessor of an instance method has before the
   * method's own: those of the receiver's class. Empty where one cannot be written.
   *
   * @param object the type of the receiver; empty for an implicit one
   */
  Optional<List<TypeName>> receiverArguments(
      ExecutableElement target, boolean isSuper, Optional<TypeMirror> object, Tree at) {
    TypeElement owner = isSuper ? nesting.get(0) : lookupOwner(target);
    TypeMirror type = object.orElseGet(() -> lexicalOwner(target).orElse(owner).asType());
    List<TypeMirror> arguments = new ArrayList<>();
    asSuper(type, owner).ifPresent(t -> addArguments(t, arguments));
    if (arguments.size() != variables(owner).size()
        || arguments.stream().anyMatch(denotable::isUndenotable)) {
      return Optional.empty();
    }
    return Optional.of(arguments.stream().map(a -> denotable.of(a, at)).toList());
  }

  private Optional<DeclaredType> asSuper(TypeMirror type, TypeElement owner) {
    if (type instanceof DeclaredType declared && declared.asElement().equals(owner)) {
      return Optional.of(declared);
    }
    return method.types().directSupertypes(type).stream()
        .flatMap(t -> asSuper(t, owner).stream())
        .findFirst();
  }

  private static void addArguments(DeclaredType type, List<TypeMirror> arguments) {
    if (type.getEnclosingType() instanceof DeclaredType outer) {
      addArguments(outer, arguments);
    }
    arguments.addAll(type.getTypeArguments());
  }

  /** The accessor that calls a hidden constructor, with the enclosing instance in front. */
  String constructor(ExecutableElement constructor, Tree at) {
    TypeElement owner = Owners.of(constructor);
    TypeNames names = TypeNames.in(constructor);
    List<Operand> parameters = new ArrayList<>();
    if (((DeclaredType) owner.asType()).getEnclosingType() instanceof DeclaredType enclosing) {
      parameters.add(new Operand("outer", names.of(enclosing), erased(enclosing)));
    }
    addParameters(constructor, (ExecutableType) constructor.asType(), names, parameters, at);
    List<TypeVariableName> variables = new ArrayList<>(variables(owner));
    constructor.getTypeParameters().forEach(p -> variables.add(names.declared(p)));
    return register(
            List.of(Kind.CONSTRUCTOR, owner, constructor),
            "new" + owner.getSimpleName(),
            name ->
                new MemberAccess(
                    Kind.CONSTRUCTOR,
                    denotable.className(owner, at),
                    "",
                    name,
                    variables,
                    parameters,
                    typeOf(owner, at),
                    erased(owner.asType()),
                    names.of(constructor.getThrownTypes()),
                    constructor.isVarArgs(),
                    false))
        .accessor();
  }

  private void addParameters(
      ExecutableElement target,
      ExecutableType type,
      TypeNames names,
      List<Operand> parameters,
      Tree at) {
    for (int i = 0; i < target.getParameters().size(); i++) {
      VariableElement parameter = target.getParameters().get(i);
      TypeMirror parameterType = type.getParameterTypes().get(i);
      denotable.of(parameterType, at);
      String name =
          Names.free(
              name(parameter), taken -> parameters.stream().anyMatch(p -> p.name().equals(taken)));
      parameters.add(new Operand(name, names.of(parameterType), erased(parameter.asType())));
    }
  }

  private MemberAccess register(
      List<Object> key, String wanted, java.util.function.Function<String, MemberAccess> create) {
    MemberAccess known = accesses.get(key);
    if (known == null) {
      known = create.apply(Names.free(wanted, this::isTaken));
      accesses.put(key, known);
    }
    return known;
  }

  /** Whether an accessor of this name would clash with something, or could be hidden by it. */
  private boolean isTaken(String name) {
    String constant = Names.constant(name);
    return RuntimeNames.isInherited(name)
        || RuntimeNames.FRAME_CONSTANTS.contains(constant)
        || hiding.contains(name)
        || accesses.values().stream()
            .anyMatch(
                a -> a.accessor().equals(name) || Names.constant(a.accessor()).equals(constant));
  }

  /** The type of instances of {@code owner}, with its own type variables. */
  private TypeName typeOf(TypeElement owner, Tree at) {
    denotable.className(owner, at);
    return namesIn(owner).of(owner.asType());
  }

  private TypeMirror memberType(TypeElement owner, VariableElement field) {
    return field.getModifiers().contains(Modifier.STATIC)
        ? field.asType()
        : method.types().asMemberOf((DeclaredType) owner.asType(), field);
  }

  private static List<TypeVariableName> variables(TypeElement owner) {
    return namesIn(owner).hostVariables();
  }

  /** Names as seen by the instances of a class: by way of any of its constructors or methods. */
  private static TypeNames namesIn(TypeElement owner) {
    List<ExecutableElement> members = new ArrayList<>();
    members.addAll(ElementFilter.constructorsIn(owner.getEnclosedElements()));
    for (ExecutableElement m : ElementFilter.methodsIn(owner.getEnclosedElements())) {
      if (!m.getModifiers().contains(Modifier.STATIC)) {
        members.add(m);
      }
    }
    return members.stream()
        .filter(m -> m.getTypeParameters().isEmpty())
        .findFirst()
        .or(() -> members.stream().findFirst())
        .map(TypeNames::in)
        .orElseThrow(() -> new IllegalStateException("no instance members in " + owner));
  }

  private TypeName erased(TypeMirror type) {
    return denotable.names().of(method.types().erasure(type));
  }

  private static String name(Element element) {
    return element.getSimpleName().toString();
  }

  /** Whether an element is a field of a type (not a local), {@code length} of arrays excepted. */
  static boolean isField(Element element) {
    return (element.getKind() == ElementKind.FIELD
            || element.getKind() == ElementKind.ENUM_CONSTANT)
        && element.getEnclosingElement() instanceof TypeElement;
  }
}
