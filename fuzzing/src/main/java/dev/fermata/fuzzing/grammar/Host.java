package dev.fermata.fuzzing.grammar;

import java.util.List;

/**
 * What methods of the host find there.
 *
 * @param fields its fields
 * @param methods its methods, each at its index
 */
record Host(List<Field> fields, List<Method> methods) {

  /**
   * A field.
   *
   * @param name its name
   * @param type its type
   * @param isStatic whether it is
   */
  record Field(String name, Type type, boolean isStatic) {}
}
