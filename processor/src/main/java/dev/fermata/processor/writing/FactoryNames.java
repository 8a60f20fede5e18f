package dev.fermata.processor.writing;

import com.palantir.javapoet.CodeBlock;
import dev.fermata.processor.model.CoroutineMethod;
import dev.fermata.processor.model.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * The names that a factory gives to what has none in the user's code, clear of the user's own.
 *
 * @param scope the lambda parameter of direct mode: the user's name for the scope
 * @param receiver the first parameter of an instance coroutine's factory: {@code shop} for a {@code
 *     Shop}
 * @param arguments the arguments of the machine's constructor: the receiver first
 */
record FactoryNames(String scope, String receiver, CodeBlock arguments) {

  static FactoryNames of(CoroutineMethod coroutine) {
    Set<String> taken = new HashSet<>();
    coroutine.parameters().forEach(parameter -> taken.add(parameter.name()));
    String scope = coroutine.scopeName().isEmpty() ? free("co", taken) : coroutine.scopeName();
    taken.add(scope);
    String receiver = decapitalized(coroutine.host().name().simpleName());
    if (taken.contains(receiver)
        || SourceVersion.isKeyword(receiver)
        || coroutine.host().name().simpleNames().contains(receiver)) {
      receiver = free("self", taken);
    }
    taken.add(receiver);
    List<String> arguments = new ArrayList<>();
    if (!coroutine.isStatic()) {
      arguments.add(receiver);
    }
    coroutine.parameters().stream().map(Parameter::name).forEach(arguments::add);
    return new FactoryNames(scope, receiver, CodeBlock.of("$L", String.join(", ", arguments)));
  }

  /** All that are in scope in a factory. */
  Set<String> all(CoroutineMethod coroutine) {
    Set<String> names = new HashSet<>(Set.of(scope, receiver));
    coroutine.parameters().forEach(parameter -> names.add(parameter.name()));
    return names;
  }

  private static String free(String wanted, Set<String> taken) {
    String name = wanted;
    for (int i = 2; taken.contains(name); i++) {
      name = wanted + i;
    }
    return name;
  }

  /** {@code shop} for {@code Shop}, {@code urlReader} for {@code URLReader}. */
  static String decapitalized(String typeName) {
    int capitals = 0;
    while (capitals < typeName.length() && Character.isUpperCase(typeName.charAt(capitals))) {
      capitals++;
    }
    boolean wordFollows = capitals > 1 && capitals < typeName.length();
    int lower = wordFollows ? capitals - 1 : capitals;
    return typeName.substring(0, lower).toLowerCase(Locale.ROOT) + typeName.substring(lower);
  }
}
