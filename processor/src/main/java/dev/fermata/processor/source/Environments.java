package dev.fermata.processor.source;

import com.sun.source.util.Trees;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * Finds javac's own environment inside those that build tools wrap around it: IntelliJ a {@link
 * Proxy}, Gradle a delegating class. {@link Trees#instance(ProcessingEnvironment)} takes nothing
 * else.
 */
final class Environments {
  /** Wrappers within wrappers are followed this far. */
  private static final int MAX_DEPTH = 8;

  private Environments() {}

  /** The innermost environment that can be found. */
  static ProcessingEnvironment unwrap(ProcessingEnvironment environment) {
    ProcessingEnvironment inner = environment;
    for (int i = 0; i < MAX_DEPTH && !isJavac(inner); i++) {
      Optional<ProcessingEnvironment> delegate = delegate(inner);
      if (delegate.isEmpty()) {
        return inner;
      }
      inner = delegate.get();
    }
    return inner;
  }

  private static boolean isJavac(ProcessingEnvironment environment) {
    return environment.getClass().getName().startsWith("com.sun.tools.javac.");
  }

  private static Optional<ProcessingEnvironment> delegate(ProcessingEnvironment environment) {
    Object holder =
        Proxy.isProxyClass(environment.getClass())
            ? Proxy.getInvocationHandler(environment)
            : environment;
    for (Class<?> c = holder.getClass(); c != null && c != Object.class; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())
            && read(field, holder) instanceof ProcessingEnvironment found) {
          return Optional.of(found);
        }
      }
    }
    return Optional.empty();
  }

  /** The value of a field, or an empty Optional if the module system hides it. */
  private static Object read(Field field, Object holder) {
    try {
      field.setAccessible(true);
      Object value = field.get(holder);
      return value == null ? Optional.empty() : value;
    } catch (IllegalAccessException | InaccessibleObjectException hidden) {
      return Optional.empty();
    }
  }
}
