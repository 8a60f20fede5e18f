package dev.fermata.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Coroutines may use what other processors generate, whenever they do it. */
class OtherProcessorsTest {
  private static final String GENERATED =
      """
      package other;

      public class Made {
        public interface Callback {
          String apply(Integer i);
        }

        public static String call(Callback callback) {
          return callback.apply(1);
        }

        public static int seven() {
          return 7;
        }

        public Made self() {
          return this;
        }
      }
      """;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aBodyUsesTheirTypes(int round) {
    JavaFileObject source =
        JavaFileObjects.forSourceString(
            "user.User",
            """
            package user;

            import dev.fermata.annotations.Coroutine;
            import dev.fermata.generator.YieldScope;
            import other.Made;

            @MakeLater
            class User {
              @Coroutine
              static void each(YieldScope<Object> co) {
                var made = new Made().self();
                co.yield(Made.call(i -> "" + i.intValue()));
                int n = Made.seven();
                for (var x : java.util.List.of(made)) {
                  co.yield(x.self());
                }
                Made.Callback callback =
                    new Made.Callback() {
                      @Override
                      public String apply(Integer i) {
                        return super.toString();
                      }
                    };
                co.yield(callback.apply(n));
              }

              static Object use() {
                return UserCoroutines.each().next();
              }
            }

            @interface MakeLater {}
            """);
    assertCompiles(round, source);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aSignatureNamesTheirTypes(int round) {
    JavaFileObject source =
        JavaFileObjects.forSourceString(
            "user.User",
            """
            package user;

            import dev.fermata.annotations.Coroutine;
            import dev.fermata.generator.YieldScope;
            import java.util.List;
            import other.Made;

            @MakeLater
            class User extends Made {
              @Coroutine
              Made each(YieldScope<Made> co, List<? super Made> list) {
                co.yield(self());
                list.add(this);
                return this;
              }

              static Made use(User user) {
                for (Made made : UserCoroutines.each(user, List.of())) {
                  return made.self();
                }
                return UserCoroutines.each(user, List.of()).result();
              }
            }

            @interface MakeLater {}
            """);
    assertCompiles(round, source);
  }

  @Test
  void aBodyCallsCoroutinesThatTheyGenerate() {
    String generated =
        """
        package other;

        import dev.fermata.annotations.Coroutine;
        import dev.fermata.generator.YieldScope;

        public class Made {
          @Coroutine
          public static int count(YieldScope<Integer> co, int n) {
            co.yield(n);
            return n;
          }
        }
        """;
    JavaFileObject source =
        JavaFileObjects.forSourceString(
            "user.User",
            """
            package user;

            import dev.fermata.annotations.Coroutine;
            import dev.fermata.generator.YieldScope;
            import other.Made;
            import other.MadeCoroutines;

            @MakeLater
            class User {
              @Coroutine
              static void each(YieldScope<Integer> co) {
                int n = Made.count(co, 1);
                for (int i : MadeCoroutines.count(n)) {
                  co.yield(i);
                }
              }
            }

            @interface MakeLater {}
            """);
    assertCompiles(new MakingProcessor(1, "other.Made", generated), source);
    assertCompiles(new MakingProcessor(2, "other.Made", generated), source);
  }

  @Test
  void aMisspeltNameIsToldOnceDespiteThem() {
    JavaFileObject source =
        JavaFileObjects.forSourceString(
            "user.User",
            """
            package user;

            import dev.fermata.annotations.Coroutine;
            import dev.fermata.generator.YieldScope;

            @FunctionalInterface
            interface User {
              void run();

              @Coroutine
              static void each(YieldScope<Object> co) {
                co.yield(undefined);
              }
            }
            """);
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new CoroutineProcessor())
            .withOptions("-Xlint:all,-processing,-path")
            .compile(source);
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadWarningCount(0);
    assertThat(compilation).hadErrorContaining("cannot find symbol").inFile(source).onLine(12);
  }

  @Test
  void aFileThatTheyTookIsTold() {
    JavaFileObject source =
        JavaFileObjects.forSourceString(
            "user.User",
            """
            package user;

            import dev.fermata.annotations.Coroutine;
            import dev.fermata.generator.YieldScope;

            class User {
              @Coroutine
              static void each(YieldScope<Integer> co) {}
            }
            """);
    Compilation compilation =
        Compiler.javac()
            .withProcessors(
                new MakingProcessor(1, "user.User_each", "package user; class User_each {}"),
                new CoroutineProcessor())
            .compile(source);
    assertThat(compilation)
        .hadErrorContaining(
            "Fermata cannot write a generated file: Attempt to recreate a file for type"
                + " user.User_each: rename what has its name")
        .inFile(source)
        .onLine(8);
  }

  private static void assertCompiles(int round, JavaFileObject source) {
    assertCompiles(new MakingProcessor(round, "other.Made", GENERATED), source);
  }

  private static void assertCompiles(MakingProcessor maker, JavaFileObject source) {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new CoroutineProcessor(), maker)
            .withOptions("-Xlint:all,-processing,-path", "-Werror")
            .compile(source);
    assertEquals(List.of(), compilation.diagnostics());
  }
}
