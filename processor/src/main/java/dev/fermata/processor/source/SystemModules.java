package dev.fermata.processor.source;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The modules of the running platform. */
final class SystemModules {
  private static final Map<String, ModuleDescriptor> BY_NAME =
      ModuleFinder.ofSystem().findAll().stream()
          .map(ModuleReference::descriptor)
          .collect(Collectors.toUnmodifiableMap(ModuleDescriptor::name, module -> module));

  private SystemModules() {}

  static boolean contains(CharSequence moduleName) {
    return BY_NAME.containsKey(moduleName.toString());
  }

  /** What {@code --add-exports} needs to open these packages, those that are closed to all. */
  static List<String> addExports(List<String> packages) {
    Map<String, String> closed = new HashMap<>();
    for (ModuleDescriptor module : BY_NAME.values()) {
      module.packages().forEach(name -> closed.put(name, module.name()));
    }
    for (ModuleDescriptor module : BY_NAME.values()) {
      module.exports().stream()
          .filter(exports -> !exports.isQualified())
          .forEach(exports -> closed.remove(exports.source()));
    }
    return packages.stream()
        .distinct()
        .flatMap(
            name ->
                Optional.ofNullable(closed.get(name)).stream()
                    .map(module -> module + "/" + name + "=ALL-UNNAMED"))
        .toList();
  }
}
