package dev.fermata.async;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.TestAbortedException;
import org.testng.SkipException;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** The compatibility kit of reactive streams, which is written for TestNG, as tests of JUnit. */
final class FlowKit {

  private FlowKit() {}

  /**
   * The tests of a verification, each on one of its own; without those of rules that the kit cannot
   * test.
   */
  static Stream<DynamicTest> tests(Supplier<?> verification) {
    return annotated(verification.get(), Test.class)
        .filter(test -> !test.getName().startsWith("untested_"))
        .map(test -> dynamicTest(test.getName(), run(verification, test)));
  }

  private static Executable run(Supplier<?> verification, Method test) {
    return () -> {
      Object instance = verification.get();
      invokeAll(instance, BeforeClass.class);
      invokeAll(instance, BeforeMethod.class);
      try {
        invoke(instance, test);
      } finally {
        invokeAll(instance, AfterClass.class);
      }
    };
  }

  private static void invokeAll(Object instance, Class<? extends Annotation> with)
      throws Throwable {
    for (Method method : annotated(instance, with).toList()) {
      invoke(instance, method);
    }
  }

  private static Stream<Method> annotated(Object instance, Class<? extends Annotation> with) {
    return Arrays.stream(instance.getClass().getMethods())
        .filter(method -> method.isAnnotationPresent(with))
        .sorted(Comparator.comparing(Method::getName));
  }

  private static void invoke(Object instance, Method method) throws Throwable {
    try {
      method.invoke(instance);
    } catch (InvocationTargetException failure) {
      if (failure.getCause() instanceof SkipException skipped) {
        // The kit cannot tell, or the rule does not concern what is tested: it says which.
        throw new TestAbortedException(skipped.getMessage());
      }
      throw failure.getCause();
    }
  }
}
