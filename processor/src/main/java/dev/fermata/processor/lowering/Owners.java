package dev.fermata.processor.lowering;

import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The classes that declare members. */
final class Owners {
  private Owners() {}

  /** The class or interface that declares a member. */
  static TypeElement of(Element member) {
    return (TypeElement)
        Objects.requireNonNull(member.getEnclosingElement(), () -> "no owner: " + member);
  }
}
