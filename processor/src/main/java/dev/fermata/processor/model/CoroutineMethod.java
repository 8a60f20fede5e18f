package dev.fermata.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A coroutine as declared: everything about it but its body. Immutable, and free of the compiler's
 * own objects, so that it means the same in the user's compilation and in the nested one.
 *
 * @param host the type that declares it
 * @param isStatic whether it has no receiver
 * @param overriding how it takes part in the selection of methods
 * @param visibility as declared; a method of an interface is public unless private
 * @param name the method's name
 * @param factory the name of its factory in the facade
 * @param typeVariables its own type variables, with their bounds
 * @param scope what its first parameter says
 * @param scopeName the name of that parameter
 * @param parameters the others, in order
 * @param returnType its own return type
 * @param thrown what it declares to throw
 * @param machine the class generated from its body
 * @param facade the class that holds its factory
 * @param sourceFile the simple name of the file that declares it, {@code Demo.java}
 * @param isDeprecated whether it is marked {@code @Deprecated}
 * @param suppressed the keys of the warnings that code generated from its declaration must not give
 * @param doc its Javadoc
 */
public record CoroutineMethod(
    Host host,
    boolean isStatic,
    Overriding overriding,
    Visibility visibility,
    String name,
    String factory,
    List<TypeVariableName> typeVariables,
    ScopeType scope,
    String scopeName,
    List<Parameter> parameters,
    TypeName returnType,
    List<TypeName> thrown,
    ClassName machine,
    ClassName facade,
    String sourceFile,
    boolean isDeprecated,
    List<String> suppressed,
    Optional<Doc> doc) {

  public CoroutineMethod {
    typeVariables = List.copyOf(typeVariables);
    parameters = List.copyOf(parameters);
    thrown = List.copyOf(thrown);
    suppressed = List.copyOf(suppressed);
  }

  /** The type of {@code this} in the body. Meaningful for instance coroutines only. */
  public TypeName hostType() {
    return host.type();
  }

  /** The type variables the host's instances carry; none for a static coroutine. */
  public List<TypeVariableName> hostTypeVariables() {
    return isStatic ? List.of() : host.typeVariables();
  }

  /**
   * The type variables of its machine and factory: the host's (if it has a receiver), then its own.
   */
  public List<TypeVariableName> allTypeVariables() {
    List<TypeVariableName> all = new ArrayList<>(hostTypeVariables());
    all.addAll(typeVariables);
    return List.copyOf(all);
  }

  /** The machine as a type: with {@link #allTypeVariables()} as its arguments. */
  public TypeName machineType() {
    return TypeNames.parameterized(machine, allTypeVariables());
  }

  /** Whether its last parameter was declared with {@code ...}. */
  public boolean isVarargs() {
    return !parameters.isEmpty() && parameters.get(parameters.size() - 1).varargs();
  }

  /** The name of its entries for suspending calls, in whichever class they stand. */
  public String entry() {
    return ObjectMethods.isName(name) ? name + "_" : name;
  }

  /** The member of the facade that holds its entry for suspending calls. */
  public ClassName frames() {
    return CoroutineMethods.memberOf(facade, isStatic ? "StaticFrames" : "Frames");
  }

  /** The member of the facade with the entries that do not select: {@code super.m(co)}. */
  public ClassName superFrames() {
    return CoroutineMethods.memberOf(facade, "SuperFrames");
  }

  /** Whether it returns nothing, so that its generator's result is always null. */
  public boolean returnsVoid() {
    return returnType.equals(TypeName.VOID);
  }

  /** What its factory returns. */
  public TypeName product() {
    return scope.product(returnType);
  }

  /** {@code Demo.finder}, for messages and comments. */
  public String displayName() {
    return String.join(".", host.name().simpleNames()) + "." + name;
  }
}
