package dev.fermata.fuzzing.tree;

import java.util.Locale;

/** What a tree is; a row of the table of what has been tried. */
public enum Construct {
  /** Elements that can be taken out one by one. */
  LIST(Form.LIST),
  /** What is neither expression nor statement nor member. */
  PART(Form.PART),

  // Expressions.
  LITERAL,
  VARIABLE,
  FIELD,
  STATIC_FIELD,
  INHERITED_FIELD,
  PROBE,
  YIELD,
  RECEIVE,
  YIELD_ALL_OF_GENERATOR,
  YIELD_ALL_OF_VALUES,
  SUSPENDING_CALL,
  CALL,
  STATIC_CALL,
  GENERIC_CALL,
  VARARGS_CALL,
  INHERITED_CALL,
  SUPER_CALL,
  CHAINED_CALL,
  ARITHMETIC,
  COMPARISON,
  AND,
  OR,
  NOT,
  NEGATION,
  SHIFT,
  CONCATENATION,
  CONDITIONAL,
  PARENTHESES,
  CAST,
  BOXING,
  UNBOXING,
  ASSIGNMENT,
  COMPOUND_ASSIGNMENT,
  INCREMENT,
  FIELD_ASSIGNMENT,
  ELEMENT_ASSIGNMENT,
  ELEMENT,
  ARRAY_CREATION,
  ARRAY_INITIALIZER,
  ARRAY_LENGTH,
  INSTANCE_OF,
  BINDING,
  RECORD_PATTERN,
  SWITCH_EXPRESSION,
  OLD_SWITCH_EXPRESSION,
  LAMBDA,
  METHOD_REFERENCE,
  ANONYMOUS_CLASS,
  CREATION,
  INNER_CREATION,
  CLASS_LITERAL,
  TEXT_BLOCK,

  // Statements.
  DECLARATION(Form.STATEMENT),
  LATE_DECLARATION(Form.STATEMENT),
  SEVERAL_DECLARATORS(Form.STATEMENT),
  EXPRESSION_STATEMENT(Form.STATEMENT),
  BLOCK(Form.STATEMENT),
  EMPTY(Form.STATEMENT),
  IF(Form.STATEMENT),
  IF_ELSE(Form.STATEMENT),
  WHILE(Form.STATEMENT),
  DO_WHILE(Form.STATEMENT),
  FOR(Form.STATEMENT),
  FOR_EVER(Form.STATEMENT),
  FOR_EACH_ARRAY(Form.STATEMENT),
  FOR_EACH_ITERABLE(Form.STATEMENT),
  LABELED_LOOP(Form.STATEMENT),
  LABELED_BLOCK(Form.STATEMENT),
  BREAK(Form.STATEMENT),
  CONTINUE(Form.STATEMENT),
  LABELED_BREAK(Form.STATEMENT),
  LABELED_CONTINUE(Form.STATEMENT),
  RETURN(Form.STATEMENT),
  THROW(Form.STATEMENT),
  SWITCH_YIELD(Form.STATEMENT),
  OLD_SWITCH(Form.STATEMENT),
  STRING_SWITCH(Form.STATEMENT),
  ENUM_SWITCH(Form.STATEMENT),
  RULE_SWITCH(Form.STATEMENT),
  PATTERN_SWITCH(Form.STATEMENT),
  TRY_CATCH(Form.STATEMENT),
  TRY_FINALLY(Form.STATEMENT),
  TRY_CATCH_FINALLY(Form.STATEMENT),
  TRY_RESOURCES(Form.STATEMENT),
  SYNCHRONIZED(Form.STATEMENT),
  ASSERT(Form.STATEMENT),
  LOCAL_CLASS(Form.STATEMENT),
  LOCAL_RECORD(Form.STATEMENT),
  LOCAL_ENUM(Form.STATEMENT),
  LOCAL_INTERFACE(Form.STATEMENT),

  // Members.
  METHOD(Form.MEMBER),
  COROUTINE(Form.MEMBER),
  MEMBER_FIELD(Form.MEMBER),
  MEMBER_CLASS(Form.MEMBER),
  CONSTRUCTOR(Form.MEMBER),
  INITIALIZER_BLOCK(Form.MEMBER);

  /** What can stand in a tree's place. */
  public enum Form {
    /** An expression of the same type. */
    EXPRESSION,
    /** A statement, or none. */
    STATEMENT,
    /** A member, or none. */
    MEMBER,
    /** A list with fewer elements. */
    LIST,
    /** Nothing else. */
    PART
  }

  private final Form form;

  Construct() {
    this(Form.EXPRESSION);
  }

  Construct(Form form) {
    this.form = form;
  }

  /** What can stand in its place. */
  public Form form() {
    return form;
  }

  /** Whether the coroutine suspends here by itself. */
  public boolean suspends() {
    return switch (this) {
      case YIELD, RECEIVE, YIELD_ALL_OF_GENERATOR, YIELD_ALL_OF_VALUES, SUSPENDING_CALL -> true;
      default -> false;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
