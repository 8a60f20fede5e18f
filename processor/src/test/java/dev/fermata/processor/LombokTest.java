package dev.fermata.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.palantir.javapoet.JavaFile;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Coroutines use the members that Lombok adds to their own class and to others, whichever processor
 * comes first. Lombok works inside javac's own classes, hence in a javac of its own.
 */
class LombokTest {
  private static final String USER =
      """
      package demo;

      import dev.fermata.annotations.Coroutine;
      import dev.fermata.generator.GeneratorScope;
      import java.util.ArrayList;
      import java.util.List;
      import lombok.Getter;
      import lombok.RequiredArgsConstructor;
      import lombok.Setter;

      @Getter
      @RequiredArgsConstructor
      final class User {
        private final String name;
        private final List<User> friends = new ArrayList<>();
        @Setter private int age;

        @Coroutine
        int introduce(GeneratorScope<String, Integer> co) {
          for (User friend : getFriends()) {
            friend.setAge(co.yield("the age of " + friend.getName()));
            co.yieldAll(UserCoroutines.introduce(friend));
          }
          Point point = Point.builder().x(getAge()).y(co.yield("y")).build();
          co.yield(point + ", x " + point.getX());
          return age;
        }

        public static void main(String[] arguments) {
          User ann = new User("Ann");
          ann.getFriends().add(new User("Bob"));
          var said = UserCoroutines.introduce(ann);
          for (boolean more = said.moveNext(); more; more = said.moveNext(7)) {
            System.out.println(said.current());
          }
          System.out.println(said.result());
        }
      }
      """;

  private static final String POINT =
      """
      package demo;

      @lombok.Value
      @lombok.Builder
      class Point {
        int x;
        int y;
      }
      """;

  private static final List<String> SAID =
      List.of("the age of Bob", "y", "Point(x=7, y=7), x 7", "y", "Point(x=0, y=7), x 0", "0");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void itsMembersAreKnown(boolean lombokFirst) throws Exception {
    Path sources = Files.createDirectories(folder.resolve("demo"));
    Files.writeString(sources.resolve("User.java"), USER);
    Files.writeString(sources.resolve("Point.java"), POINT);
    String lombok = placeOf(lombok.Getter.class);
    String fermata =
        path(
            placeOf(CoroutineProcessor.class),
            placeOf(dev.fermata.annotations.Coroutine.class),
            placeOf(JavaFile.class),
            placeOf(org.jspecify.annotations.NullMarked.class));
    String runtime =
        path(
            placeOf(dev.fermata.generator.Generator.class),
            placeOf(dev.fermata.annotations.Coroutine.class));
    assertEquals(
        List.of(),
        run(
            "javac",
            // Lombok's own annotations are claimed by nobody, and newer JDKs warn of its Unsafe.
            "-Xlint:all,-processing,-classfile",
            "-classpath",
            path(runtime, lombok),
            "-processorpath",
            lombokFirst ? path(lombok, fermata) : path(fermata, lombok),
            "-d",
            folder.toString(),
            sources.resolve("User.java").toString(),
            sources.resolve("Point.java").toString()));
    String classes = path(folder.toString(), runtime);
    assertEquals(SAID, run("java", "-classpath", classes, "demo.User"));
    assertEquals(SAID, run("java", "-Dfermata.mode=direct", "-classpath", classes, "demo.User"));
  }

  /** The lines that a tool of this JDK prints; the JVM's own warnings left out. */
  private static List<String> run(String tool, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines = lines(process);
    assertEquals(0, process.waitFor(), () -> String.join("\n", lines));
    return lines;
  }

  private static List<String> lines(Process process) throws IOException {
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return output.lines().filter(line -> !line.startsWith("WARNING: ")).toList();
  }

  private static String placeOf(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }

  private static String path(String... places) {
    return Stream.of(places).collect(Collectors.joining(File.pathSeparator));
  }
}
