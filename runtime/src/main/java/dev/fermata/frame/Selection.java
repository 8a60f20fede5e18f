package dev.fermata.frame;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Selects the implementation of a method in the class of a receiver, as the JVM does (JVMS 5.4.6):
 * what a superclass declares or, failing that, the one maximally specific default method.
 */
final class Selection {

  private Selection() {}

  /**
   * The method that a call runs.
   *
   * @return a bridge only if the coroutine it stands for is registered under the bridge's own
   *     parameters; null if there is no method, or which one the bridge calls is in doubt
   */
  static @Nullable Method select(Class<?> receiver, Method declaration) {
    Method selected = fromClasses(receiver, declaration);
    if (selected == null) {
      selected = fromInterfaces(receiver, declaration);
    }
    if (selected == null || !selected.isBridge() || Dispatch.registered(selected) != null) {
      return selected;
    }
    return behindBridge(receiver, selected);
  }

  private static @Nullable Method fromClasses(Class<?> receiver, Method declaration) {
    List<Class<?>> classes = superclasses(receiver);
    boolean ofInterface = declaration.getDeclaringClass().isInterface();
    if (!ofInterface) {
      classes = classes.subList(0, classes.indexOf(declaration.getDeclaringClass()));
    }
    // From the declaration downwards: what a package hides is overridden inside of it only.
    List<Method> overridden = new ArrayList<>(List.of(declaration));
    Method selected = ofInterface ? null : declaration;
    for (int i = classes.size() - 1; i >= 0; i--) {
      Method method = declared(classes.get(i), declaration);
      if (method != null && overridden.stream().anyMatch(each -> overrides(method, each))) {
        overridden.add(method);
        selected = method;
      }
    }
    return selected;
  }

  private static List<Class<?>> superclasses(Class<?> receiver) {
    List<Class<?>> classes = new ArrayList<>();
    for (Class<?> c = receiver; c != null; c = c.getSuperclass()) {
      classes.add(c);
    }
    return classes;
  }

  private static boolean overrides(Method method, Method inherited) {
    if (Modifier.isPublic(inherited.getModifiers())
        || Modifier.isProtected(inherited.getModifiers())) {
      return true;
    }
    Class<?> one = method.getDeclaringClass();
    Class<?> other = inherited.getDeclaringClass();
    return one.getClassLoader() == other.getClassLoader()
        && one.getPackageName().equals(other.getPackageName());
  }

  private static @Nullable Method fromInterfaces(Class<?> receiver, Method declaration) {
    Set<Class<?>> interfaces = new LinkedHashSet<>();
    superclasses(receiver).forEach(c -> collect(c, interfaces));
    List<Method> found = new ArrayList<>();
    for (Class<?> each : interfaces) {
      Method method = declared(each, declaration);
      if (method != null) {
        found.add(method);
      }
    }
    List<Method> defaults =
        found.stream()
            .filter(method -> found.stream().noneMatch(other -> isMoreSpecific(other, method)))
            .filter(method -> !Modifier.isAbstract(method.getModifiers()))
            .toList();
    return defaults.size() == 1 ? defaults.get(0) : null;
  }

  private static boolean isMoreSpecific(Method one, Method other) {
    return !one.equals(other)
        && other.getDeclaringClass().isAssignableFrom(one.getDeclaringClass());
  }

  private static void collect(Class<?> type, Set<Class<?>> found) {
    for (Class<?> each : type.getInterfaces()) {
      if (found.add(each)) {
        collect(each, found);
      }
    }
  }

  /** The method of a class with the same erased parameters; a bridge only if there is no other. */
  private static @Nullable Method declared(Class<?> type, Method wanted) {
    Method found = null;
    for (Method method : type.getDeclaredMethods()) {
      int modifiers = method.getModifiers();
      if (method.getName().equals(wanted.getName())
          && !Modifier.isStatic(modifiers)
          && !Modifier.isPrivate(modifiers)
          && Arrays.equals(method.getParameterTypes(), wanted.getParameterTypes())
          && (found == null || found.isBridge())) {
        found = method;
      }
    }
    return found;
  }

  /**
   * The method that a bridge calls which no processor knows: an inherited one of a class that
   * implements an interface with it, or one made public.
   */
  private static @Nullable Method behindBridge(Class<?> receiver, Method bridge) {
    for (Class<?> type : superclasses(receiver)) {
      List<Method> candidates =
          Arrays.stream(type.getDeclaredMethods())
              .filter(method -> isBridged(method, bridge))
              .toList();
      if (!candidates.isEmpty()) {
        return candidates.size() == 1 ? candidates.get(0) : null;
      }
    }
    return null;
  }

  private static boolean isBridged(Method method, Method bridge) {
    Class<?>[] own = method.getParameterTypes();
    Class<?>[] others = bridge.getParameterTypes();
    boolean fits =
        !method.isBridge()
            && !Modifier.isStatic(method.getModifiers())
            && !Modifier.isPrivate(method.getModifiers())
            && method.getName().equals(bridge.getName())
            && own.length == others.length;
    for (int i = 0; fits && i < own.length; i++) {
      fits = others[i].isAssignableFrom(own[i]);
    }
    return fits;
  }
}
