package dev.fermata.processor.statemachine;

import java.util.Optional;

/** What a state does before its {@link Terminator}: straight-line source. */
public sealed interface Instruction {

  /** Comment lines of the user's that belong to what follows. */
  record Comment(String text) implements Instruction {}

  /**
   * A statement, most often the user's own text.
   *
   * @param code the statement with its semicolon or braces
   * @param assigns the variable it surely assigns when it completes, for liveness
   */
  record Statement(Code code, Optional<Local> assigns) implements Instruction {
    public Statement(Code code) {
      this(code, Optional.empty());
    }
  }

  /**
   * The declaration of a variable. It stays one when the variable lives within one state, and
   * becomes an assignment when the variable is hoisted.
   *
   * @param head modifiers and type as the user wrote them; empty: the type of the local
   * @param initializer what it is initialised with, usable in a declaration and in an assignment
   */
  record Declaration(Local local, Optional<Code> head, Optional<Code> initializer)
      implements Instruction {}
}
