package dev.fermata.processor.statemachine;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a state does before its {@link Terminator}: straight-line source. */
public sealed interface Instruction {

  /** Its code, if it has any. */
  List<Code> codes();

  /** The variable that it has surely assigned when it completes. */
  Optional<Local> assigns();

  /** The same with other code. */
  Instruction map(UnaryOperator<Code> code);

  void accept(Visitor visitor);

  /** Treats each kind in its way. */
  interface Visitor {
    void visitComment(Comment comment);

    void visitStatement(Statement statement);

    void visitDeclaration(Declaration declaration);
  }

  /** Comment lines of the user's that belong to what follows. */
  record Comment(String text) implements Instruction {
    @Override
    public List<Code> codes() {
      return List.of();
    }

    @Override
    public Optional<Local> assigns() {
      return Optional.empty();
    }

    @Override
    public Instruction map(UnaryOperator<Code> change) {
      return this;
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visitComment(this);
    }
  }

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

    @Override
    public List<Code> codes() {
      return List.of(code);
    }

    @Override
    public Instruction map(UnaryOperator<Code> change) {
      return new Statement(change.apply(code), assigns);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visitStatement(this);
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
      implements Instruction {
    @Override
    public List<Code> codes() {
      return initializer.stream().toList();
    }

    @Override
    public Optional<Local> assigns() {
      return Optional.of(local);
    }

    @Override
    public Instruction map(UnaryOperator<Code> change) {
      return new Declaration(local, head, initializer.map(change));
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visitDeclaration(this);
    }
  }
}
