package dev.fermata.processor.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;

/** The options of the nested compilation: as near to the user's as can be told from inside. */
final class NestedOptions {
  /** A type that came with each release, to tell whether the platform is newer than the source. */
  private static final TreeMap<Integer, String> MARKERS =
      new TreeMap<>(
          Map.of(
              18, "java.net.spi.InetAddressResolver",
              21, "java.util.SequencedCollection",
              22, "java.util.stream.Gatherer",
              24, "java.lang.classfile.ClassFile",
              25, "java.lang.IO"));

  private NestedOptions() {}

  /**
   * @param imported the packages that the files import from
   */
  static List<String> of(OuterCompilation outer, List<String> imported) {
    ProcessingEnvironment environment = outer.environment();
    int level = outer.sourceLevel();
    String release = String.valueOf(level);
    List<String> options =
        new ArrayList<>(List.of("-proc:none", "-implicit:none", "-Xlint:none", "-nowarn"));
    // By default the compiler stops telling after a hundred, wherever they are.
    options.addAll(List.of("-Xmaxerrs", String.valueOf(Integer.MAX_VALUE)));
    if (level == Runtime.version().feature() || seesNewerPlatform(outer, level)) {
      options.addAll(List.of("-source", release, "-target", release));
      // Who imports an internal package has opened it with an option that nobody tells us of.
      for (String export : SystemModules.addExports(imported)) {
        options.addAll(List.of("--add-exports", export));
      }
    } else {
      options.addAll(List.of("--release", release));
    }
    if (environment.isPreviewEnabled()) {
      options.add("--enable-preview");
    }
    String incubators = incubators(outer);
    if (!incubators.isEmpty()) {
      options.addAll(List.of("--add-modules", incubators));
    }
    return options;
  }

  private static boolean seesNewerPlatform(OuterCompilation outer, int level) {
    return MARKERS.tailMap(level + 1).values().stream()
        .anyMatch(marker -> outer.elements().getTypeElement(marker) != null);
  }

  /** Incubating modules are resolved only where they are asked for. */
  private static String incubators(OuterCompilation outer) {
    return String.join(
        ",",
        outer.elements().getAllModuleElements().stream()
            .map(ModuleElement::getQualifiedName)
            .map(Object::toString)
            .filter(name -> name.startsWith("jdk.incubator."))
            .toList());
  }
}
