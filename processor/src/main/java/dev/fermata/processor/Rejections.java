package dev.fermata.processor;

import com.palantir.javapoet.ClassName;
import dev.fermata.processor.diagnostics.Message;
import dev.fermata.processor.model.CoroutineMethod;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** The coroutines whose declarations were found wrong, and what can be generated all the same. */
final class Rejections {
  private static final Set<Message> UNNAMEABLE =
      EnumSet.of(Message.PRIVATE_TYPE, Message.PROTECTED_TYPE);
  private static final Set<Message> NO_FACTORY =
      EnumSet.of(
          Message.PRIVATE_TYPE,
          Message.PROTECTED_TYPE,
          Message.SAME_FACTORY,
          Message.FACTORY_OF_OBJECT,
          Message.BAD_FACTORY_NAME);

  private final Set<ClassName> rejected = new HashSet<>();
  private final Set<ClassName> withoutFactory = new HashSet<>();
  private final Set<ClassName> unnameable = new HashSet<>();

  void add(CoroutineMethod coroutine, Message reason) {
    rejected.add(coroutine.machine());
    if (NO_FACTORY.contains(reason)) {
      withoutFactory.add(coroutine.machine());
    }
    if (UNNAMEABLE.contains(reason)) {
      unnameable.add(coroutine.machine());
    }
  }

  /** Whether its body is of no interest any more. */
  boolean isRejected(CoroutineMethod coroutine) {
    return rejected.contains(coroutine.machine());
  }

  /** Whether a factory for it can be written. */
  boolean hasFactory(CoroutineMethod coroutine) {
    return !withoutFactory.contains(coroutine.machine());
  }

  /** Whether not even a stub can be written. */
  boolean isUnnameable(CoroutineMethod coroutine) {
    return unnameable.contains(coroutine.machine());
  }
}
