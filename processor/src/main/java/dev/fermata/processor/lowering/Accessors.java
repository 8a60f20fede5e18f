package dev.fermata.processor.lowering;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.fermata.processor.model.Erasure;
import dev.fermata.processor.model.Names;
import dev.fermata.processor.model.RuntimeNames;
import dev.fermata.processor.model.TypeNames;
import dev.fermata.processor.source.AttributedMethod;
import dev.fermata.processor.statemachine.MemberAccess;
import dev.fermata.processor.statemachine.MemberAccess.Kind;
import dev.fermata.processor.statemachine.MemberAccess.Operand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * The accessors of members that Java would not let the machine touch, each with the types that the
 * member has.
 *
 * <pre>{@code
 * class Box<T> { private <V> Map<T, V> with(T key, V value) … }
 * // becomes, in the machine
 * private static <T, V> Map<T, V> with(Box<T> self, T key, V value)
 * // and for a Box without type arguments, whose members are erased (JLS 4.8)
 * private static Map with(Box self, Object key, Object value)
 * }</pre>
 */
final class Accessors {
  private final AttributedMethod method;
  private final Denotable denotable;
  private final MemberReach reach;
  private final Map<List<Object>, MemberAccess> accesses = new LinkedHashMap<>();
  private final Set<String> hiding;
  private final Set<String> variables;

  /**
   * @param hiding the names of methods that would hide an accessor inside a class of the body
   * @param variables the names of all variables of the body, which may become fields
   */
  Accessors(
      AttributedMethod method,
      Denotable denotable,
      MemberReach reach,
      Set<String> hiding,
      Set<String> variables) {
    this.variables = variables;
    this.method = method;
    this.denotable = denotable;
    this.reach = reach;
    this.hiding = hiding;
  }

  /** The accessors that the machine needs, in order of first use. */
  List<MemberAccess> all() {
    return List.copyOf(accesses.values());
  }

  /** The names of the constants that they need. */
  Set<String> constants() {
    return accesses.values().stream()
        .map(access -> Names.constant(access.accessor()))
        .collect(Collectors.toSet());
  }

  /** The accessor that leads from an inner object to the one around it. */
  String outer(TypeElement inner, TypeElement outer, Tree at) {
    return register(
            List.of(Kind.OUTER, inner),
            Names.decapitalised(outer.getSimpleName().toString()),
            false,
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
                    false,
                    false))
        .accessor();
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
    TypeElement owner = reach.lookupOwner(field);
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
            isRaw(field, at),
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
                    isBehind,
                    false))
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
    TypeElement owner = isSuper ? Owners.of(target) : reach.lookupOwner(target);
    TypeElement receiver = isSuper ? reach.host() : owner;
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
            !isSuper && isRaw(target, at),
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
                    isBehind,
                    false))
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
    TypeElement owner = isSuper ? reach.host() : reach.lookupOwner(target);
    TypeMirror type = object.orElseGet(() -> reach.lexicalOwner(target).orElse(owner).asType());
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
            at instanceof NewClassTree && isRaw(owner, method.typeOf(at)),
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
                    false,
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

  /**
   * Whether a member is reached in an object of a raw type.
   *
   * @param at the access, or an expression that contains no other before it
   */
  private boolean isRaw(Element member, Tree at) {
    return !member.getModifiers().contains(Modifier.STATIC)
        && named(at) instanceof MemberSelectTree select
        && isRaw(reach.lookupOwner(member), method.typeOf(select.getExpression()));
  }

  private boolean isRaw(TypeElement owner, @Nullable TypeMirror type) {
    if (type == null || variables(owner).isEmpty()) {
      return false;
    }
    List<TypeMirror> arguments = new ArrayList<>();
    Optional<DeclaredType> known = asSuper(type, owner);
    known.ifPresent(t -> addArguments(t, arguments));
    return known.isPresent() && arguments.isEmpty();
  }

  /** The name of the member that is touched. */
  private static Tree named(Tree at) {
    if (at instanceof UnaryTree step) {
      return named(step.getExpression());
    } else if (at instanceof CompoundAssignmentTree compound) {
      return named(compound.getVariable());
    } else if (at instanceof MethodInvocationTree call) {
      return named(call.getMethodSelect());
    }
    return at instanceof ExpressionTree expression ? HiddenFields.stripped(expression) : at;
  }

  private MemberAccess register(
      List<Object> key, String wanted, boolean isRaw, Function<String, MemberAccess> create) {
    List<Object> whole = List.of(key, isRaw);
    MemberAccess known = accesses.get(whole);
    if (known == null) {
      MemberAccess access = create.apply(Names.free(wanted, this::isTaken));
      known = isRaw ? raw(access) : access;
      accesses.put(whole, known);
    }
    return known;
  }

  private static MemberAccess raw(MemberAccess access) {
    return new MemberAccess(
        access.kind(),
        access.owner(),
        access.member(),
        access.accessor(),
        List.of(),
        access.parameters().stream()
            .map(p -> new Operand(p.name(), p.erased(), p.erased()))
            .toList(),
        access.erasedReturnType(),
        access.erasedReturnType(),
        access.thrown().stream().map(t -> Erasure.of(t, access.typeVariables())).toList(),
        access.varargs(),
        access.behindExpression(),
        true);
  }

  /** Whether an accessor of this name would clash with something, or could be hidden by it. */
  private boolean isTaken(String name) {
    String constant = Names.constant(name);
    return RuntimeNames.isInherited(name)
        || RuntimeNames.FRAME_CONSTANTS.contains(constant)
        || variables.contains(constant)
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
}
