package dev.fermata.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.Set;

/** The runtime's types by name: the processor names them and does not depend on them. */
public final class RuntimeNames {
  public static final String GENERATOR_PACKAGE = "dev.fermata.generator";
  public static final String ASYNC_PACKAGE = "dev.fermata.async";
  public static final String FRAME_PACKAGE = "dev.fermata.frame";

  public static final ClassName COROUTINE = ClassName.get("dev.fermata.annotations", "Coroutine");
  public static final ClassName CHECK_RETURN_VALUE =
      ClassName.get("dev.fermata.annotations", "CheckReturnValue");

  public static final ClassName YIELD_SCOPE = ClassName.get(GENERATOR_PACKAGE, "YieldScope");
  public static final ClassName GENERATOR_SCOPE =
      ClassName.get(GENERATOR_PACKAGE, "GeneratorScope");
  public static final ClassName GENERATOR = ClassName.get(GENERATOR_PACKAGE, "Generator");
  public static final ClassName GENERATOR_EXIT = ClassName.get(GENERATOR_PACKAGE, "GeneratorExit");
  public static final ClassName DIRECT_SCOPES = ClassName.get(GENERATOR_PACKAGE, "DirectScopes");

  public static final ClassName ASYNC_SCOPE = ClassName.get(ASYNC_PACKAGE, "AsyncScope");
  public static final ClassName ASYNC_GENERATOR_SCOPE =
      ClassName.get(ASYNC_PACKAGE, "AsyncGeneratorScope");
  public static final ClassName DIRECT_ASYNCS = ClassName.get(ASYNC_PACKAGE, "DirectAsyncs");
  public static final ClassName ASYNC = ClassName.get(ASYNC_PACKAGE, "Async");
  public static final ClassName ASYNC_GENERATOR = ClassName.get(ASYNC_PACKAGE, "AsyncGenerator");
  public static final ClassName ASYNCS = ClassName.get(ASYNC_PACKAGE, "Asyncs");
  public static final ClassName AWAITABLE = ClassName.get(ASYNC_PACKAGE, "Awaitable");
  public static final ClassName ASYNC_CLOSEABLE = ClassName.get(ASYNC_PACKAGE, "AsyncCloseable");
  public static final ClassName ASYNC_ITERABLE = ClassName.get(ASYNC_PACKAGE, "AsyncIterable");
  public static final ClassName ASYNC_ITERATOR = ClassName.get(ASYNC_PACKAGE, "AsyncIterator");
  public static final ClassName CANCELLED = ClassName.get(ASYNC_PACKAGE, "Cancelled");
  public static final ClassName DEADLINE = ClassName.get(ASYNC_PACKAGE, "Deadline");
  public static final ClassName TASK_GROUP = ClassName.get(ASYNC_PACKAGE, "TaskGroup");

  public static final ClassName FRAME = ClassName.get(FRAME_PACKAGE, "Frame");
  public static final ClassName FRAMES = ClassName.get(FRAME_PACKAGE, "Frames");
  public static final ClassName ROOT = ClassName.get(FRAME_PACKAGE, "Root");
  public static final ClassName DISPATCH = ClassName.get(FRAME_PACKAGE, "Dispatch");
  public static final ClassName MEMBERS = ClassName.get(FRAME_PACKAGE, "Members");
  public static final ClassName PLACE = ClassName.get(FRAME_PACKAGE, "Place");

  /** The methods that a machine inherits from {@code Frame}; a test compares them with it. */
  public static final Set<String> FRAME_MEMBERS =
      Set.of(
          "awaits",
          "bind",
          "calls",
          "close",
          "delegates",
          "ended",
          "exchanges",
          "exchangesDouble",
          "exchangesInt",
          "exchangesLong",
          "handles",
          "jumps",
          "lines",
          "location",
          "resume",
          "resumePoint",
          "resumed",
          "returns",
          "scope",
          "throwRaised",
          "yields",
          "yieldsDouble",
          "yieldsInt",
          "yieldsLong");

  /** The constants that a machine inherits from {@code Frame}; a test compares them with it. */
  public static final Set<String> FRAME_CONSTANTS =
      Set.of("RETURNED", "SUSPENDED", "CALLED", "JUMPED");

  private static final Set<String> SCOPES =
      Set.of(
          "dev.fermata.generator.YieldScope",
          "dev.fermata.generator.YieldScope.OfInt",
          "dev.fermata.generator.YieldScope.OfLong",
          "dev.fermata.generator.YieldScope.OfDouble",
          "dev.fermata.generator.GeneratorScope",
          "dev.fermata.generator.GeneratorScope.OfInt",
          "dev.fermata.generator.GeneratorScope.OfLong",
          "dev.fermata.generator.GeneratorScope.OfDouble",
          "dev.fermata.async.AsyncScope",
          "dev.fermata.async.AsyncGeneratorScope");

  private RuntimeNames() {}

  /** Whether a method of a machine would meet one that it inherits. */
  public static boolean isInherited(String methodName) {
    return FRAME_MEMBERS.contains(methodName) || ObjectMethods.isName(methodName);
  }

  /** Whether this is the canonical name of one of the scopes. */
  public static boolean isScope(CharSequence qualifiedName) {
    return SCOPES.contains(qualifiedName.toString());
  }
}
