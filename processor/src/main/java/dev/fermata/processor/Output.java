package dev.fermata.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import dev.fermata.processor.source.OuterCompilation;
import dev.fermata.processor.writing.GeneratedFiles;
import dev.fermata.processor.writing.GeneratedText;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Writes generated files into the user's compilation. */
final class Output {
  private final OuterCompilation outer;
  private final Map<ClassName, String> thisRound = new HashMap<>();
  private final Map<String, Boolean> shadowing = new HashMap<>();

  Output(OuterCompilation outer) {
    this.outer = outer;
  }

  void startRound() {
    thisRound.clear();
  }

  /** What was written in this round and is not part of the user's compilation yet. */
  Map<ClassName, String> writtenThisRound() {
    return Map.copyOf(thisRound);
  }

  /**
   * Writes one file.
   *
   * @param origin the type it is generated from, for incremental builds
   */
  void write(JavaFile file, TypeElement origin) throws IOException {
    ClassName name = ClassName.get(file.packageName(), file.typeSpec().name());
    String text = GeneratedText.tidy(file.toString());
    // Through the environment as handed to the processor, since build tools watch what it writes.
    try (Writer writer =
        outer
            .environment()
            .getFiler()
            .createSourceFile(name.canonicalName(), origin)
            .openWriter()) {
      writer.write(text);
    }
    outer.addGenerated(name);
    thisRound.put(name, text);
  }

  /** What the files generated for a type have in common. */
  GeneratedFiles filesFor(TypeElement host) {
    Elements elements = outer.elements();
    String generated = "javax.annotation.processing.Generated";
    ModuleElement module = elements.getModuleOf(host);
    boolean marked =
        module == null
            ? elements.getTypeElement(generated) != null
            : elements.getTypeElement(module, generated) != null;
    boolean importsJavaLang =
        shadowing.computeIfAbsent(
            elements.getPackageOf(host).getQualifiedName().toString(),
            name -> shadowsJavaLang(elements.getPackageOf(host)));
    return new GeneratedFiles(marked, importsJavaLang);
  }

  private boolean shadowsJavaLang(PackageElement userPackage) {
    Elements elements = outer.elements();
    ModuleElement javaBase =
        Objects.requireNonNull(
            elements.getModuleOf(elements.getTypeElement(Object.class.getCanonicalName())));
    return ElementFilter.typesIn(userPackage.getEnclosedElements()).stream()
        .map(type -> "java.lang." + type.getSimpleName())
        .anyMatch(name -> elements.getTypeElement(javaBase, name) != null);
  }
}
