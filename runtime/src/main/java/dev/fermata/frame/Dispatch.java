package dev.fermata.frame;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the frames of an instance coroutine that may be overridden: for each receiver that of the
 * implementation which the JVM would select for it.
 *
 * <p>Internal: the facade of a type holds one for each of its coroutines. With it the facade hands
 * the runtime its own access to the machines, since reflection into packages that are not exported
 * fails. An override that no processor saw has no machine and runs as written.
 */
public final class Dispatch {

  private static final ClassValue<Map<Signature, Dispatch>> REGISTERED =
      new ClassValue<>() {
        @Override
        protected Map<Signature, Dispatch> computeValue(Class<?> host) {
          return new ConcurrentHashMap<>();
        }
      };

  private final MethodHandles.Lookup lookup;
  private final Class<?> host;
  private final @Nullable Class<?> machine;
  private final Signature signature;
  private final Direct direct;
  private final ClassValue<Maker> makers =
      new ClassValue<>() {
        @Override
        protected Maker computeValue(Class<?> receiver) {
          return makerFor(receiver);
        }
      };

  /** A method's name and erased parameters, the scope first. */
  record Signature(String name, List<Class<?>> parameters) {
    Signature {
      parameters = List.copyOf(parameters);
    }

    static Signature of(Method method) {
      return new Signature(method.getName(), List.of(method.getParameterTypes()));
    }

    Class<?>[] parameterArray() {
      return parameters.toArray(Class<?>[]::new);
    }
  }

  /** A coroutine as written, with its receiver and arguments. */
  @FunctionalInterface
  public interface Body {

    /**
     * Runs it.
     *
     * @param scope what it suspends through
     * @return its result; null if it has none
     * @throws Throwable whatever it lets out
     */
    @Nullable Object run(Object scope) throws Throwable;
  }

  /** Makes frames that run a coroutine as written; which one follows from the coroutine's scope. */
  @FunctionalInterface
  public interface Direct {

    /**
     * Makes a frame.
     *
     * @param body what it runs
     * @return a frame that has not started
     */
    Frame frame(Body body);
  }

  /** Makes the frames for the receivers of one class. */
  @FunctionalInterface
  private interface Maker {
    Frame make(Object self, @Nullable Object[] arguments) throws Throwable;
  }

  private Dispatch(
      MethodHandles.Lookup lookup,
      Class<?> host,
      @Nullable Class<?> machine,
      Direct direct,
      Signature signature) {
    this.lookup = lookup;
    this.host = host;
    this.machine = machine;
    this.signature = signature;
    this.direct = direct;
  }

  /**
   * Registers a coroutine.
   *
   * @param lookup the facade's
   * @param host the type that declares the coroutine
   * @param machine the class generated from its body; null if it is abstract
   * @param direct makes the frames of overrides that have no machine
   * @param name the method's name
   * @param parameters its erased parameters, the scope first
   * @return what makes its frames
   */
  public static Dispatch of(
      MethodHandles.Lookup lookup,
      Class<?> host,
      @Nullable Class<?> machine,
      Direct direct,
      String name,
      Class<?>... parameters) {
    Signature signature = new Signature(name, List.of(parameters));
    return new Dispatch(lookup, host, machine, direct, signature).overriding(parameters);
  }

  /**
   * Registers the coroutine as what a bridge method of its host calls.
   *
   * @param parameters the bridge's parameters, the scope first
   * @return this
   */
  public Dispatch overriding(Class<?>... parameters) {
    REGISTERED.get(host).put(new Signature(signature.name(), List.of(parameters)), this);
    return this;
  }

  /**
   * Makes the frame of the implementation that the receiver's class has.
   *
   * @param self the receiver
   * @param arguments the arguments after the scope
   * @return a frame that has not started
   */
  public Frame frame(Object self, @Nullable Object[] arguments) {
    Maker maker = makers.get(self.getClass());
    try {
      return maker.make(self, arguments);
    } catch (Throwable failure) {
      throw Members.sneaky(failure);
    }
  }

  private Maker makerFor(Class<?> receiver) {
    try {
      Method selected = Selection.select(receiver, declaration());
      Dispatch found = selected == null ? null : registered(selected);
      if (found == null || found.machine == null) {
        return directMaker();
      }
      return found.machineMaker(found.machine);
    } catch (ReflectiveOperationException cause) {
      throw new LinkageError("no coroutine " + host.getName() + "." + signature, cause);
    }
  }

  private Method declaration() throws NoSuchMethodException {
    return host.getDeclaredMethod(signature.name(), signature.parameterArray());
  }

  /** The coroutine that a method is, or calls if it is a bridge. */
  static @Nullable Dispatch registered(Method method) {
    Class<?> owner = method.getDeclaringClass();
    String facade = facadeOf(owner);
    try {
      Class<?> unused = Class.forName(facade, true, owner.getClassLoader());
    } catch (ClassNotFoundException seenByNoProcessor) {
      return null;
    }
    return REGISTERED.get(owner).get(Signature.of(method));
  }

  private static String facadeOf(Class<?> host) {
    StringBuilder name = new StringBuilder(host.getSimpleName());
    for (Class<?> c = host.getEnclosingClass(); c != null; c = c.getEnclosingClass()) {
      name.insert(0, c.getSimpleName() + "_");
    }
    String packageName = host.getPackageName();
    return (packageName.isEmpty() ? "" : packageName + ".") + name + "Coroutines";
  }

  private Maker machineMaker(Class<?> made) throws IllegalAccessException {
    MethodHandle constructor = lookup.unreflectConstructor(made.getDeclaredConstructors()[0]);
    int arguments = constructor.type().parameterCount() - 1;
    MethodHandle maker =
        constructor
            .asFixedArity()
            .asType(MethodType.genericMethodType(arguments + 1).changeReturnType(Frame.class))
            .asSpreader(Object[].class, arguments);
    return (self, values) -> (Frame) maker.invokeExact(self, values);
  }

  private Maker directMaker() throws ReflectiveOperationException {
    int parameters = signature.parameters().size();
    MethodHandle call =
        lookup
            .unreflect(declaration())
            .asFixedArity()
            .asType(MethodType.genericMethodType(parameters + 1))
            .asSpreader(Object[].class, parameters - 1);
    return (self, values) ->
        direct.frame(scope -> (@Nullable Object) call.invokeExact(self, scope, values));
  }
}
