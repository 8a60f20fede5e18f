package dev.fermata.testing;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.Awaitable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Calls the generated factory of a test method. */
final class Factories {

  private Factories() {}

  /**
   * Makes the coroutine object of a method.
   *
   * @param self the receiver; null for a static method
   * @param arguments those behind the scope
   */
  static Awaitable<?> call(Method method, @Nullable Object self, List<@Nullable Object> arguments) {
    List<Class<?>> parameters = new ArrayList<>();
    List<@Nullable Object> values = new ArrayList<>();
    if (!Modifier.isStatic(method.getModifiers())) {
      parameters.add(method.getDeclaringClass());
      values.add(self);
    }
    Class<?>[] declared = method.getParameterTypes();
    parameters.addAll(Arrays.asList(declared).subList(1, declared.length));
    values.addAll(arguments);
    try {
      Method factory =
          facade(method.getDeclaringClass())
              .getDeclaredMethod(name(method), parameters.toArray(Class<?>[]::new));
      factory.setAccessible(true);
      return (Awaitable<?>) factory.invoke(null, values.toArray());
    } catch (ClassNotFoundException | NoSuchMethodException cause) {
      throw new ExtensionConfigurationException(
          method.toGenericString()
              + " is no coroutine: mark it @Coroutine and compile the tests with Fermata's"
              + " annotation processor",
          cause);
    } catch (IllegalAccessException | InvocationTargetException cause) {
      throw new ExtensionConfigurationException("Cannot make " + method.toGenericString(), cause);
    }
  }

  private static String name(Method method) {
    Coroutine coroutine = method.getAnnotation(Coroutine.class);
    return coroutine == null || coroutine.factory().isEmpty()
        ? method.getName()
        : coroutine.factory();
  }

  private static Class<?> facade(Class<?> host) throws ClassNotFoundException {
    StringBuilder name = new StringBuilder(host.getSimpleName());
    for (Class<?> c = host.getEnclosingClass(); c != null; c = c.getEnclosingClass()) {
      name.insert(0, c.getSimpleName() + "_");
    }
    String packageName = host.getPackageName();
    return Class.forName(
        (packageName.isEmpty() ? "" : packageName + ".") + name + "Coroutines",
        true,
        host.getClassLoader());
  }
}
