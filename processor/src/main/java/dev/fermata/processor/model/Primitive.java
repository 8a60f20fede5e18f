package dev.fermata.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.Locale;

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

  /** A name that begins with the type, where there is one: {@code intFrame}, {@code frame}. */
  String prefixing(String name) {
    return this == NONE
        ? name
        : suffix.toLowerCase(Locale.ROOT)
            + Character.toUpperCase(name.charAt(0))
            + name.substring(1);
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
