package dev.fermata.processor.lowering;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import com.sun.source.tree.Tree;
import dev.fermata.processor.diagnostics.LoweringException;
import dev.fermata.processor.diagnostics.Message;
import dev.fermata.processor.model.TypeNames;
import dev.fermata.processor.source.AttributedMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.UnionType;
import javax.lang.model.type.WildcardType;

/**
 * Names types that generated code can write for values that are kept in variables: the upward
 * projection of JLS 4.10.5.
 *
 * <pre>{@code
 * capture of ? extends Number       ->  Number
 * List<capture of ? super Integer>  ->  List<? super Integer>
 * Comparable<…> & Serializable      ->  Comparable<…>
 * IOException | SQLException        ->  Exception
 * }</pre>
 */
final class Denotable {

  /** How classes that are declared in the body are called in the machine. */
  interface LocalTypes {
    boolean isHoisted(TypeElement type);

    ClassName className(TypeElement type);

    /** The type of a hoisted class with arguments for its own type parameters. */
    TypeName typeName(TypeElement type, List<TypeName> arguments);

    /** Whether a type was reifiable where the user wrote it, and is not in the machine. */
    boolean hasLostReification(TypeMirror type);

    /** A type with wildcards where Java wants it reifiable. */
    TypeName reifiable(TypeMirror type, Tree at);
  }

  private static final int DEEPEST = 6;

  private final AttributedMethod method;
  private final TypeNames names;
  private final LocalTypes localTypes;

  Denotable(AttributedMethod method, LocalTypes localTypes) {
    this.method = method;
    this.localTypes = localTypes;
    this.names =
        TypeNames.in(
            (javax.lang.model.element.ExecutableElement)
                java.util.Objects.requireNonNull(method.trees().getElement(method.path())));
  }

  /** The names of types and type variables as the machine sees them. */
  TypeNames names() {
    return names;
  }

  /**
   * A type that a variable can be declared with to hold values of {@code type}.
   *
   * @param at where to complain when generated code may not name it
   */
  TypeName of(TypeMirror type, Tree at) {
    return project(type, at, 0);
  }

  /** The type of a variable; that of a pattern's binding is what the pattern can test for. */
  TypeName of(VariableElement variable, Tree at) {
    return isWidened(variable)
        ? localTypes.reifiable(variable.asType(), at)
        : of(variable.asType(), at);
  }

  /** Whether a binding has a wildcard in its type that the user's does not have. */
  boolean isWidened(VariableElement variable) {
    return variable.getKind() == ElementKind.BINDING_VARIABLE
        && localTypes.hasLostReification(variable.asType());
  }

  /** The parts of an intersection type, to cast to; empty for other types. */
  List<TypeName> bounds(TypeMirror type, Tree at) {
    if (type.getKind() == TypeKind.TYPEVAR && isCaptured((TypeVariable) type)) {
      return bounds(((TypeVariable) type).getUpperBound(), at);
    }
    return type instanceof IntersectionType intersection
        ? intersection.getBounds().stream().map(bound -> of(bound, at)).toList()
        : List.of();
  }

  private TypeName project(TypeMirror type, Tree at, int depth) {
    switch (type.getKind()) {
      case TYPEVAR:
        return isCaptured((TypeVariable) type)
            ? project(((TypeVariable) type).getUpperBound(), at, depth)
            : names.of(type);
      case INTERSECTION:
        return project(((IntersectionType) type).getBounds().get(0), at, depth);
      case UNION:
        return project(commonSuperclass((UnionType) type), at, depth);
      case NULL, NONE, ERROR:
        return ClassName.OBJECT;
      case ARRAY:
        return ArrayTypeName.of(project(((ArrayType) type).getComponentType(), at, depth));
      case WILDCARD:
        return argument(type, at, depth);
      case DECLARED:
        return declared((DeclaredType) type, at, depth);
      default:
        return names.of(type);
    }
  }

  private TypeName declared(DeclaredType type, Tree at, int depth) {
    TypeElement element = (TypeElement) type.asElement();
    if (element.getNestingKind() == NestingKind.ANONYMOUS && !localTypes.isHoisted(element)) {
      List<? extends TypeMirror> interfaces = element.getInterfaces();
      return project(interfaces.isEmpty() ? element.getSuperclass() : interfaces.get(0), at, depth);
    }
    ClassName raw = className(element, at);
    List<TypeName> arguments = new ArrayList<>();
    for (TypeMirror argument : type.getTypeArguments()) {
      arguments.add(argument(argument, at, depth + 1));
    }
    if (localTypes.isHoisted(element)) {
      return localTypes.typeName(element, arguments);
    }
    if (type.getEnclosingType().getKind() == TypeKind.DECLARED
        && element.getNestingKind() == NestingKind.MEMBER
        && project(type.getEnclosingType(), at, depth) instanceof ParameterizedTypeName outer) {
      return outer.nestedClass(raw.simpleName(), arguments);
    }
    return TypeNames.parameterized(raw, arguments);
  }

  /** A type argument that can be written: a wildcard where the type itself cannot. */
  TypeName argument(TypeMirror type, Tree at) {
    return argument(type, at, 1);
  }

  private TypeName argument(TypeMirror type, Tree at, int depth) {
    if (depth > DEEPEST) {
      return WildcardTypeName.subtypeOf(ClassName.OBJECT);
    }
    if (type instanceof WildcardType wildcard) {
      return wildcard(
          Optional.ofNullable(wildcard.getExtendsBound()),
          Optional.ofNullable(wildcard.getSuperBound()),
          at,
          depth);
    }
    if (type instanceof TypeVariable variable && isCaptured(variable)) {
      TypeMirror lower = variable.getLowerBound();
      return wildcard(
          Optional.of(variable.getUpperBound()),
          lower.getKind() == TypeKind.NULL ? Optional.empty() : Optional.of(lower),
          at,
          depth + 1);
    }
    return mentionsUndenotable(type, 0)
        ? WildcardTypeName.subtypeOf(project(type, at, depth))
        : project(type, at, depth);
  }

  /** Whether a type is, or has for a part, something that cannot be written. */
  boolean isUndenotable(TypeMirror type) {
    return mentionsUndenotable(type, 0);
  }

  private boolean mentionsUndenotable(TypeMirror type, int depth) {
    if (type.getKind() == TypeKind.INTERSECTION) {
      return true;
    } else if (type instanceof TypeVariable variable) {
      return isCaptured(variable);
    } else if (type instanceof ArrayType array) {
      return mentionsUndenotable(array.getComponentType(), depth);
    } else if (type instanceof WildcardType wildcard) {
      TypeMirror upper = wildcard.getExtendsBound();
      TypeMirror lower = wildcard.getSuperBound();
      return upper != null && mentionsUndenotable(upper, depth)
          || lower != null && mentionsUndenotable(lower, depth);
    } else if (type instanceof DeclaredType declared && depth < DEEPEST) {
      TypeElement element = (TypeElement) declared.asElement();
      return element.getNestingKind() == NestingKind.ANONYMOUS && !localTypes.isHoisted(element)
          || declared.getTypeArguments().stream().anyMatch(a -> mentionsUndenotable(a, depth + 1));
    }
    return false;
  }

  private TypeName wildcard(
      Optional<TypeMirror> upper, Optional<TypeMirror> lower, Tree at, int depth) {
    if (lower.isPresent()) {
      return WildcardTypeName.supertypeOf(project(lower.get(), at, depth));
    }
    return WildcardTypeName.subtypeOf(
        upper.isPresent() ? project(upper.get(), at, depth) : ClassName.OBJECT);
  }

  /** Classes declared in the body go by their simple names, and their members by theirs. */
  private Optional<ClassName> localName(TypeElement element) {
    if (element.getNestingKind() == NestingKind.LOCAL
        || element.getNestingKind() == NestingKind.ANONYMOUS) {
      return Optional.of(localTypes.className(element));
    }
    return element.getEnclosingElement() instanceof TypeElement outer
        ? localName(outer).map(name -> name.nestedClass(element.getSimpleName().toString()))
        : Optional.empty();
  }

  /** The name of a class, once it is sure that generated code may say it. */
  ClassName className(TypeElement element, Tree at) {
    Optional<ClassName> local = localName(element);
    if (local.isPresent()) {
      return local.get();
    }
    for (Element e = element; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        throw new LoweringException(at, Message.PRIVATE_TYPE, e.getSimpleName());
      }
      boolean samePackage =
          method
              .elements()
              .getPackageOf(element)
              .getQualifiedName()
              .contentEquals(method.method().machine().packageName());
      if (!samePackage && !e.getModifiers().contains(Modifier.PUBLIC)) {
        if (e.getModifiers().contains(Modifier.PROTECTED)) {
          throw new LoweringException(at, Message.PROTECTED_TYPE, e.getSimpleName());
        }
        throw new LoweringException(
            at, Message.OUT_OF_REACH, e.getSimpleName(), "it is not visible in this package");
      }
    }
    return ClassName.get(element);
  }

  /** Whether a type variable stands for a wildcard that was captured (JLS 5.1.10). */
  static boolean isCaptured(TypeVariable type) {
    return !(type.asElement() instanceof TypeParameterElement parameter)
        || parameter.getGenericElement() == null
        || parameter.getSimpleName().toString().startsWith("<");
  }

  private TypeMirror commonSuperclass(UnionType union) {
    List<? extends TypeMirror> alternatives = union.getAlternatives();
    TypeMirror candidate = alternatives.get(0);
    while (!allSubtypes(alternatives, candidate)) {
      candidate = ((TypeElement) ((DeclaredType) candidate).asElement()).getSuperclass();
    }
    return candidate;
  }

  private boolean allSubtypes(List<? extends TypeMirror> types, TypeMirror candidate) {
    return types.stream().allMatch(t -> method.types().isSubtype(t, candidate));
  }
}
