package dev.fermata.fuzzing.grammar;

import java.util.List;

/**
 * A type of the programs.
 *
 * @param name as Java writes it
 */
record Type(String name) {
  static final Type VOID = new Type("void");
  static final Type BOOLEAN = new Type("boolean");
  static final Type INT = new Type("int");
  static final Type LONG = new Type("long");
  static final Type SHORT = new Type("short");
  static final Type BYTE = new Type("byte");
  static final Type CHAR = new Type("char");
  static final Type DOUBLE = new Type("double");
  static final Type FLOAT = new Type("float");
  static final Type STRING = new Type("String");
  static final Type OBJECT = new Type("Object");
  static final Type INTEGER = new Type("Integer");
  static final Type LONG_BOX = new Type("Long");
  static final Type CHARACTER = new Type("Character");
  static final Type BOOLEAN_BOX = new Type("Boolean");
  static final Type INTS = new Type("int[]");
  static final Type INT_ROWS = new Type("int[][]");
  static final Type STRINGS = new Type("String[]");
  static final Type OBJECTS = new Type("Object[]");
  static final Type LONGS = new Type("long[]");
  static final Type BYTES = new Type("byte[]");
  static final Type INTEGER_LIST = new Type("List<Integer>");
  static final Type STRING_LIST = new Type("List<String>");
  static final Type HUE = new Type("Hue");
  static final Type PAIR = new Type("Pair");
  static final Type INTEGER_SUPPLIER = new Type("Supplier<Integer>");
  static final Type STRING_SUPPLIER = new Type("Supplier<String>");
  static final Type INT_OPERATOR = new Type("IntUnaryOperator");

  /** Those that variables are declared with; the common ones more than once. */
  static final List<Type> ALL =
      List.of(
          BOOLEAN,
          BOOLEAN,
          INT,
          INT,
          INT,
          INT,
          LONG,
          SHORT,
          BYTE,
          CHAR,
          DOUBLE,
          FLOAT,
          STRING,
          STRING,
          STRING,
          OBJECT,
          OBJECT,
          INTEGER,
          INTEGER,
          LONG_BOX,
          CHARACTER,
          BOOLEAN_BOX,
          INTS,
          INTS,
          INT_ROWS,
          STRINGS,
          OBJECTS,
          LONGS,
          BYTES,
          INTEGER_LIST,
          STRING_LIST,
          HUE,
          PAIR,
          INTEGER_SUPPLIER,
          STRING_SUPPLIER,
          INT_OPERATOR);

  boolean isVoid() {
    return equals(VOID);
  }

  boolean isPrimitive() {
    return Character.isLowerCase(name.charAt(0)) && !isArray() && !isVoid();
  }

  boolean isArray() {
    return name.endsWith("[]");
  }

  /** Of an array. */
  Type element() {
    return new Type(name.substring(0, name.length() - 2));
  }

  Type array() {
    return new Type(name + "[]");
  }

  /** Whether {@code int} arithmetic is done with it. */
  boolean isSmall() {
    return equals(SHORT) || equals(BYTE) || equals(CHAR);
  }

  boolean isNumeric() {
    return isPrimitive() && !equals(BOOLEAN);
  }

  boolean isIntegral() {
    return isNumeric() && !equals(DOUBLE) && !equals(FLOAT);
  }

  /** As a type argument. */
  Type boxed() {
    return switch (name) {
      case "boolean" -> BOOLEAN_BOX;
      case "int" -> INTEGER;
      case "char" -> CHARACTER;
      case "void" -> new Type("Void");
      case "long", "short", "byte", "double", "float" ->
          new Type(Character.toUpperCase(name.charAt(0)) + name.substring(1));
      default -> this;
    };
  }

  /** The primitive type that it boxes, or itself. */
  Type unboxed() {
    return switch (name) {
      case "Integer" -> INT;
      case "Character" -> CHAR;
      case "Long" -> LONG;
      case "Boolean" -> BOOLEAN;
      default -> this;
    };
  }

  /** Other types whose values an assignment converts to this one. */
  List<Type> convertible() {
    return switch (name) {
      case "int" -> List.of(SHORT, BYTE, CHAR, INTEGER);
      case "long" -> List.of(INT, CHAR, INTEGER, LONG_BOX);
      case "short" -> List.of(BYTE);
      case "double" -> List.of(INT, LONG, FLOAT);
      case "float" -> List.of(INT, LONG);
      case "boolean" -> List.of(BOOLEAN_BOX);
      case "char" -> List.of(CHARACTER);
      case "Integer" -> List.of(INT);
      case "Long" -> List.of(LONG);
      case "Character" -> List.of(CHAR);
      case "Boolean" -> List.of(BOOLEAN);
      case "Object" ->
          List.of(
              INT,
              STRING,
              CHAR,
              INTEGER,
              BOOLEAN,
              LONG,
              INTS,
              STRINGS,
              INTEGER_LIST,
              HUE,
              PAIR,
              BYTE,
              DOUBLE);
      case "Object[]" -> List.of(STRINGS, INT_ROWS);
      default -> List.of();
    };
  }
}
