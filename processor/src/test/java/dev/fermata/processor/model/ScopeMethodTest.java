package dev.fermata.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.util.JavacTask;
import dev.fermata.async.AsyncScope;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Every method that a scope declares is in the table, told apart by its class file alone; but for
 * the combinators, which are found by name.
 */
class ScopeMethodTest {
  private static final Set<String> NO_COMBINATORS =
      Set.of("deadline", "each", "loop", "supervisor", "task", "taskGroup");

  private static final String TABLE =
      """
      AsyncScope.await(Awaitable) AWAIT NONE
      AsyncScope.await(Awaitable,Class) AWAIT NONE
      AsyncScope.await(Awaitable,Class,Class) AWAIT NONE
      AsyncScope.await(CompletionStage) AWAIT NONE
      AsyncScope.await(CompletionStage,Class) AWAIT NONE
      AsyncScope.await(CompletionStage,Class,Class) AWAIT NONE
      GeneratorScope.OfDouble.yield(double) YIELD DOUBLE
      GeneratorScope.OfInt.yield(int) YIELD INT
      GeneratorScope.OfLong.yield(long) YIELD LONG
      GeneratorScope.receive() RECEIVE NONE
      GeneratorScope.yield(Object) YIELD NONE
      YieldScope.OfDouble.yield(double) YIELD DOUBLE
      YieldScope.OfDouble.yieldAll(DoubleStream) YIELD_ALL_ITERABLE DOUBLE
      YieldScope.OfDouble.yieldAll(Generator.OfDouble) YIELD_ALL_GENERATOR DOUBLE
      YieldScope.OfDouble.yieldAll(PrimitiveIterator.OfDouble) YIELD_ALL_ITERABLE DOUBLE
      YieldScope.OfInt.yield(int) YIELD INT
      YieldScope.OfInt.yieldAll(Generator.OfInt) YIELD_ALL_GENERATOR INT
      YieldScope.OfInt.yieldAll(IntStream) YIELD_ALL_ITERABLE INT
      YieldScope.OfInt.yieldAll(PrimitiveIterator.OfInt) YIELD_ALL_ITERABLE INT
      YieldScope.OfLong.yield(long) YIELD LONG
      YieldScope.OfLong.yieldAll(Generator.OfLong) YIELD_ALL_GENERATOR LONG
      YieldScope.OfLong.yieldAll(LongStream) YIELD_ALL_ITERABLE LONG
      YieldScope.OfLong.yieldAll(PrimitiveIterator.OfLong) YIELD_ALL_ITERABLE LONG
      YieldScope.yield(Object) YIELD NONE
      YieldScope.yieldAll(Generator) YIELD_ALL_GENERATOR NONE
      YieldScope.yieldAll(Iterable) YIELD_ALL_ITERABLE NONE
      YieldScope.yieldAll(Iterator) YIELD_ALL_ITERABLE NONE
      YieldScope.yieldAll(Stream) YIELD_ALL_ITERABLE NONE
      """;

  @Test
  void everyMethodOfEveryScope() throws IOException {
    Set<String> table = new TreeSet<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      List<String> something = List.of("java.lang.Object");
      JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of(), something, null);
      for (Class<?> scope : scopes()) {
        TypeElement type = task.getElements().getTypeElement(scope.getCanonicalName());
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
          if (scope != AsyncScope.class || method.getSimpleName().contentEquals("await")) {
            table.add(row(task, type, method));
          }
        }
      }
    }
    assertEquals(TABLE, String.join("\n", table) + "\n");
  }

  @Test
  void whatAsyncsHasTooIsACombinator() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      List<String> something = List.of("java.lang.Object");
      JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of(), something, null);
      TypeElement scope = task.getElements().getTypeElement(AsyncScope.class.getCanonicalName());
      for (ExecutableElement method : ElementFilter.methodsIn(scope.getEnclosedElements())) {
        if (!method.getSimpleName().contentEquals("await")) {
          boolean isCombinator = !NO_COMBINATORS.contains(method.getSimpleName().toString());
          assertEquals(
              isCombinator ? Optional.of(SuspensionKind.COMBINATOR) : Optional.empty(),
              ScopeMethod.of(method).map(ScopeMethod::kind),
              method::toString);
          assertEquals(isCombinator, Combinators.twin(method).isPresent(), method::toString);
          assertEquals(
              !isCombinator && !method.getSimpleName().contentEquals("each"),
              ScopeMethod.isPlain(method),
              method::toString);
        }
      }
    }
  }

  private static List<Class<?>> scopes() {
    return Stream.<Class<?>>of(YieldScope.class, GeneratorScope.class, AsyncScope.class)
        .flatMap(scope -> Stream.concat(Stream.of(scope), Stream.of(scope.getDeclaredClasses())))
        .toList();
  }

  private static String row(JavacTask task, TypeElement scope, ExecutableElement method) {
    String signature = scope + "." + task.getTypes().erasure(method.asType());
    String parameters = signature.substring(signature.indexOf('('), signature.indexOf(')') + 1);
    String name = scope + "." + method.getSimpleName() + parameters;
    return ScopeMethod.of(method)
        .map(
            m ->
                name.replaceAll("\\b[a-z]+\\.", "").replace('$', '.')
                    + " "
                    + m.kind()
                    + " "
                    + m.primitive())
        .orElse(name + " is unknown");
  }
}
