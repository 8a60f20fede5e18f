package dev.fermata.processor.model;

import java.util.Set;
import javax.lang.model.element.Modifier;

/** How visible a declaration is, from the narrowest to the widest. */
public enum Visibility {
  PRIVATE,
  PACKAGE,
  PROTECTED,
  PUBLIC;

  /** The visibility that a set of modifiers spells. */
  public static Visibility of(Set<Modifier> modifiers) {
    if (modifiers.contains(Modifier.PUBLIC)) {
      return PUBLIC;
    }
    if (modifiers.contains(Modifier.PROTECTED)) {
      return PROTECTED;
    }
    return modifiers.contains(Modifier.PRIVATE) ? PRIVATE : PACKAGE;
  }

  /** Whether code of other packages can reach it at all, be it as a subclass. */
  public boolean leavesThePackage() {
    return this == PUBLIC || this == PROTECTED;
  }
}
