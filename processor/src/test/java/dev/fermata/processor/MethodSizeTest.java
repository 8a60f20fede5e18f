package dev.fermata.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * HotSpot compiles no method of more than 8,000 bytes of bytecode ({@code HugeMethodLimit}), so a
 * coroutine may be as long as it likes and none of its machine's methods may be. The hosts' methods
 * are the user's own.
 */
class MethodSizeTest {
  private static final int HUGE_METHOD_LIMIT = 8000;
  private static final int SUSPENSIONS = 500;

  @Test
  void aStraightLineWithManyLocals() throws IOException {
    check(
        "long run(GeneratorScope<Integer, Integer> co)",
        repeat(SUSPENSIONS, i -> "long v%1$d = co.yield(%1$d);\n".formatted(i))
            + ("return 0L" + repeat(SUSPENSIONS, i -> " + v" + i) + ";\n"));
  }

  @Test
  void aStraightLineOfObjects() throws IOException {
    check(
        "String run(GeneratorScope<String, String> co, String first)",
        repeat(
                SUSPENSIONS,
                i ->
                    "String v%d = co.yield(%s.trim()).concat(\"%d\");\n"
                        .formatted(i, i == 0 ? "first" : "v" + (i - 1), i))
            + "return v0;\n");
  }

  @Test
  void suspendingCalls() throws IOException {
    check(
        "int run(GeneratorScope<Integer, Integer> co, int depth)",
        "int sum = 0;\n"
            + repeat(SUSPENSIONS, i -> "sum += run(co, depth + sum * %d);\n".formatted(i))
            + "return sum;\n");
  }

  @Test
  void handlersInsideEachOther() throws IOException {
    int depth = 20;
    check(
        "int run(GeneratorScope<Integer, Integer> co, int limit)",
        "int sum = 0;\n"
            + repeat(
                depth,
                i ->
                    "for (int i%1$d = 0; i%1$d < limit; i%1$d++) {\ntry {\n".formatted(i)
                        + repeat(
                            SUSPENSIONS / depth - 1,
                            j -> "sum += i%d * co.yield(sum + %d);\n".formatted(i, j)))
            + repeat(depth, i -> "} finally {\nsum -= co.yield(%d);\n}\n}\n".formatted(i))
            + "return sum;\n");
  }

  @Test
  void longStatementsBetweenSuspensions() throws IOException {
    check(
        "int run(GeneratorScope<Integer, Integer> co, int[] data)",
        "int sum = 0;\n"
            + repeat(
                SUSPENSIONS,
                i ->
                    "for (int k = 0; k < data.length; k++) {\n"
                        + repeat(4, j -> "data[k] = at(data[k] * %d, sum + %d);\n".formatted(i, j))
                        + "}\nsum += co.yield(data[0]);\n")
            + "return sum;\n");
  }

  @Test
  void anExpressionOfManyOperands() throws IOException {
    check(
        "long run(GeneratorScope<Integer, Long> co, long first)",
        "return first" + repeat(SUSPENSIONS, i -> "\n+ co.yield(%d)".formatted(i)) + ";\n");
  }

  @Test
  void aChainOfConditions() throws IOException {
    check(
        "int run(GeneratorScope<Integer, Boolean> co)",
        repeat(
                SUSPENSIONS / 2,
                i -> "if (co.yield(%1$d) && !co.yield(-%1$d)) {\nreturn %1$d;\n}\n".formatted(i))
            + "return -1;\n");
  }

  @Test
  void manyStatementsInOneState() throws IOException {
    check(
        "int run(GeneratorScope<Integer, Integer> co)",
        "int sum = co.yield(0);\n"
            + repeat(1000, i -> "sum = at(sum * %1$d, sum - %1$d);\n".formatted(i))
            + "return sum + co.yield(sum);\n");
  }

  @Test
  void aSwitchOfManyNumbers() throws IOException {
    check(
        "int run(GeneratorScope<Integer, Integer> co, int which)",
        "switch (which) {\n"
            + repeat(SUSPENSIONS, i -> "case %1$d:\nwhich += co.yield(%1$d);\n".formatted(i * 7))
            + "default:\nreturn which;\n}\n");
  }

  @Test
  void aSwitchOfManyStrings() throws IOException {
    check(
        "int run(GeneratorScope<Integer, Integer> co, String which)",
        "return switch (which) {\n"
            + repeat(SUSPENSIONS, i -> "case \"s%1$d\" -> co.yield(%1$d);\n".formatted(i))
            + "default -> -1;\n};\n");
  }

  private static String repeat(int times, IntFunction<String> text) {
    return IntStream.range(0, times).mapToObj(text).collect(joining());
  }

  /** Compiles a static coroutine and measures the methods of all classes but its host. */
  private static void check(String signature, String body) throws IOException {
    String source =
        """
        package demo;

        import dev.fermata.annotations.Coroutine;
        import dev.fermata.generator.GeneratorScope;

        final class Large {
          @Coroutine
          static %s {
        %s
          }

          static int at(int sum, int index) {
            return sum + index;
          }
        }
        """
            .formatted(signature, body);
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new CoroutineProcessor())
            .compile(JavaFileObjects.forSourceString("demo.Large", source));
    assertThat(compilation).succeeded();

    Map<String, Integer> machine = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      String name = file.getName().replaceFirst(".*/", "");
      if (file.getKind() == JavaFileObject.Kind.CLASS && !name.equals("Large.class")) {
        MethodSizes.of(file)
            .forEach((method, size) -> machine.put(name.replace(".class", ".") + method, size));
      }
    }
    assertTrue(
        machine.getOrDefault("Large_run.resume(Ldev/fermata/frame/Root;)I", 0) > 0,
        () -> "no machine among " + machine);
    machine.values().removeIf(size -> size <= HUGE_METHOD_LIMIT);
    assertEquals(Map.of(), machine, "methods that are too large");
  }
}
