package dev.fermata.examples.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.generator.Generator;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrettyJsonTest {
  @TempDir Path directory;

  @Test
  void printsOneValueALine() throws Exception {
    assertEquals(
        """
        {
          "a": [
            1,
            -2.5e+3,
            []
          ],
          "b": {
            "c": "x \\" \\u2014",
            "d": {}
          },
          "e": null
        }
        """,
        pretty("{\"a\":[1,-2.5e+3,[]],\"b\":{\"c\":\"x \\\" \\u2014\",\"d\":{ }},\n\"e\":null}"));
  }

  @Test
  void printsALoneValue() throws Exception {
    assertEquals("true\n", pretty(" true "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "[1,]            | expected a value, found ] in line 1",
        "[1 2]           | expected CLOSE_ARRAY, found 2 in line 1",
        "{\"a\" 1}       | expected COLON, found 1 in line 1",
        "{\"a\":1,}      | expected STRING, found } in line 1",
        "[1]]            | more text after the end: ] in line 1",
        "[1              | the text ends too early",
        "01              | unknown word 01 in line 1",
        "\"a             | string not closed in line 1",
        "\"\\x\"         | unknown escape in line 1",
        "#               | unexpected character # in line 1"
      })
  void saysWhatIsWrong(String text, String message) {
    assertEquals(message, assertThrows(JsonException.class, () -> pretty(text)).getMessage());
  }

  @Test
  void madeSampleIsTheSameEverywhere() throws Exception {
    Path sample = directory.resolve("sample.json");
    SampleJson.write(sample, 1000);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(sample));
    assertEquals(
        "b23f3c75dfacc4d61d00d54ec73bf5358be2b2685421570b2afb317b0a9938ab",
        HexFormat.of().formatHex(digest));
  }

  @Test
  void printingChangesNothingButWhiteSpace() throws Exception {
    Path sample = directory.resolve("sample.json");
    SampleJson.write(sample, 500);
    String once = pretty(Files.readString(sample));
    assertEquals(once, pretty(once));
    assertEquals(tokens(Files.readString(sample)), tokens(once));
  }

  @Test
  @DisabledIfSystemProperty(
      named = "fermata.mode",
      matches = "direct",
      disabledReason = "direct mode recurses on a thread's stack, which a million levels overflow")
  void parsesAMillionNestedArrays() throws Exception {
    int depth = 1_000_000;
    Reader text = new StringReader("[".repeat(depth) + "]".repeat(depth));
    long count = 0;
    try (Generator<Event, Void, Void> events =
        JsonParserCoroutines.events(JsonLexerCoroutines.tokens(text))) {
      while (events.moveNext()) {
        count++;
      }
    }
    assertEquals(2L * depth, count);
  }

  private String pretty(String text) throws Exception {
    Path input = directory.resolve("input.json");
    Path output = directory.resolve("output.json");
    Files.writeString(input, text);
    PrettyJson.prettyPrint(input, output);
    return Files.readString(output);
  }

  private static String tokens(String text) {
    StringBuilder tokens = new StringBuilder();
    JsonLexerCoroutines.tokens(new StringReader(text))
        .forEachRemaining(token -> tokens.append(token.text()).append(' '));
    return tokens.toString();
  }
}
