package dev.fermata.processor.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Comments, strings, characters and text blocks are no code (JLS 3.7, 3.10). */
class LexerTest {

  @Test
  void aBraceInAComment() {
    String text = "class T /* { */ // {\n{";
    assertEquals(text.length() - 1, Lexer.find(text, '{', 0));
  }

  @Test
  void aBraceInALiteral() {
    String text = "@A(\"{\\\"{\") @B('{') @C('\\'') @D(\"\"\"\n{ \\\"\"\" {\n\"\"\") {";
    assertEquals(text.length() - 1, Lexer.find(text, '{', 0));
  }

  @Test
  void noBraceAtAll() {
    assertThrows(IllegalArgumentException.class, () -> Lexer.find("/* { */ \"{\"", '{', 0));
  }

  @Test
  void commentsButNoLookalikes() {
    String text = "a /* one // */ + \"// no\" // two\r\n + '/' /**/";
    List<String> comments =
        Lexer.comments(text, 0, text.length()).stream()
            .map(comment -> text.substring(comment.start(), comment.end()))
            .toList();
    assertEquals(List.of("/* one // */", "// two", "/**/"), comments);
  }
}
