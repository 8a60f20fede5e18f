package dev.fermata.processor.source;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import javax.lang.model.util.Types;

/** Coroutines whose lowering fails: wherever it asks for the erasure of a type. */
public final class BrokenBodies {
  private BrokenBodies() {}

  /** The same coroutine, with a failure waiting. */
  public static AttributedMethod failing(AttributedMethod method, RuntimeException failure) {
    Types types =
        (Types)
            Proxy.newProxyInstance(
                BrokenBodies.class.getClassLoader(),
                new Class<?>[] {Types.class},
                (proxy, called, arguments) -> {
                  if (called.getName().equals("erasure")) {
                    throw failure;
                  }
                  try {
                    return called.invoke(method.types(), arguments);
                  } catch (InvocationTargetException thrown) {
                    throw thrown.getCause();
                  }
                });
    return new AttributedMethod(
        method.method(),
        method.path(),
        method.trees(),
        types,
        method.elements(),
        method.text(),
        method.unit(),
        method.coroutines(),
        method.outer());
  }
}
