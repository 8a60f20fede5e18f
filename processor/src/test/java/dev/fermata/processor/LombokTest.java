package dev.fermata.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
 * Coroutines use the members that Lombok adds to their own class and to others, and do what it does
 * inside of their bodies, whichever processor comes first; what they cannot do is said. Lombok
 * works inside javac's own classes, hence in a javac of its own.
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

  private static final Path SOURCES = Path.of("src", "test", "resources", "lombok");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void itsMembersAreKnown(boolean lombokFirst) throws Exception {
    assertEquals(List.of(), compile(lombokFirst, written("User", USER), written("Point", POINT)));
    assertEquals(SAID, runDemo("generated", "demo.User"));
    assertEquals(SAID, runDemo("direct", "demo.User"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void itsBodiesAreFollowed(boolean lombokFirst) throws Exception {
    assertEquals(List.of(), compile(lombokFirst, SOURCES.resolve("Bodies.java")));
    List<String> asWritten = runDemo("direct", "demo.Bodies");
    assertTrue(asWritten.contains("closed c5"), asWritten::toString);
    assertTrue(
        asWritten.contains("java.lang.NullPointerException: s is marked non-null but is null"),
        asWritten::toString);
    assertEquals(asWritten, runDemo("generated", "demo.Bodies"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatCannotBeFollowedIsSaid(boolean lombokFirst) throws Exception {
    String lock =
        "a coroutine cannot be @%s, since it would hold the lock while it is suspended: put what"
            + " needs the lock into a block of its own that does not suspend";
    assertEquals(
        List.of(
            "Refused.java:11: error: " + String.format(lock, "Synchronized"),
            "Refused.java:18: error: " + String.format(lock, "Locked"),
            "Refused.java:26: error: " + String.format(lock, "Locked.Read"),
            "Refused.java:37: error: @UtilityClass makes methods static unseen by other"
                + " processors: declare the coroutine four static"),
        errors(compile(lombokFirst, SOURCES.resolve("Refused.java"))));
    assertEquals(
        List.of(
            "Extended.java:10: error: Fermata cannot see the methods that @ExtensionMethod adds,"
                + " and the coroutine Extended.one seems to call one: \"cannot find symbol\" (line"
                + " 11): call the static method itself"),
        errors(compile(lombokFirst, SOURCES.resolve("Extended.java"))));
  }

  private static List<String> errors(List<String> said) {
    return said.stream()
        .filter(line -> line.contains(": error: "))
        .map(line -> line.substring(line.lastIndexOf(File.separatorChar, line.indexOf(':')) + 1))
        .sorted()
        .toList();
  }

  private Path written(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name + ".java"), content);
  }

  /** What the compiler says. */
  private List<String> compile(boolean lombokFirst, Path... sources) throws Exception {
    String lombok = placeOf(lombok.Getter.class);
    String fermata =
        path(
            placeOf(CoroutineProcessor.class),
            placeOf(dev.fermata.annotations.Coroutine.class),
            placeOf(JavaFile.class),
            placeOf(org.jspecify.annotations.NullMarked.class));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                // Lombok's own annotations are claimed by nobody, and newer JDKs warn of its
                // Unsafe.
                "-Xlint:all,-processing,-classfile",
                "-classpath",
                path(runtime(), lombok),
                "-processorpath",
                lombokFirst ? path(lombok, fermata) : path(fermata, lombok),
                "-d",
                folder.toString()));
    Stream.of(sources).map(Path::toString).forEach(arguments::add);
    return run("javac", arguments).lines();
  }

  private List<String> runDemo(String mode, String main) throws Exception {
    Outcome outcome =
        run(
            "java",
            List.of(
                "-Dfermata.mode=" + mode, "-classpath", path(folder.toString(), runtime()), main));
    assertEquals(0, outcome.code(), () -> String.join("\n", outcome.lines()));
    return outcome.lines();
  }

  private static String runtime() throws URISyntaxException {
    return path(
        placeOf(dev.fermata.generator.Generator.class),
        placeOf(dev.fermata.annotations.Coroutine.class));
  }

  private record Outcome(int code, List<String> lines) {}

  /** What a tool of this JDK prints; the JVM's own warnings left out. */
  private static Outcome run(String tool, List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines = lines(process);
    return new Outcome(process.waitFor(), lines);
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
