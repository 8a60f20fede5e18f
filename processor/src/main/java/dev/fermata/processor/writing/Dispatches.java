package dev.fermata.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import dev.fermata.processor.model.CoroutineMethod;
import dev.fermata.processor.model.Host;
import dev.fermata.processor.model.Parameter;
import dev.fermata.processor.model.RuntimeNames;
import java.lang.invoke.MethodHandles;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * What a facade writes for coroutines that may be overridden or override others.
 *
 * <pre>{@code
 * private static final Dispatch AREA =
 *     Dispatch.of(MethodHandles.lookup(), Shape.class, Shape_area.class, DirectScopes::frame,
 *         "area", YieldScope.class);
 * …
 * shape.getClass() == Shape.class ? new Shape_area(shape) : AREA.frame(shape, new Object[] {})
 * }</pre>
 */
final class Dispatches {
  private final Map<CoroutineMethod, String> names = new HashMap<>();

  Dispatches(List<CoroutineMethod> coroutines) {
    Set<String> taken = new HashSet<>();
    // A field hides types and is hidden by parameters of the same name.
    for (CoroutineMethod coroutine : coroutines) {
      taken.addAll(coroutine.host().name().simpleNames());
      taken.add(FactoryNames.of(coroutine).receiver());
      coroutine.parameters().forEach(parameter -> taken.add(parameter.name()));
    }
    for (CoroutineMethod coroutine : coroutines) {
      if (coroutine.overriding().isSelectable() && !coroutine.scopeName().isEmpty()) {
        String wanted =
            coroutine.name().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
          name = wanted + i;
        }
        names.put(coroutine, name);
      }
    }
  }

  boolean has(CoroutineMethod coroutine) {
    return names.containsKey(coroutine);
  }

  FieldSpec field(CoroutineMethod coroutine) {
    CodeBlock.Builder value =
        CodeBlock.builder()
            .add(
                "$T.of(\n$>$>$T.lookup(), $T.class, $L, $L,\n$S, $L)$<$<",
                RuntimeNames.DISPATCH,
                MethodHandles.class,
                coroutine.host().name(),
                coroutine.overriding().isAbstract()
                    ? CodeBlock.of("null")
                    : CodeBlock.of("$T.class", coroutine.machine()),
                coroutine.scope().directFrame(),
                coroutine.name(),
                classes(coroutine.overriding().parameters()));
    coroutine
        .overriding()
        .bridged()
        .forEach(parameters -> value.add("\n$>$>.overriding($L)$<$<", classes(parameters)));
    return FieldSpec.builder(
            RuntimeNames.DISPATCH,
            names.get(coroutine),
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .addAnnotations(Annotations.suppress(coroutine.suppressed()))
        .initializer(value.build())
        .build();
  }

  /** The expression that makes the frame of the receiver's own implementation. */
  CodeBlock newFrame(CoroutineMethod coroutine, FactoryNames names) {
    if (!coroutine.overriding().isOverridable()) {
      return FacadeWriter.newMachine(coroutine, names);
    }
    String arguments =
        String.join(", ", coroutine.parameters().stream().map(Parameter::name).toList());
    CodeBlock selected =
        CodeBlock.of(
            "$L.frame($L, new $T[] {$L})",
            this.names.get(coroutine),
            names.receiver(),
            Object.class,
            arguments);
    if (coroutine.overriding().isAbstract() || coroutine.host().kind() == Host.Kind.INTERFACE) {
      return selected;
    }
    return CodeBlock.of(
        "$L.getClass() == $T.class\n? $L\n: $L",
        names.receiver(),
        coroutine.host().name(),
        FacadeWriter.newMachine(coroutine, names),
        selected);
  }

  private static CodeBlock classes(List<TypeName> types) {
    return CodeBlock.join(
        types.stream().map(type -> CodeBlock.of("$T.class", type)).toList(), ", ");
  }
}
