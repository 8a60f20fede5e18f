package dev.fermata.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Handles to members that generated code cannot name; called with {@code invokeExact} as there. */
class MembersTest {

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  /** A class with a member of each kind. */
  private static class Base {
    String greet(String name) {
      return "base " + name;
    }
  }

  @SuppressWarnings("unused") // by reflection
  private static final class Host extends Base {
    private static int instances;
    private final String label;
    private int count;

    private Host(String label) {
      this.label = label;
    }

    @Override
    String greet(String name) {
      return "host " + name;
    }

    private int add(int more) {
      return count += more;
    }

    private static <T> List<T> twice(T element) {
      return List.of(element, element);
    }

    private static void fail() throws IOException {
      throw new IOException("checked");
    }

    private final class Inner {
      private String label() {
        return label;
      }
    }
  }

  @Test
  @DisplayName("members: private methods, static and not")
  void methods() throws Throwable {
    Host host = new Host("x");
    var add = Members.method(LOOKUP, Host.class, "add", int.class, int.class);
    assertEquals(5, (int) add.invokeExact(host, 5));
    var twice = Members.staticMethod(LOOKUP, Host.class, "twice", List.class, Object.class);
    assertEquals(List.of("a", "a"), (List<?>) twice.invokeExact((Object) "a"));
  }

  @Test
  @DisplayName("members: a method is selected by the receiver's class, super's is not")
  void superMethods() throws Throwable {
    Host host = new Host("x");
    var greet = Members.method(LOOKUP, Base.class, "greet", String.class, String.class);
    assertEquals("host y", (String) greet.invokeExact((Base) host, "y"));
    var base =
        Members.superMethod(LOOKUP, Host.class, Base.class, "greet", String.class, String.class);
    assertEquals("base y", (String) base.invokeExact(host, "y"));
  }

  /** Inherits a protected method of another package. */
  private static final class Growing extends ArrayList<String> {
    private static final long serialVersionUID = 1L;
  }

  @Test
  @DisplayName("members: protected ones inherited from another package, through the subclass")
  void inheritedProtected() throws Throwable {
    Growing list = new Growing();
    list.addAll(List.of("a", "b", "c"));
    var removeRange =
        Members.method(LOOKUP, Growing.class, "removeRange", void.class, int.class, int.class);
    removeRange.invokeExact(list, 0, 2);
    assertEquals(List.of("c"), list);
  }

  @Test
  @DisplayName("members: private constructors and fields")
  void constructorsAndFields() throws Throwable {
    var make = Members.constructor(LOOKUP, Host.class, String.class);
    Host host = (Host) make.invokeExact("made");
    var label = Members.getter(LOOKUP, Host.class, "label", String.class);
    assertEquals("made", (String) label.invokeExact(host));
    Members.setter(LOOKUP, Host.class, "count", int.class).invokeExact(host, 7);
    assertEquals(7, host.count);
    Members.staticSetter(LOOKUP, Host.class, "instances", int.class).invokeExact(3);
    var instances = Members.staticGetter(LOOKUP, Host.class, "instances", int.class);
    assertEquals(3, (int) instances.invokeExact());
  }

  @Test
  @DisplayName("members: the enclosing instance of an inner class")
  void outer() throws Throwable {
    Host host = new Host("outer");
    Host.Inner inner = host.new Inner();
    assertEquals("outer", inner.label());
    var enclosing = Members.outer(LOOKUP, Host.Inner.class, Host.class);
    assertSame(host, (Host) enclosing.invokeExact(inner));
  }

  @Test
  @DisplayName("members: one that is missing is a LinkageError that names it")
  void missing() {
    LinkageError error =
        assertThrows(
            LinkageError.class, () -> Members.method(LOOKUP, Host.class, "gone", void.class));
    assertTrue(error.getMessage().contains("MembersTest$Host.gone"), error.getMessage());
    assertThrows(LinkageError.class, () -> Members.outer(LOOKUP, Base.class, Host.class));
    assertThrows(LinkageError.class, () -> Members.constructor(LOOKUP, Host.class));
  }

  @Test
  @DisplayName("members: checked exceptions cross unchanged, and sneaky throws them undeclared")
  void sneaky() {
    var fail = Members.staticMethod(LOOKUP, Host.class, "fail", void.class);
    assertThrows(
        IOException.class,
        () -> {
          fail.invokeExact();
        });
    IOException failure = new IOException();
    assertSame(
        failure,
        assertThrows(
            IOException.class,
            () -> {
              throw Members.sneaky(failure);
            }));
  }
}
