package dev.fermata.frame;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.util.Objects;
import java.util.function.Function;

/**
 * Handles to members that generated code cannot name: private ones of the coroutine's class, and
 * protected ones that it inherits.
 *
 * <p>Internal: called by static initialisers of generated classes. A member that is missing or out
 * of reach means that the class was compiled against other sources than it runs with; the {@link
 * LinkageError} says which member.
 */
public final class Members {

  private Members() {}

  /** Finds one member with a lookup that has private access to the owner. */
  @FunctionalInterface
  private interface Search {
    MethodHandle with(Lookup lookup) throws ReflectiveOperationException;
  }

  /**
   * An instance method, selected by the receiver's class.
   *
   * @param caller the lookup of the generated class
   * @param owner the class to search
   * @param name the method's name
   * @param returnType its erased return type
   * @param parameters its erased parameter types
   * @return a handle of type {@code (owner, parameters...)returnType}
   */
  public static MethodHandle method(
      Lookup caller, Class<?> owner, String name, Class<?> returnType, Class<?>... parameters) {
    MethodType type = MethodType.methodType(returnType, parameters);
    return find(caller, owner, name, lookup -> lookup.findVirtual(owner, name, type));
  }

  /**
   * A static method.
   *
   * @param caller the lookup of the generated class
   * @param owner the class to search
   * @param name the method's name
   * @param returnType its erased return type
   * @param parameters its erased parameter types
   * @return a handle of type {@code (parameters...)returnType}
   */
  public static MethodHandle staticMethod(
      Lookup caller, Class<?> owner, String name, Class<?> returnType, Class<?>... parameters) {
    MethodType type = MethodType.methodType(returnType, parameters);
    return find(caller, owner, name, lookup -> lookup.findStatic(owner, name, type));
  }

  /**
   * An instance method as {@code super.name(…)} selects it.
   *
   * @param caller the lookup of the generated class
   * @param specialCaller the class whose body says {@code super}
   * @param owner the superclass, or the interface before {@code .super}
   * @param name the method's name
   * @param returnType its erased return type
   * @param parameters its erased parameter types
   * @return a handle of type {@code (specialCaller, parameters...)returnType}
   */
  public static MethodHandle superMethod(
      Lookup caller,
      Class<?> specialCaller,
      Class<?> owner,
      String name,
      Class<?> returnType,
      Class<?>... parameters) {
    MethodType type = MethodType.methodType(returnType, parameters);
    return find(
        caller,
        specialCaller,
        name,
        lookup -> lookup.findSpecial(owner, name, type, specialCaller));
  }

  /**
   * A constructor.
   *
   * @param caller the lookup of the generated class
   * @param owner the class to make
   * @param parameters the erased parameter types, an enclosing instance first
   * @return a handle of type {@code (parameters...)owner}
   */
  public static MethodHandle constructor(Lookup caller, Class<?> owner, Class<?>... parameters) {
    MethodType type = MethodType.methodType(void.class, parameters);
    return find(caller, owner, "<init>", lookup -> lookup.findConstructor(owner, type));
  }

  /**
   * Reads an instance field.
   *
   * @param caller the lookup of the generated class
   * @param owner the class to search
   * @param field the field's name
   * @param type its erased type
   * @return a handle of type {@code (owner)type}
   */
  public static MethodHandle getter(Lookup caller, Class<?> owner, String field, Class<?> type) {
    return find(caller, owner, field, lookup -> lookup.findGetter(owner, field, type));
  }

  /**
   * Writes an instance field.
   *
   * @param caller the lookup of the generated class
   * @param owner the class to search
   * @param field the field's name
   * @param type its erased type
   * @return a handle of type {@code (owner, type)void}
   */
  public static MethodHandle setter(Lookup caller, Class<?> owner, String field, Class<?> type) {
    return find(caller, owner, field, lookup -> lookup.findSetter(owner, field, type));
  }

  /**
   * Reads a static field.
   *
   * @param caller the lookup of the generated class
   * @param owner the class to search
   * @param field the field's name
   * @param type its erased type
   * @return a handle of type {@code ()type}
   */
  public static MethodHandle staticGetter(
      Lookup caller, Class<?> owner, String field, Class<?> type) {
    return find(caller, owner, field, lookup -> lookup.findStaticGetter(owner, field, type));
  }

  /**
   * Writes a static field.
   *
   * @param caller the lookup of the generated class
   * @param owner the class to search
   * @param field the field's name
   * @param type its erased type
   * @return a handle of type {@code (type)void}
   */
  public static MethodHandle staticSetter(
      Lookup caller, Class<?> owner, String field, Class<?> type) {
    return find(caller, owner, field, lookup -> lookup.findStaticSetter(owner, field, type));
  }

  /**
   * The enclosing instance of an inner class, from the synthetic field that javac gives it.
   *
   * @param caller the lookup of the generated class
   * @param inner the inner class
   * @param outer the class that encloses it
   * @return a handle of type {@code (inner)outer}
   */
  public static MethodHandle outer(Lookup caller, Class<?> inner, Class<?> outer) {
    return find(caller, inner, "this$n", lookup -> lookup.unreflectGetter(link(inner, outer)));
  }

  private static Field link(Class<?> inner, Class<?> outer) throws NoSuchFieldException {
    for (Field field : inner.getDeclaredFields()) {
      if (field.isSynthetic() && field.getType() == outer && field.getName().startsWith("this$")) {
        return field;
      }
    }
    throw new NoSuchFieldException("reference to the enclosing " + outer.getName());
  }

  private static MethodHandle find(Lookup caller, Class<?> owner, String member, Search search) {
    try {
      return search.with(MethodHandles.privateLookupIn(owner, caller));
    } catch (ReflectiveOperationException cause) {
      throw new LinkageError(
          "generated code does not match " + owner.getName() + "." + member + "; recompile both",
          cause);
    }
  }

  /**
   * Initialises a class, as the creation of an object does before its arguments are evaluated (JLS
   * 12.4.1).
   *
   * @param type the class
   * @throws ExceptionInInitializerError if its initialiser fails
   */
  public static void initialize(Class<?> type) {
    try {
      Class.forName(type.getName(), true, type.getClassLoader());
    } catch (ClassNotFoundException cause) {
      throw new LinkageError(type.getName(), cause);
    }
  }

  /**
   * Throws anything, undeclared and unchanged: {@code throw Members.sneaky(t)}.
   *
   * @param failure what to throw
   * @param <X> inferred as an unchecked exception where it is thrown
   * @return never
   * @throws X always: {@code failure}
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public static <X extends Throwable> RuntimeException sneaky(Throwable failure) throws X {
    throw (X) failure;
  }

  /**
   * The old value of {@code field++}: Java evaluates arguments from left to right (JLS 15.7.4).
   *
   * @param old the value before the assignment
   * @param assigned the value assigned
   * @return {@code old}
   */
  public static byte before(byte old, byte assigned) {
    return old;
  }

  /**
   * The old value of {@code field++}: Java evaluates arguments from left to right (JLS 15.7.4).
   *
   * @param old the value before the assignment
   * @param assigned the value assigned
   * @return {@code old}
   */
  public static short before(short old, short assigned) {
    return old;
  }

  /**
   * The old value of {@code field++}: Java evaluates arguments from left to right (JLS 15.7.4).
   *
   * @param old the value before the assignment
   * @param assigned the value assigned
   * @return {@code old}
   */
  public static char before(char old, char assigned) {
    return old;
  }

  /**
   * The old value of {@code field++}: Java evaluates arguments from left to right (JLS 15.7.4).
   *
   * @param old the value before the assignment
   * @param assigned the value assigned
   * @return {@code old}
   */
  public static int before(int old, int assigned) {
    return old;
  }

  /**
   * The old value of {@code field++}: Java evaluates arguments from left to right (JLS 15.7.4).
   *
   * @param old the value before the assignment
   * @param assigned the value assigned
   * @return {@code old}
   */
  public static long before(long old, long assigned) {
    return old;
  }

  /**
   * The old value of {@code field++}: Java evaluates arguments from left to right (JLS 15.7.4).
   *
   * @param old the value before the assignment
   * @param assigned the value assigned
   * @return {@code old}
   */
  public static float before(float old, float assigned) {
    return old;
  }

  /**
   * The old value of {@code field++}: Java evaluates arguments from left to right (JLS 15.7.4).
   *
   * @param old the value before the assignment
   * @param assigned the value assigned
   * @return {@code old}
   */
  public static double before(double old, double assigned) {
    return old;
  }

  /**
   * The old value of {@code field++} for a boxed field.
   *
   * @param old the value before the assignment
   * @param assigned the value assigned
   * @param <T> the box
   * @return {@code old}
   */
  public static <T> T before(T old, T assigned) {
    return old;
  }

  /**
   * A method reference with a receiver, as a lambda: the receiver is evaluated, and found not to be
   * null, when the reference is (JLS 15.13.3).
   *
   * @param receiver the object
   * @param lambda makes the function object
   * @param <T> the type of the receiver
   * @param <F> the functional interface
   * @return what {@code lambda} makes
   * @throws NullPointerException if {@code receiver} is null
   */
  public static <T, F> F bound(T receiver, Function<? super T, ? extends F> lambda) {
    return lambda.apply(Objects.requireNonNull(receiver));
  }

  /**
   * A value as one of a type that the compiler cannot test it for, and that the source as written
   * could: a local class of a generic method is reifiable (JLS 4.7), the class that stands for it
   * in generated code is not.
   *
   * @param value what has been tested as far as it can be
   * @param <T> the type
   * @return {@code value}
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public static <T> T unchecked(Object value) {
    return (T) value;
  }
}
