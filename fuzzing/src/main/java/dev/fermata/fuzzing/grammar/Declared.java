package dev.fermata.fuzzing.grammar;

import java.util.ArrayList;
import java.util.List;

/**
 * A class that programs declare, seen from where it can be named.
 *
 * @param type how it is written where it is a type
 * @param kind what it is
 * @param constructors the parameters of each
 * @param members its methods and fields
 * @param captures whether it can be named only where its surroundings are at hand
 */
record Declared(
    Type type, Kind kind, List<List<Type>> constructors, List<Member> members, boolean captures) {

  /** What a class can be. */
  enum Kind {
    CLASS,
    FINAL_CLASS,
    INNER,
    RECORD,
    ENUM,
    INTERFACE
  }

  /**
   * A method or field that can be named.
   *
   * @param name its name
   * @param type what it gives
   * @param parameters of a method
   * @param isMethod whether it is one
   * @param isStatic whether it is
   * @param isPrivate whether it is
   */
  record Member(
      String name,
      Type type,
      List<Type> parameters,
      boolean isMethod,
      boolean isStatic,
      boolean isPrivate) {

    static Member field(String name, Type type, boolean isStatic) {
      return new Member(name, type, List.of(), false, isStatic, false);
    }

    static Member method(String name, Type type, List<Type> parameters, boolean isStatic) {
      return new Member(name, type, parameters, true, isStatic, false);
    }

    Member asPrivate() {
      return new Member(name, type, parameters, isMethod, isStatic, true);
    }
  }

  /** Its members that subclasses have too. */
  List<Member> inherited() {
    return members.stream().filter(member -> !member.isPrivate).toList();
  }

  /** Its name without type arguments. */
  String simpleName() {
    int arguments = type.name().indexOf('<');
    return arguments < 0 ? type.name() : type.name().substring(0, arguments);
  }

  /** How its creation begins. */
  String creation(Dice dice) {
    return "new " + (dice.chance(50) ? type.name() : diamond());
  }

  private String diamond() {
    return type.name().contains("<") ? simpleName() + "<>" : type.name();
  }

  /** Whether {@code new} makes one. */
  boolean isCreatable() {
    return !constructors.isEmpty();
  }

  /** Members that give a type. */
  List<Member> members(Type wanted) {
    List<Member> found = new ArrayList<>();
    for (Member member : members) {
      if (member.type.equals(wanted)) {
        found.add(member);
      }
    }
    return found;
  }
}
