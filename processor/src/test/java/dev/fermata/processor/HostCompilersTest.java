package dev.fermata.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** The processor under build tools that wrap the compiler's environment, and under no javac. */
class HostCompilersTest {
  private static final JavaFileObject SOURCE =
      JavaFileObjects.forSourceLines(
          "user.User",
          "package user;",
          "import dev.fermata.annotations.Coroutine;",
          "import dev.fermata.generator.YieldScope;",
          "class User {",
          "  @Coroutine static void one(YieldScope<Integer> co) { co.yield(1); }",
          "  @Coroutine static void two(YieldScope<Integer> co) { co.yield(2); }",
          "}");

  @Test
  void aProxyIsUnwrapped() {
    assertEquals(List.of(), compile(env -> proxy(new Forwarder(env))).diagnostics());
  }

  @Test
  void aDelegateIsUnwrapped() {
    assertEquals(List.of(), compile(Delegate::new).diagnostics());
  }

  @Test
  void aDelegateInAProxyIsUnwrapped() {
    assertEquals(List.of(), compile(env -> proxy(new Forwarder(new Delegate(env)))).diagnostics());
  }

  @Test
  void anotherCompilerGetsOneClearError() {
    Compilation compilation = compile(env -> proxy(new Hider(() -> env)));
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining("it works with javac alone: the compiler here is")
        .inFile(SOURCE)
        .onLine(5);
  }

  private static Compilation compile(UnaryOperator<ProcessingEnvironment> wrapper) {
    return Compiler.javac()
        .withProcessors(new WrappingProcessor(wrapper))
        .withOptions("-Xlint:all,-path")
        .compile(SOURCE);
  }

  private static ProcessingEnvironment proxy(InvocationHandler handler) {
    return (ProcessingEnvironment)
        Proxy.newProxyInstance(
            HostCompilersTest.class.getClassLoader(),
            new Class<?>[] {ProcessingEnvironment.class},
            handler);
  }

  /** As IntelliJ does it. */
  private record Forwarder(Object target) implements InvocationHandler {
    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      return method.invoke(target, arguments);
    }
  }

  /** Lets nobody find out what is behind it. */
  private record Hider(Supplier<ProcessingEnvironment> hidden) implements InvocationHandler {
    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      return method.invoke(hidden.get(), arguments);
    }
  }

  /** As Gradle does it. */
  private record Delegate(ProcessingEnvironment delegate) implements ProcessingEnvironment {
    @Override
    public Map<String, String> getOptions() {
      return delegate.getOptions();
    }

    @Override
    public Messager getMessager() {
      return delegate.getMessager();
    }

    @Override
    public Filer getFiler() {
      return delegate.getFiler();
    }

    @Override
    public Elements getElementUtils() {
      return delegate.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return delegate.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return delegate.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return delegate.getLocale();
    }
  }

  private static final class WrappingProcessor extends AbstractProcessor {
    private final CoroutineProcessor wrapped = new CoroutineProcessor();
    private final UnaryOperator<ProcessingEnvironment> wrapper;

    WrappingProcessor(UnaryOperator<ProcessingEnvironment> wrapper) {
      this.wrapper = wrapper;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      super.init(environment);
      wrapped.init(wrapper.apply(environment));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return wrapped.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return wrapped.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return wrapped.process(annotations, round);
    }
  }
}
