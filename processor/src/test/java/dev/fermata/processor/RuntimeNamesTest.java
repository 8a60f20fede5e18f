package dev.fermata.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.frame.Frame;
import dev.fermata.processor.model.ObjectMethods;
import dev.fermata.processor.model.RuntimeNames;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the processor knows by name of classes that it does not depend on. */
class RuntimeNamesTest {
  @Test
  void machinesInheritTheMembersOfFrame() {
    assertEquals(
        Stream.<Class<?>>iterate(Frame.class, c -> c != Object.class, Class::getSuperclass)
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(method -> !method.isSynthetic())
            .filter(method -> (method.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
            .map(Method::getName)
            .filter(name -> !ObjectMethods.isName(name))
            .collect(Collectors.toCollection(TreeSet::new)),
        new TreeSet<>(RuntimeNames.FRAME_MEMBERS));
  }

  @Test
  void machinesInheritTheConstantsOfFrame() {
    assertEquals(
        Arrays.stream(Frame.class.getDeclaredFields())
            .filter(field -> (field.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
            .map(Field::getName)
            .collect(Collectors.toCollection(TreeSet::new)),
        new TreeSet<>(RuntimeNames.FRAME_CONSTANTS));
  }

  @Test
  void objectHasItsMethods() {
    for (Method method : Object.class.getDeclaredMethods()) {
      boolean inherited = !Modifier.isPrivate(method.getModifiers());
      assertEquals(inherited, ObjectMethods.isName(method.getName()), method::toString);
    }
  }
}
