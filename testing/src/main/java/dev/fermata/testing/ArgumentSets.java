package dev.fermata.testing;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclaration;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.conversion.ConversionSupport;

/**
 * One invocation of a test for each set of arguments: what {@link ParameterizedCoroutineTest}
 * brings in.
 */
public final class ArgumentSets implements TestTemplateInvocationContextProvider {

  /** Made by JUnit. */
  public ArgumentSets() {}

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getTestMethod(), ParameterizedCoroutineTest.class);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    Method method = context.getRequiredTestMethod();
    Declared parameters = new Declared(method);
    List<ArgumentsSource> sources =
        AnnotationSupport.findRepeatableAnnotations(method, ArgumentsSource.class);
    if (sources.isEmpty()) {
      throw new ExtensionConfigurationException(
          "@ParameterizedCoroutineTest needs a source of arguments, such as @ValueSource");
    }
    AtomicInteger invocation = new AtomicInteger();
    return sources.stream()
        .map(source -> provider(source, method))
        .flatMap(provider -> arguments(provider, parameters, context))
        .map(
            set ->
                new Invocation(invocation.incrementAndGet(), Arrays.asList(set.get()), parameters));
  }

  private static Stream<? extends Arguments> arguments(
      ArgumentsProvider provider, ParameterDeclarations parameters, ExtensionContext context) {
    try {
      return provider.provideArguments(parameters, context);
    } catch (Exception cause) {
      throw new ExtensionConfigurationException(
          "No arguments from " + provider.getClass().getName(), cause);
    }
  }

  private static ArgumentsProvider provider(ArgumentsSource source, Method method) {
    try {
      Constructor<? extends ArgumentsProvider> constructor =
          source.value().getDeclaredConstructor();
      constructor.setAccessible(true);
      ArgumentsProvider provider = constructor.newInstance();
      if (provider instanceof AnnotationConsumer<?> consumer) {
        configure(consumer, source.value(), method);
      }
      return provider;
    } catch (ReflectiveOperationException cause) {
      throw new ExtensionConfigurationException(
          "Cannot make an " + source.value().getName(), cause);
    }
  }

  /** Gives a provider the annotation that it stands behind: the one that is annotated with it. */
  @SuppressWarnings("unchecked") // the annotation names its provider, which consumes it
  private static void configure(
      AnnotationConsumer<?> consumer, Class<? extends ArgumentsProvider> type, Method method) {
    for (Annotation annotation : method.getAnnotations()) {
      ArgumentsSource behind = annotation.annotationType().getAnnotation(ArgumentsSource.class);
      if (behind != null && behind.value() == type) {
        ((AnnotationConsumer<Annotation>) consumer).accept(annotation);
      }
    }
  }

  /** What gets arguments: the parameters behind the scope. */
  private static final class Declared implements ParameterDeclarations {
    private final Method method;
    private final List<ParameterDeclaration> all;

    Declared(Method method) {
      this.method = method;
      this.all =
          IntStream.range(1, method.getParameterCount())
              .<ParameterDeclaration>mapToObj(index -> new Parameter(method, index))
              .toList();
    }

    @Override
    public AnnotatedElement getSourceElement() {
      return method;
    }

    @Override
    public String getSourceElementDescription() {
      return "method [" + method.toGenericString() + "]";
    }

    @Override
    public List<ParameterDeclaration> getAll() {
      return all;
    }

    @Override
    public Optional<ParameterDeclaration> getFirst() {
      return get(0);
    }

    @Override
    public Optional<ParameterDeclaration> get(int index) {
      return all.stream().filter(each -> each.getParameterIndex() == index).findFirst();
    }
  }

  private record Parameter(Method method, int position) implements ParameterDeclaration {
    @Override
    public AnnotatedElement getAnnotatedElement() {
      return method.getParameters()[position];
    }

    @Override
    public Class<?> getParameterType() {
      return method.getParameterTypes()[position];
    }

    @Override
    public int getParameterIndex() {
      return position - 1;
    }

    @Override
    public Optional<String> getParameterName() {
      return Optional.of(method.getParameters()[position])
          .filter(java.lang.reflect.Parameter::isNamePresent)
          .map(java.lang.reflect.Parameter::getName);
    }
  }

  private record Invocation(int number, List<@Nullable Object> arguments, Declared parameters)
      implements TestTemplateInvocationContext, ParameterResolver {

    @Override
    public String getDisplayName(int invocationIndex) {
      String values = arguments.toString();
      return "[" + number + "] " + values.substring(1, values.length() - 1);
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(this);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      int index = parameter.getIndex() - 1;
      return parameter.getDeclaringExecutable().equals(parameters.method)
          && index >= 0
          && index < arguments.size();
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      Object argument = arguments.get(parameter.getIndex() - 1);
      Class<?> type = parameter.getParameter().getType();
      return argument instanceof String text && type != String.class && !type.isInstance(argument)
          ? ConversionSupport.convert(text, type, context.getRequiredTestClass().getClassLoader())
          : argument;
    }
  }
}
