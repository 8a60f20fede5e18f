package dev.fermata.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

/** The primitive type that a generator yields without boxing, if any. */
public enum Primitive {
  NONE("", ClassName.OBJECT),
  INT("Int", TypeName.INT),
  LONG("Long", TypeName.LONG),
  DOUBLE("Double", TypeName.DOUBLE);

  private final String suffix;
  private final TypeName type;

  Primitive(String suffix, TypeName type) {
    this.suffix = suffix;
    this.type = type;
  }

  /** What the names of its runtime members end in: {@code yieldsInt}, {@code yields}. */
  public String suffix() {
    return suffix;
  }

  /** The unboxed type; {@code Object} for {@link #NONE}. */
  public TypeName type() {
    return type;
  }
}
