package dev.fermata.processor.diagnostics;

import javax.tools.Diagnostic;

/** Every text the processor says to users: what is wrong, and what to write instead. */
public enum Message {
  // Declarations.
  NO_SCOPE(
      "the first parameter of a coroutine is its scope: give %1$s one, such as YieldScope<…>,"
          + " GeneratorScope<…> or AsyncScope, or remove @Coroutine"),
  SCOPE_NOT_FIRST("the scope is the first parameter of a coroutine: move it to the front"),
  TWO_SCOPES("a coroutine has one scope: remove this one"),
  ARRAY_OF_SCOPES("a coroutine has one scope, not an array of them: declare %1$s as a plain scope"),
  RAW_SCOPE("a scope needs its type arguments: write %1$s<…>"),
  NATIVE_COROUTINE("a native method has no body to make a coroutine of: remove @Coroutine"),
  SYNCHRONIZED_COROUTINE(
      "a coroutine cannot be synchronized, since it would hold the monitor while it is suspended:"
          + " put what needs the monitor into a synchronized block that does not suspend"),
  LOMBOK_LOCK(
      "a coroutine cannot be @%1$s, since it would hold the lock while it is suspended: put what needs"
          + " the lock into a block of its own that does not suspend"),
  LOMBOK_UTILITY(
      "@UtilityClass makes methods static unseen by other processors: declare the coroutine %1$s"
          + " static"),
  UNMARKED_OVERRIDE(
      "%1$s overrides the coroutine of %2$s, so callers that suspend expect a coroutine: mark it"
          + " @Coroutine"),
  LOCAL_OVERRIDE(
      "%1$s overrides the coroutine of %2$s, which no method of a local or anonymous class can: make"
          + " it a member class, its %1$s marked @Coroutine"),
  LOCAL_HOST(
      "a local or anonymous class cannot have coroutines, since no generated code can name it: make"
          + " it a member class"),
  NAMELESS_HOST(
      "a coroutine needs a class with a name, so that generated code can call it: declare a class"
          + " around it"),
  PRIVATE_TYPE("generated code must name the type %1$s: remove its modifier private"),
  PROTECTED_TYPE(
      "generated code must name the type %1$s, which is protected and of another package: make it"
          + " public"),
  BAD_FACTORY_NAME("\"%1$s\" is no name for a method: choose another for @Coroutine(factory = …)"),
  FACADE_TAKEN(
      "the factories of %1$s go into a class named %2$s, but this package has one already: rename"
          + " either"),
  SAME_FACTORY(
      "the factory %1$s of this coroutine would have the signature of another one's: rename it,"
          + " with @Coroutine(factory = \"…\")"),
  FACTORY_OF_OBJECT(
      "the factory of this coroutine would be a static method with the signature of Object's %1$s,"
          + " which no class can have: rename it, with @Coroutine(factory = \"…\")"),

  // Bodies: where a coroutine may suspend.
  SUSPENSION_IN_LAMBDA(
      "a coroutine cannot suspend in a lambda, which runs in a call of its own: write a loop, or a"
          + " coroutine of its own"),
  LAMBDA_FOR_COROUTINE(
      "%2$s of %1$s is a coroutine, which a lambda or method reference cannot be: write a member"
          + " class that implements %1$s, its %2$s marked @Coroutine"),
  SUSPENSION_IN_CLASS(
      "a coroutine cannot suspend in a nested class, whose methods run in calls of their own: hand"
          + " the values over, or make a member class with a coroutine of its own"),
  SUSPENSION_IN_SYNCHRONIZED(
      "a coroutine cannot suspend while it holds a monitor, since another thread may resume it:"
          + " suspend before or after the synchronized block"),
  SWALLOWED_EXIT(
      Diagnostic.Kind.WARNING,
      "this also catches %1$s: rethrow it, catch Exception instead, or add @SuppressWarnings(\"fermata\")"),

  // Bodies: what may be done with the scope.
  SCOPE_TO_PLAIN_METHOD(
      "the scope %1$s means something to coroutines only: mark %2$s @Coroutine, its first parameter"
          + " the scope"),
  SCOPE_NOT_FIRST_ARGUMENT("the scope is the first argument of a suspending call of %1$s"),
  SCOPE_TO_CONSTRUCTOR(
      "the scope %1$s cannot be handed to a constructor: call a coroutine of the new object"
          + " instead"),
  SCOPE_IN_METHOD_REFERENCE(
      "the scope %1$s cannot be part of a method reference, which runs in a call of its own: write"
          + " a loop"),
  SCOPE_MEMBER("the scope %1$s is for suspending, which %1$s.%2$s does not do: remove it"),
  SCOPE_CAPTURED(
      "the scope %1$s cannot be captured: it means nothing outside the coroutine's own statements"),
  SCOPE_RETURNED("the scope %1$s cannot be returned: it means nothing outside this coroutine"),
  SCOPE_COMPARED("the scope %1$s cannot be compared: there is always exactly this one"),
  SCOPE_ASSIGNED("the scope %1$s cannot be assigned to: it stays the same for the whole coroutine"),
  SCOPE_STORED("the scope %1$s cannot be stored: name it %1$s wherever it is needed"),
  SCOPE_ELSEWHERE(
      "the scope %1$s may only be called, or handed to a coroutine as its first argument"),
  WRONG_SCOPE("a coroutine suspends through its own scope: write %1$s in place of the other scope"),
  WRONG_SCOPE_ARGUMENT(
      "a coroutine calls another with its own scope: write %1$s here, or call the factory"),
  GENERATOR_DROPPED(
      "this generator is dropped before it has run: write %1$s to run it as a part of this"
          + " coroutine, or iterate over it"),
  GENERATOR_DROPPED_OUTSIDE(
      "this generator is dropped before it has run: iterate over it, or keep it"),

  ASYNC_DROPPED(
      "this coroutine is dropped before it has run: write %1$s to run it as a part of this"
          + " coroutine, or start it as a task"),
  ASYNC_DROPPED_OUTSIDE(
      "this coroutine is dropped before it has run: start it as a task, or keep it"),
  AWAITABLE_DROPPED(
      "this is dropped before it has run: write %1$s.await(…) around it, or start it as a task"),
  ASYNC_GENERATOR_DROPPED(
      "this async generator is dropped before it has run: iterate over it, or keep it"),

  // Bodies: what async coroutines may do.
  EACH_OUTSIDE_LOOP(
      "%1$s.each(…) is what a loop runs over: write for (… : %1$s.each(…)), or await toList() of its"
          + " source"),
  YIELD_IN_BLOCK(
      "an async generator cannot yield while a %1$s of its own is open, since that would interrupt"
          + " its consumer: yield behind the block"),
  ASYNC_RESOURCE(
      "closing this %1$s is awaited, which only the own statements of a coroutine with an AsyncScope"
          + " can do: write the try there, or await its closeAsync()"),

  NO_FACADE(
      "%1$s was compiled without Fermata's processor, so there is no %2$s through which a coroutine"
          + " could call it: compile it with the processor"),

  // Lowering.
  OUT_OF_REACH("generated code cannot reach %1$s here: %2$s"),

  // The processor itself.
  NOT_JAVAC(
      "Fermata reads the bodies of coroutines through com.sun.source, so it works with javac alone:"
          + " the compiler here is %1$s"),
  OLD_SOURCE(
      "Fermata generates code for Java 17 and later, and this is compiled for Java %1$s: compile it"
          + " with --release 17 or a later one"),
  FILE_TAKEN("Fermata cannot write a generated file: %1$s: rename what has its name"),
  FILE_UNWRITABLE("Fermata cannot write a generated file: %1$s"),
  MISUNDERSTOOD(
      "Fermata did not understand the coroutine %1$s, although it is valid: \"%2$s\" (line %3$s)."
          + " This is a bug: please report it with the method's source and the compiler's options"),
  EXTENSION_METHODS(
      "Fermata cannot see the methods that @ExtensionMethod adds, and the coroutine %1$s seems to call"
          + " one: \"%2$s\" (line %3$s): call the static method itself"),
  INTERNAL_ERROR(
      "Fermata failed on the coroutine %1$s, at %2$s. This is a bug: please report it with the"
          + " method's source and these lines:%n%3$s");

  private final Diagnostic.Kind severity;
  private final String format;

  Message(String format) {
    this(Diagnostic.Kind.ERROR, format);
  }

  Message(Diagnostic.Kind severity, String format) {
    this.severity = severity;
    this.format = format;
  }

  /** Whether it is an error or a warning. */
  public Diagnostic.Kind severity() {
    return severity;
  }

  /** The text with its arguments filled in. */
  public String text(Object... arguments) {
    return String.format(format, arguments);
  }
}
