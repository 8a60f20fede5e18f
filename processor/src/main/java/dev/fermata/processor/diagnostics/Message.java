package dev.fermata.processor.diagnostics;

import javax.tools.Diagnostic;

/** Every text the processor says to users: what is wrong, and what to write instead. */
public enum Message {
  SUSPENSION_IN_LAMBDA(
      "a coroutine cannot suspend inside a lambda: the lambda runs in a call of its own. Use a loop"
          + " instead, or make the lambda's body a coroutine and call it from here"),
  SUSPENSION_IN_CLASS(
      "a coroutine cannot suspend inside a nested class: its methods run in calls of their own."
          + " Mark the method @Coroutine and give it a scope parameter"),
  SUSPENSION_IN_SYNCHRONIZED(
      "a coroutine cannot suspend while it holds a monitor: whoever resumes it may be another"
          + " thread. Suspend before or after the synchronized block"),
  SYNCHRONIZED_COROUTINE(
      "a coroutine cannot be synchronized: it would hold the monitor while suspended. Put the"
          + " critical part into a synchronized block that does not suspend"),
  SCOPE_ESCAPES(
      "the scope %1$s may only be called, or handed to a coroutine as its first argument; it means"
          + " nothing elsewhere. %2$s"),
  NO_SCOPE(
      "the first parameter of a coroutine is its scope: give %1$s one of YieldScope<…>,"
          + " GeneratorScope<…> or their primitive variants, or remove @Coroutine"),
  TWO_SCOPES("a coroutine has one scope: make this parameter something else"),
  VARARGS_SCOPE("the scope cannot be varargs: write %1$s without the dots"),
  RAW_SCOPE("a scope needs its type arguments: write %1$s<…>"),
  NATIVE_COROUTINE("a native method has no body to generate a coroutine from: remove @Coroutine"),
  ABSTRACT_COROUTINE(
      "coroutines cannot be abstract yet: give %1$s a body, or let it return a Generator that an"
          + " implementation gets from its factory"),
  OVERRIDING_COROUTINE(
      "coroutines cannot be overridden yet: %1$s overrides %2$s. Rename one of them"),
  LOCAL_HOST(
      "a local or anonymous class cannot declare coroutines: nothing outside can name it. Make it a"
          + " member class"),
  PRIVATE_TYPE("generated code must name the private type %1$s: remove its modifier private"),
  PROTECTED_TYPE(
      "generated code must name %1$s, which is protected in another package: make it public, or"
          + " use a type that this package can see"),
  WRONG_YIELD("%1$s"),
  COLD_GENERATOR_DROPPED(
      "this generator is dropped before it has run: call %1$s(%2$s, …) to run it as part of this"
          + " coroutine, or iterate over it"),
  COLD_GENERATOR_DROPPED_OUTSIDE(
      "this generator is dropped before it has run: iterate over it, or assign it"),
  FUNCTIONAL_COROUTINE(
      "a coroutine cannot be written as a lambda or method reference: implement %1$s in a class,"
          + " with a method marked @Coroutine"),
  FACADE_TAKEN(
      "the coroutines of %1$s need a class named %2$s, but there is one already: rename it or"
          + " %1$s"),
  SAME_FACTORY(
      "the factory of this coroutine would clash with that of another: rename it with"
          + " @Coroutine(factory = \"…\")"),
  BAD_FACTORY_NAME("\"%1$s\" is no Java name: choose another for @Coroutine(factory = …)"),
  SWALLOWED_EXIT(
      Diagnostic.Kind.WARNING,
      "this catches GeneratorExit, by which close() ends a suspended coroutine: rethrow it, or"
          + " catch Exception"),
  NOT_JAVAC(
      "Fermata works with javac alone, for it reads the bodies of coroutines through"
          + " com.sun.source; this compiler is %1$s"),
  INTERNAL_ERROR(
      "Fermata failed on the coroutine %1$s at the construct %2$s. This is a bug: please report it"
          + " with the method's source and these lines:%n%3$s"),
  FILE_TAKEN("Fermata cannot write a generated file: %1$s. Rename what has its name"),
  FILE_UNWRITABLE("Fermata cannot write a generated file: %1$s"),
  UNSUPPORTED("Fermata cannot generate code for this yet: %1$s"),
  OUT_OF_REACH("generated code cannot reach %1$s here: %2$s");

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
