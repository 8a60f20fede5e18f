package dev.fermata.processor.statemachine;

import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A variable of the coroutine as the state machine sees it: a parameter, a local, a pattern
 * binding, or a temporary that the lowering introduced. Identity is what counts: two locals of one
 * name are two variables until {@link HoistedLocal hoisting} gives them their final names.
 */
public final class Local {

  /** Where a variable comes from. */
  public enum Kind {
    /** A parameter that is never assigned: final wherever it is used. */
    FINAL_PARAMETER,
    /** A parameter that the body assigns. */
    PARAMETER,
    /** A local variable, resource, exception parameter or pattern binding of the user's. */
    LOCAL,
    /** A {@code final} local initialised with a constant expression (JLS 4.12.4). */
    CONSTANT,
    /** Introduced by the lowering. */
    TEMPORARY
  }

  private final String name;
  private final TypeName type;
  private final Kind kind;
  private final List<TypeName> bounds;

  public Local(String name, TypeName type, Kind kind) {
    this(name, type, kind, List.of());
  }

  /**
   * A variable whose type cannot be written, but cast to.
   *
   * @param bounds the parts of its intersection type
   */
  public Local(String name, TypeName type, Kind kind, List<TypeName> bounds) {
    this.name = name;
    this.type = type;
    this.kind = kind;
    this.bounds = List.copyOf(bounds);
  }

  /** What its value has to be cast to where it is read; empty for most. */
  public List<TypeName> bounds() {
    return bounds;
  }

  /** The name it would like to have. */
  public String name() {
    return name;
  }

  /** A type that can be written down; for captured and intersection types an upper bound. */
  public TypeName type() {
    return type;
  }

  public Kind kind() {
    return kind;
  }

  public boolean isParameter() {
    return kind == Kind.PARAMETER || kind == Kind.FINAL_PARAMETER;
  }

  @Override
  public String toString() {
    return name;
  }
}
