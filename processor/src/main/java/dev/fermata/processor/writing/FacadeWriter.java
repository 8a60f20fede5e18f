package dev.fermata.processor.writing;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.fermata.processor.model.CoroutineMethod;
import dev.fermata.processor.model.CoroutineMethods;
import dev.fermata.processor.model.Erasure;
import dev.fermata.processor.model.Host;
import dev.fermata.processor.model.Parameter;
import dev.fermata.processor.model.RuntimeNames;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/**
 * Writes the facade of a type: a factory for each of its coroutines.
 *
 * <pre>{@code
 * class Demo { @Coroutine static void finder(GeneratorScope<Void, String> co, String letter) … }
 * // becomes
 * final class DemoCoroutines {
 *   @CheckReturnValue
 *   static Generator<Void, String, Void> finder(String letter) {
 *     if (DirectScopes.enabled()) {
 *       return DirectScopes.<Void, String, Void>generator(co -> { Demo.finder(co, letter); return null; });
 *     }
 *     return Generator.of(new Demo_finder(letter));
 *   }
 *
 *   static final class StaticFrames {
 *     static Frame finder(String letter) { return new Demo_finder(letter); }
 *   }
 * }
 * }</pre>
 *
 * <p>It is written before any body is understood, so that the user's code that calls it compiles.
 */
public final class FacadeWriter {
  private final Host host;
  private final List<CoroutineMethod> coroutines;
  private final GeneratedFiles files;

  public FacadeWriter(Host host, List<CoroutineMethod> coroutines, GeneratedFiles files) {
    this.host = host;
    this.coroutines = List.copyOf(coroutines);
    this.files = files;
  }

  public JavaFile write() {
    ClassName name = CoroutineMethods.facadeOf(host.name());
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.FINAL)
            .addJavadoc(
                "Makes coroutine objects that run the coroutines of {@link $T}. A factory runs"
                    + " nothing: what it\nmakes is cold until it is advanced, awaited or started.\n",
                host.name())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    if (host.visibility().leavesThePackage()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    Dispatches dispatches = new Dispatches(coroutines);
    GeneratedText.shadow(type, variables());
    DirectCalls directCalls = new DirectCalls(name);
    FrameEntries entries = new FrameEntries();
    for (CoroutineMethod coroutine : coroutines) {
      FactoryNames names = FactoryNames.of(coroutine);
      if (dispatches.has(coroutine)) {
        type.addField(dispatches.field(coroutine));
      }
      CodeBlock newFrame =
          dispatches.has(coroutine)
              ? dispatches.newFrame(coroutine, names)
              : newMachine(coroutine, names);
      type.addMethod(factory(coroutine, names, directCalls.call(coroutine, names), newFrame));
      entries.add(coroutine, names, newFrame);
    }
    entries.holders().forEach(type::addType);
    directCalls.accessors().ifPresent(type::addType);
    return files.javaFile(name, type.build());
  }

  /** The names of the parameters of factories and of the lambdas in them. */
  private Set<String> variables() {
    Set<String> names = new TreeSet<>();
    for (CoroutineMethod coroutine : coroutines) {
      names.addAll(FactoryNames.of(coroutine).all(coroutine));
    }
    return names;
  }

  private static MethodSpec factory(
      CoroutineMethod coroutine, FactoryNames names, CodeBlock directCall, CodeBlock newFrame) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(coroutine.factory())
            .addJavadoc(FactoryDoc.of(coroutine, names))
            .addAnnotation(RuntimeNames.CHECK_RETURN_VALUE)
            .returns(coroutine.product());
    signature(method, coroutine, names);
    requireReceiver(method, coroutine, names);
    // Without a scope there is nothing to call; the declaration has been reported.
    if (!coroutine.scopeName().isEmpty()) {
      method
          .beginControlFlow("if ($T.enabled())", RuntimeNames.DIRECT_SCOPES)
          .addStatement(
              "return $L",
              coroutine
                  .scope()
                  .makeDirect(coroutine.returnType(), body(coroutine, names, directCall)))
          .endControlFlow();
    }
    return method.addStatement("return $L", coroutine.scope().makeProduct(newFrame)).build();
  }

  /** The body as a lambda from its scope to its result. */
  private static CodeBlock body(
      CoroutineMethod coroutine, FactoryNames names, CodeBlock directCall) {
    return coroutine.returnsVoid()
        ? CodeBlock.of("\n$L -> {\n$>$L;\nreturn null;\n$<}", names.scope(), directCall)
        : CodeBlock.of("$L -> $L", names.scope(), directCall);
  }

  /** What a factory and an entry have in common. */
  static void signature(MethodSpec.Builder method, CoroutineMethod coroutine, FactoryNames names) {
    method.addModifiers(Modifier.STATIC);
    if (coroutine.visibility().leavesThePackage()) {
      method.addModifiers(Modifier.PUBLIC);
    }
    method.addTypeVariables(coroutine.allTypeVariables());
    if (!coroutine.isStatic()) {
      method.addParameter(coroutine.hostType(), names.receiver());
    }
    for (Parameter parameter : coroutine.parameters()) {
      method.addParameter(parameter.type(), parameter.name());
    }
    Set<String> suppressed = new HashSet<>(coroutine.suppressed());
    if (coroutine.isVarargs()) {
      method.varargs();
      if (isGenericArray(coroutine)) {
        // True of every factory: it hands the array on and does nothing else with it.
        method.addAnnotation(SafeVarargs.class);
        suppressed.add("varargs");
      }
    }
    if (coroutine.isDeprecated()) {
      method.addAnnotation(Deprecated.class);
    }
    method.addAnnotations(Annotations.suppress(suppressed));
  }

  private static boolean isGenericArray(CoroutineMethod coroutine) {
    Parameter last = coroutine.parameters().get(coroutine.parameters().size() - 1);
    return !Erasure.isReifiable(((ArrayTypeName) last.type()).componentType());
  }

  static void requireReceiver(
      MethodSpec.Builder method, CoroutineMethod coroutine, FactoryNames names) {
    if (!coroutine.isStatic()) {
      method.addStatement(
          "$T.requireNonNull($N, $S)", Objects.class, names.receiver(), names.receiver());
    }
  }

  static CodeBlock newMachine(CoroutineMethod coroutine, FactoryNames names) {
    return CodeBlock.of("new $T($L)", coroutine.machineType(), names.arguments());
  }
}
