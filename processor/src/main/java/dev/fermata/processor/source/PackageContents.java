package dev.fermata.processor.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaFileObject;

/**
 * What each package of the user's compilation holds, the platform's packages excepted, as files of
 * the nested one:
 *
 * <pre>{@code
 * a type whose bodies are wanted     its source, prepared
 * any other type with a source       a stub of its declarations, as the model has them by now, with
 *                                    what other processors have added
 * a type from a class file           that class file
 * }</pre>
 */
final class PackageContents {
  private final OuterCompilation outer;
  private final ClassFiles classFiles;
  private final List<ModuleElement> modules;

  /** The prepared sources, by the binary names of the top-level types they declare. */
  private final Map<String, MemorySource> prepared;

  /** Names that the sources import, or nothing if packages in jars are to be listed by types. */
  private final Optional<List<String>> imports;

  private final Map<String, List<JavaFileObject>> lists = new HashMap<>();
  private boolean partial;

  /**
   * Opens the contents.
   *
   * @param imports names that the sources import: they show in which jars to look for a package,
   *     which spares the user's compilation the reading of whole packages; if empty, every package
   *     is read as a whole
   */
  PackageContents(
      OuterCompilation outer,
      ClassFiles classFiles,
      Map<String, MemorySource> prepared,
      Optional<List<String>> imports) {
    this.outer = outer;
    this.classFiles = classFiles;
    this.prepared = prepared;
    this.imports = imports;
    this.modules =
        outer.elements().getAllModuleElements().stream()
            .filter(module -> !SystemModules.contains(module.getQualifiedName()))
            .map(ModuleElement.class::cast)
            .toList();
  }

  List<JavaFileObject> list(String packageName) throws IOException {
    List<JavaFileObject> known = lists.get(packageName);
    if (known == null) {
      known = compute(packageName);
      lists.put(packageName, known);
    }
    return known;
  }

  /** Whether some package may hold more types than were listed, in jars not heard of. */
  boolean isPartial() {
    return partial;
  }

  String binaryName(JavaFileObject file) {
    return file instanceof MemorySource source ? source.binaryName() : classFiles.binaryName(file);
  }

  void close() throws IOException {
    classFiles.close();
  }

  private List<JavaFileObject> compute(String packageName) throws IOException {
    List<JavaFileObject> files = new ArrayList<>();
    prepared.forEach(
        (name, source) -> {
          if (packageOf(name).equals(packageName)) {
            files.add(source);
          }
        });
    if (files.isEmpty() && addFromJars(files, packageName)) {
      partial = true;
      return files;
    }
    List<TypeElement> fromClassFiles = new ArrayList<>();
    for (ModuleElement module : modules) {
      PackageElement found = outer.elements().getPackageElement(module, packageName);
      if (found == null) {
        continue;
      }
      for (TypeElement type : ElementFilter.typesIn(found.getEnclosedElements())) {
        if (prepared.containsKey(type.getQualifiedName().toString())) {
          continue;
        }
        if (outer.pathOf(type) == null) {
          fromClassFiles.add(type);
        } else {
          files.add(stub(type));
        }
      }
    }
    for (TypeElement missing : classFiles.addTo(files, packageName, fromClassFiles)) {
      files.add(stub(missing));
    }
    return files;
  }

  private boolean addFromJars(List<JavaFileObject> files, String packageName) throws IOException {
    if (imports.isEmpty() || outer.hasSourcesIn(packageName)) {
      return false;
    }
    List<ModuleElement> having =
        modules.stream()
            .filter(module -> outer.elements().getPackageElement(module, packageName) != null)
            .toList();
    List<TypeElement> read = new ArrayList<>();
    for (String name : namesIn(packageName, imports.get())) {
      for (ModuleElement module : having) {
        TypeElement type = outer.elements().getTypeElement(module, name);
        if (type != null && outer.pathOf(type) != null) {
          return false;
        }
        if (type != null) {
          read.add(type);
        }
      }
    }
    return !having.isEmpty() && classFiles.addFromJars(files, packageName, read);
  }

  /** The top-level types of a package among imports; by convention, they begin in upper case. */
  private static Set<String> namesIn(String packageName, List<String> imports) {
    String prefix = packageName + ".";
    Set<String> names = new LinkedHashSet<>();
    for (String each : imports) {
      if (each.startsWith(prefix) && Character.isUpperCase(each.charAt(prefix.length()))) {
        int end = each.indexOf('.', prefix.length());
        names.add(end < 0 ? each : each.substring(0, end));
      }
    }
    return names;
  }

  private MemorySource stub(TypeElement type) {
    String name = type.getQualifiedName().toString();
    return new MemorySource(
        name,
        OuterCompilation.sourceFile(outer.trees(), type),
        () -> new StubPrinter(outer.elements()).unit(type));
  }

  private static String packageOf(String binaryName) {
    int dot = binaryName.lastIndexOf('.');
    return dot < 0 ? "" : binaryName.substring(0, dot);
  }
}
