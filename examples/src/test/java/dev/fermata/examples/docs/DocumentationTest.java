package dev.fermata.examples.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.examples.Home;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every block of Java in the documentation compiles without a word, with the processor. */
@DisabledIfSystemProperty(
    named = "fermata.mode",
    matches = "direct",
    disabledReason = "compiles and runs nothing")
class DocumentationTest {

  private static final Pattern CLASS = Pattern.compile("class (\\w+)");
  private static final Path PROJECT = Home.directory().getParent();

  @TempDir Path target;

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> guide = Files.list(PROJECT.resolve("docs"))) {
      List<Path> pages = new ArrayList<>(guide.sorted().toList());
      pages.add(PROJECT.resolve("README.md"));
      return pages.stream().filter(page -> page.toString().endsWith(".md"));
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void compiles(Path file) throws IOException {
    compile(read(file));
  }

  /** What the README shows beside coroutines is what the processor makes of them. */
  @Test
  void readmeShowsWhatIsGenerated() throws IOException {
    Page readme = read(PROJECT.resolve("README.md"));
    compile(readme);
    assertEquals(2, readme.generated().size());
    for (String shown : readme.generated()) {
      Matcher name = CLASS.matcher(shown);
      assertTrue(name.find(), shown);
      String machine = Files.readString(target.resolve("readme/" + name.group(1) + ".java"));
      String withoutHead = machine.substring(machine.indexOf("@Generated"));
      assertEquals(shown, withoutHead.replace("\"readme.", "\""));
    }
  }

  private static Page read(Path file) throws IOException {
    String name = file.getFileName().toString().replace(".md", "").replace("-", "");
    return Page.parse(name.toLowerCase(Locale.ROOT), Files.readString(file));
  }

  private void compile(Page page) {
    List<JavaFileObject> sources = new ArrayList<>();
    page.sources().forEach((name, text) -> sources.add(new Source(page.packageName(), name, text)));
    if (sources.isEmpty()) {
      return;
    }
    StringWriter said = new StringWriter();
    boolean compiled =
        ToolProvider.getSystemJavaCompiler()
            .getTask(said, null, null, options(), null, sources)
            .call();
    assertTrue(compiled && said.toString().isEmpty(), () -> said + "\n" + page.sources());
  }

  private List<String> options() {
    return List.of(
        "--release",
        "17",
        "-Xlint:all,-processing,-path,-classfile",
        "-processor",
        "dev.fermata.processor.CoroutineProcessor",
        "-d",
        target.toString(),
        "-s",
        target.toString());
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String packageName, String name, String text) {
      super(URI.create("memory:///" + packageName + "/" + name + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public String getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
