package dev.fermata.processor.statemachine;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A member that the machine needs and Java would not let it touch from outside its class. The
 * machine calls a static method of its own, the accessor, which goes through a method handle:
 *
 * <pre>{@code
 * private static final MethodHandle HELPER = Members.method(lookup(), Demo.class, "helper", …);
 * private static <T> String helper(Demo self, T x) throws IOException { … HELPER.invokeExact(self, x) … }
 * }</pre>
 *
 * @param kind what is done with the member
 * @param owner the class that declares it; of {@link Kind#OUTER} the inner class
 * @param member its name; of {@link Kind#CONSTRUCTOR} and {@link Kind#OUTER} of no meaning
 * @param accessor the name of the accessor, free among the machine's members
 * @param typeVariables the accessor's type variables
 * @param parameters the accessor's parameters, the receiver first where the kind has one; of a
 *     setter the new value last
 * @param returnType what the accessor returns; of a setter the field's type, since an assignment
 *     has a value
 * @param erasedReturnType what the member returns after erasure, {@code void} included; of a field
 *     its type, of a constructor the owner, of {@link Kind#OUTER} the enclosing class
 * @param thrown the checked exceptions that the member declares
 * @param varargs whether the last parameter is declared with {@code ...}
 * @param behindExpression whether the accessor has a parameter in front of all others that it
 *     ignores: the value of an expression before a static member, which is evaluated for its effect
 *     alone (JLS 15.11.1, 15.12.4.1)
 * @param raw whether it is for objects of a raw type, so that all its types are erased (JLS 4.8)
 */
public record MemberAccess(
    Kind kind,
    ClassName owner,
    String member,
    String accessor,
    List<TypeVariableName> typeVariables,
    List<Operand> parameters,
    TypeName returnType,
    TypeName erasedReturnType,
    List<TypeName> thrown,
    boolean varargs,
    boolean behindExpression,
    boolean raw) {

  public MemberAccess {
    typeVariables = List.copyOf(typeVariables);
    parameters = List.copyOf(parameters);
    thrown = List.copyOf(thrown);
  }

  /** What is done with a member. */
  public enum Kind {
    METHOD(true),
    STATIC_METHOD(false),
    /** {@code super.m()}; the receiver's erased type is the class that says {@code super}. */
    SUPER_METHOD(true),
    CONSTRUCTOR(false),
    GETTER(true),
    SETTER(true),
    STATIC_GETTER(false),
    STATIC_SETTER(false),
    /** From an inner object to the instance that encloses it. */
    OUTER(true);

    private final boolean hasReceiver;

    Kind(boolean hasReceiver) {
      this.hasReceiver = hasReceiver;
    }

    /** Whether the accessor's first parameter is the object whose member it is. */
    public boolean hasReceiver() {
      return hasReceiver;
    }
  }

  /**
   * A parameter of the accessor.
   *
   * @param name its name
   * @param type its type in the accessor
   * @param erased the erased type that the member itself declares; of a receiver the class that the
   *     method handle expects: {@link MemberAccess#owner}, or the caller of {@code super}
   */
  public record Operand(String name, TypeName type, TypeName erased) {}

  /** The same with other names for the parameters of the accessor. */
  public MemberAccess rename(UnaryOperator<String> names) {
    return new MemberAccess(
        kind,
        owner,
        member,
        accessor,
        typeVariables,
        parameters.stream()
            .map(p -> new Operand(names.apply(p.name()), p.type(), p.erased()))
            .toList(),
        returnType,
        erasedReturnType,
        thrown,
        varargs,
        behindExpression,
        raw);
  }

  /** The erased parameter types of the member itself: without a receiver. */
  public List<TypeName> erasedParameters() {
    return parameters.stream().skip(kind.hasReceiver() ? 1 : 0).map(Operand::erased).toList();
  }
}
