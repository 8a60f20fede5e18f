package dev.fermata.testing;

import dev.fermata.async.AsyncScope;
import dev.fermata.async.Awaitable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Runs coroutines in the place of the methods that JUnit would call: what {@link VirtualTime}
 * brings in.
 */
public final class VirtualTimeExtension
    implements InvocationInterceptor, ParameterResolver, AfterEachCallback {

  private static final Namespace NAMESPACE = Namespace.create(VirtualTimeExtension.class);

  /** Made by JUnit. */
  public VirtualTimeExtension() {}

  /** The scope is the generated code's business: JUnit only has to be satisfied. */
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getIndex() == 0 && parameter.getParameter().getType() == AsyncScope.class;
  }

  @Override
  public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return null;
  }

  // ------------------------------------------------------------------ what JUnit would call

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    runOnLoopOfTest(invocation, method, context, timeout(context));
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    runOnLoopOfTest(invocation, method, context, timeout(context));
  }

  @Override
  public void interceptBeforeEachMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    runOnLoopOfTest(invocation, method, context, null);
  }

  @Override
  public void interceptAfterEachMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    runOnLoopOfTest(invocation, method, context, null);
  }

  @Override
  public void interceptBeforeAllMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    runOnLoopOfItsOwn(invocation, method, context);
  }

  @Override
  public void interceptAfterAllMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    runOnLoopOfItsOwn(invocation, method, context);
  }

  private static void runOnLoopOfTest(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context,
      @Nullable Duration timeout)
      throws Throwable {
    if (!isCoroutine(method)) {
      invocation.proceed();
      return;
    }
    invocation.skip();
    TestLoop loop =
        context
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(
                TestLoop.class, type -> TestLoop.create(options(context)), TestLoop.class);
    loop.run(awaitable(method), timeout);
  }

  private static void runOnLoopOfItsOwn(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    if (!isCoroutine(method)) {
      invocation.proceed();
      return;
    }
    invocation.skip();
    TestLoop loop = TestLoop.create(options(context));
    loop.run(awaitable(method), null);
    loop.finish();
  }

  /** After the {@code @AfterEach} methods: what should not be left over? */
  @Override
  public void afterEach(ExtensionContext context) {
    TestLoop loop = context.getStore(NAMESPACE).get(TestLoop.class, TestLoop.class);
    if (loop != null) {
      loop.finish();
    }
  }

  // ------------------------------------------------------------------ what stands there

  private static boolean isCoroutine(ReflectiveInvocationContext<Method> method) {
    Class<?>[] parameters = method.getExecutable().getParameterTypes();
    return parameters.length > 0 && parameters[0] == AsyncScope.class;
  }

  private static Awaitable<?> awaitable(ReflectiveInvocationContext<Method> context) {
    Method method = context.getExecutable();
    List<@Nullable Object> arguments = new ArrayList<>(context.getArguments());
    @Nullable Object self =
        Modifier.isStatic(method.getModifiers()) ? null : context.getTarget().orElseThrow();
    return Factories.call(method, self, arguments.subList(1, arguments.size()));
  }

  private static @Nullable Duration timeout(ExtensionContext context) {
    String text = options(context).map(VirtualTime::timeout).orElse("");
    if (text.isEmpty()) {
      return null;
    }
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException cause) {
      throw new ExtensionConfigurationException(
          "@VirtualTime(timeout = \"" + text + "\"): write it as \"PT30S\" or \"P2D\"", cause);
    }
  }

  /** The annotation of the method, else of its class, else of an enclosing class. */
  private static Optional<VirtualTime> options(ExtensionContext context) {
    Optional<VirtualTime> found =
        AnnotationSupport.findAnnotation(context.getTestMethod(), VirtualTime.class);
    Class<?> type = context.getRequiredTestClass();
    while (found.isEmpty() && type != null) {
      found = AnnotationSupport.findAnnotation(type, VirtualTime.class);
      type = type.getEnclosingClass();
    }
    return found;
  }
}
