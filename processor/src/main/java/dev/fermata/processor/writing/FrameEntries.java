package dev.fermata.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.fermata.processor.model.CoroutineMethod;
import dev.fermata.processor.model.Host;
import dev.fermata.processor.model.RuntimeNames;
import dev.fermata.processor.model.Visibility;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The entries of a facade for suspending calls from other packages and other compilations.
 *
 * <pre>{@code
 * Other.walk(co, tree);
 * // becomes, in another package
 * calls(co, OtherCoroutines.StaticFrames.walk(tree), …)
 * }</pre>
 *
 * <p>They stand in classes of their own, apart from the factories and each kind from the others,
 * under the method's own name: so overload resolution has the candidates of the call as written,
 * and the compiler mentions none of them where a user's call of a factory is wrong.
 */
final class FrameEntries {
  private final Map<ClassName, TypeSpec.Builder> holders = new LinkedHashMap<>();

  /**
   * Adds the entries of a coroutine.
   *
   * @param newFrame makes the frame of the receiver's own implementation
   */
  void add(CoroutineMethod coroutine, FactoryNames names, CodeBlock newFrame) {
    if (coroutine.visibility() == Visibility.PRIVATE) {
      return;
    }
    MethodSpec.Builder entry =
        MethodSpec.methodBuilder(coroutine.entry())
            .addJavadoc(FactoryDoc.ofFrame(coroutine, names))
            .returns(RuntimeNames.FRAME);
    FacadeWriter.signature(entry, coroutine, names);
    FacadeWriter.requireReceiver(entry, coroutine, names);
    holder(coroutine.frames(), coroutine)
        .addMethod(entry.addStatement("return $L", newFrame).build());
    if (coroutine.overriding().isOverridable() && !coroutine.overriding().isAbstract()) {
      MethodSpec.Builder ofSuper =
          MethodSpec.methodBuilder(coroutine.entry())
              .addJavadoc(FactoryDoc.ofSuperFrame(coroutine, names))
              .returns(RuntimeNames.FRAME);
      FacadeWriter.signature(ofSuper, coroutine, names);
      ofSuper.addStatement("return $L", FacadeWriter.newMachine(coroutine, names));
      holder(coroutine.superFrames(), coroutine).addMethod(ofSuper.build());
    }
  }

  /** The classes that hold them. */
  List<TypeSpec> holders() {
    return holders.values().stream().map(TypeSpec.Builder::build).toList();
  }

  private TypeSpec.Builder holder(ClassName name, CoroutineMethod coroutine) {
    return holders.computeIfAbsent(name, n -> newHolder(n, coroutine.host()));
  }

  private static TypeSpec.Builder newHolder(ClassName name, Host host) {
    TypeSpec.Builder holder =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("Internal: what generated code calls; no API.\n")
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    if (host.visibility().leavesThePackage()) {
      holder.addModifiers(Modifier.PUBLIC);
    }
    return holder;
  }
}
