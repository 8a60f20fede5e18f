package dev.fermata.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

/** The primitive type that a generator yields without boxing, if any. */
public enum Primitive {
  NONE(""),
  INT("Int"),
  LONG("Long"),
  DOUBLE("Double");

  private final String suffix;

  Primitive(String suffix) {
    this.suffix = suffix;
  }

  /** What the names of its runtime members end in: {@code yieldsInt}, {@code yields}. */
  public String suffix() {
    return suffix;
  }

  /** The unboxed type; {@code Object} for {@link #NONE}. */
  public TypeName type() {
    return switch (this) {
      case NONE -> ClassName.OBJECT;
      case INT -> TypeName.INT;
      case LONG -> TypeName.LONG;
      case DOUBLE -> TypeName.DOUBLE;
    };
  }
}
