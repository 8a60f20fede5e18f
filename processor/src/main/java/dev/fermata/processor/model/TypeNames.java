package dev.fermata.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.NoType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/**
 * Turns types as one coroutine sees them into names that its generated code can write.
 *
 * <p>The machine and the factory are top-level and static, so the type variables of the host and of
 * its enclosing instances become type variables of their own. Where the user's code shadows one of
 * them, the shadowed one is renamed, here and nowhere else:
 *
 * <pre>{@code
 * class Box<T> { @Coroutine <T> void each(YieldScope<T> co) … }
 * // becomes
 * static <T1, T> Generator<T, Void, Void> each(Box<T1> box)
 * }</pre>
 *
 * <p>Names are decided by the simple and qualified names of declarations, never by the identity of
 * an element, so one instance serves the user's compilation and the nested one.
 */
public final class TypeNames {
  private final Map<String, String> renamed = new HashMap<>();
  private final List<TypeVariableName> hostVariables = new ArrayList<>();
  private final Visitor visitor = new Visitor();

  private TypeNames() {}

  /** The names as seen from inside this method. */
  public static TypeNames in(ExecutableElement method) {
    TypeNames names = new TypeNames();
    Set<String> taken = new HashSet<>();
    method.getTypeParameters().forEach(p -> taken.add(p.getSimpleName().toString()));
    List<TypeElement> nesting = instanceNesting(method);
    for (TypeElement type : nesting) {
      for (TypeParameterElement parameter : type.getTypeParameters()) {
        String name = parameter.getSimpleName().toString();
        String free = name;
        for (int i = 1; !taken.add(free); i++) {
          free = name + i;
        }
        if (!free.equals(name)) {
          names.renamed.put(key(parameter), free);
        }
      }
    }
    // Bounds may mention any of them, so they are named only now.
    for (int i = nesting.size() - 1; i >= 0; i--) {
      nesting.get(i).getTypeParameters().forEach(p -> names.hostVariables.add(names.declared(p)));
    }
    return names;
  }

  /** The host and the types whose instances it is bound to, innermost first. */
  private static List<TypeElement> instanceNesting(ExecutableElement method) {
    List<TypeElement> nesting = new ArrayList<>();
    Element element = method;
    while (!element.getModifiers().contains(Modifier.STATIC)
        && element.getEnclosingElement() instanceof TypeElement type) {
      nesting.add(type);
      element = type;
    }
    return nesting;
  }

  /** The host's type variables, as an instance coroutine needs them; see {@link Host}. */
  public List<TypeVariableName> hostVariables() {
    return List.copyOf(hostVariables);
  }

  /**
   * The name of a type.
   *
   * @throws IllegalArgumentException for a type that Java source cannot write (a captured wildcard,
   *     the null type, a union)
   */
  public TypeName of(TypeMirror type) {
    return type.accept(visitor, null);
  }

  /** The names of several types. */
  public List<TypeName> of(List<? extends TypeMirror> types) {
    return types.stream().map(this::of).toList();
  }

  /** A type parameter with its bounds, as its declaration needs it. */
  public TypeVariableName declared(TypeParameterElement parameter) {
    List<TypeName> bounds = new ArrayList<>();
    for (TypeMirror bound : parameter.getBounds()) {
      bounds.add(of(bound));
    }
    return TypeVariableName.get(nameOf(parameter), bounds.toArray(TypeName[]::new));
  }

  /** A class with arguments, or the bare class where there are none. */
  public static TypeName parameterized(ClassName raw, List<? extends TypeName> arguments) {
    return arguments.isEmpty()
        ? raw
        : ParameterizedTypeName.get(raw, arguments.toArray(TypeName[]::new));
  }

  private String nameOf(TypeParameterElement parameter) {
    String name = parameter.getSimpleName().toString();
    return renamed.getOrDefault(key(parameter), name);
  }

  private static String key(TypeParameterElement parameter) {
    return parameter.getGenericElement() instanceof TypeElement type
        ? type.getQualifiedName() + "#" + parameter.getSimpleName()
        : "#" + parameter.getSimpleName();
  }

  private final class Visitor extends SimpleTypeVisitor14<TypeName, Void> {
    @Override
    public TypeName visitPrimitive(PrimitiveType type, Void unused) {
      return TypeName.get(type);
    }

    @Override
    public TypeName visitNoType(NoType type, Void unused) {
      return type.getKind() == TypeKind.VOID ? TypeName.VOID : defaultAction(type, unused);
    }

    @Override
    public TypeName visitArray(ArrayType type, Void unused) {
      return ArrayTypeName.of(of(type.getComponentType()));
    }

    @Override
    public TypeName visitTypeVariable(TypeVariable type, Void unused) {
      return type.asElement() instanceof TypeParameterElement parameter
              && parameter.getGenericElement() != null
          ? TypeVariableName.get(nameOf(parameter))
          : defaultAction(type, unused);
    }

    @Override
    public TypeName visitWildcard(WildcardType type, Void unused) {
      TypeMirror upper = type.getExtendsBound();
      if (upper != null) {
        return WildcardTypeName.subtypeOf(of(upper));
      }
      TypeMirror lower = type.getSuperBound();
      return lower == null
          ? WildcardTypeName.subtypeOf(ClassName.OBJECT)
          : WildcardTypeName.supertypeOf(of(lower));
    }

    /** A type that does not exist: the user hears of it from javac; generated code must compile. */
    @Override
    public TypeName visitError(ErrorType type, Void unused) {
      return ClassName.OBJECT;
    }

    @Override
    public TypeName visitDeclared(DeclaredType type, Void unused) {
      ClassName raw = ClassName.get((TypeElement) type.asElement());
      boolean inner = type.getEnclosingType().getKind() == TypeKind.DECLARED;
      TypeName enclosing = inner ? of(type.getEnclosingType()) : ClassName.OBJECT;
      List<TypeName> arguments = of(type.getTypeArguments());
      if (enclosing instanceof ParameterizedTypeName outer) {
        return outer.nestedClass(raw.simpleName(), arguments);
      }
      return parameterized(raw, arguments);
    }

    @Override
    public TypeName visitIntersection(IntersectionType type, Void unused) {
      return defaultAction(type, unused);
    }

    @Override
    protected TypeName defaultAction(TypeMirror type, Void unused) {
      throw new IllegalArgumentException("Java source cannot write the type " + type);
    }
  }
}
