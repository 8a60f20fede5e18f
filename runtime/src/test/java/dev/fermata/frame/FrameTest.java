package dev.fermata.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.generator.Generator;
import dev.fermata.generator.StopIteration;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The small tools that generated code finds in {@link Frame}. */
class FrameTest {

  private static AutoCloseable failing(Exception failure) {
    return () -> {
      throw failure;
    };
  }

  @Test
  @DisplayName("JLS 14.20.3.1: a resource's failure to close is thrown if the block did not fail")
  void closeAlone() {
    IOException failure = new IOException();
    assertSame(failure, assertThrows(IOException.class, () -> Frame.close(failing(failure), null)));
  }

  @Test
  @DisplayName("JLS 14.20.3.1: a resource's failure to close is suppressed into the block's")
  void closeSuppressed() throws Exception {
    IOException failure = new IOException();
    Throwable primary = new Error();
    Frame.close(failing(failure), primary);
    assertArrayEquals(new Throwable[] {failure}, primary.getSuppressed());
  }

  @Test
  @DisplayName("JLS 14.20.3.1: a null resource is not closed")
  void closeNull() throws Exception {
    Frame.close(null, null);
    Throwable primary = new Error();
    Frame.close(null, primary);
    assertEquals(0, primary.getSuppressed().length);
  }

  @Test
  @DisplayName("bind lets any assignment stand in a condition")
  void bind() {
    String text = "";
    int number = 0;
    long big = 0;
    double real = 0;
    boolean flag = true;
    assertTrue(
        Frame.bind(text = "a")
            && Frame.bind(number = 1)
            && Frame.bind(big = 2L)
            && Frame.bind(real = 3.0)
            && Frame.bind(flag = false));
    assertEquals("a123.0false", text + number + big + real + flag);
  }

  /** A machine in two parts: the first jumps into the second. */
  private static final class Chunked extends Frame {
    @Override
    protected int resume(Root co) {
      int signal = JUMPED;
      while (signal == JUMPED) {
        signal = resumePoint() < 2 ? first(co) : second(co);
      }
      return signal;
    }

    private int first(Root co) {
      return resumePoint() == 0 ? yields(co, "first", 1) : jumps(2);
    }

    private int second(Root co) {
      return resumePoint() == 2 ? yields(co, "second", 3) : returns(co, "done");
    }

    @Override
    protected StackTraceElement location() {
      return new StackTraceElement("Demo", "chunked", "Demo.java", 1);
    }
  }

  @Test
  @DisplayName("jumps goes on in another part of the machine")
  void jumps() {
    Generator<String, Void, String> g = Generator.of(new Chunked());
    assertEquals("first", g.next());
    assertEquals("second", g.next());
    assertEquals("done", assertThrows(StopIteration.class, g::next).value());
  }

  @Test
  @DisplayName(
      "a frame is two small numbers and a link to its caller: nothing in it resists copying")
  void plainObject() {
    assertEquals(
        "[Frame caller, short state, byte inlineDepth]",
        Arrays.stream(Frame.class.getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()))
            .map(FrameTest::describe)
            .toList()
            .toString());
  }

  private static String describe(Field field) {
    return field.getType().getSimpleName() + " " + field.getName();
  }

  @Test
  @DisplayName("a frame that answers with no signal of the protocol is refused")
  void unknownSignal() {
    class Broken extends Frame {
      @Override
      protected int resume(Root co) {
        return 17;
      }

      @Override
      protected StackTraceElement location() {
        return new StackTraceElement("Demo", "broken", "Demo.java", 1);
      }
    }
    assertThrows(IllegalStateException.class, Generator.of(new Broken())::next);
  }
}
