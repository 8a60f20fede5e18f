package dev.fermata.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Names the class generated from each coroutine.
 *
 * <pre>{@code
 * class Demo {
 *   @Coroutine … finder(… a)          // Demo_finder
 *   @Coroutine … finder(… a, … b)     // Demo_finder2
 *   class Inner { @Coroutine … m() }  // Demo_Inner_m
 *   @Coroutine … next_line(…)         // Demo_next_1line
 *   @Coroutine … innerCoroutines(…)   // Demo_innerCoroutines2: another facade could be called so
 * }
 * }</pre>
 *
 * <p>No two coroutines of a package get one name: an underscore of the user's is written {@code _1}
 * as JNI does, and no identifier begins with a digit, so the underscores between show where each
 * part ends; what is left are the coroutines of one type, which are numbered.
 *
 * <p>The name follows from the declarations of the type alone (and from the user's own types, which
 * keep theirs), so that every compilation round, the nested compilation and an incremental build
 * agree on it. Names that differ in case only count as equal: a file system may not tell their
 * class files apart.
 */
final class MachineNames {
  private final Predicate<ClassName> taken;

  MachineNames(Predicate<ClassName> taken) {
    this.taken = taken;
  }

  ClassName of(ExecutableElement method) {
    TypeElement host = CoroutineMethods.hostOf(method);
    ClassName hostName = ClassName.get(host);
    StringBuilder prefix = new StringBuilder();
    hostName.simpleNames().forEach(name -> prefix.append(escaped(name)).append('_'));
    Set<String> used = new HashSet<>();
    Map<ExecutableElement, ClassName> names = new HashMap<>();
    for (ExecutableElement sibling : CoroutineMethods.declaredBy(host)) {
      String plain = prefix + escaped(sibling.getSimpleName().toString());
      ClassName name = ClassName.get(hostName.packageName(), plain);
      for (int i = 2; isReserved(name) || !used.add(lowerCase(name)); i++) {
        name = ClassName.get(hostName.packageName(), plain + i);
      }
      names.put(sibling, name);
    }
    ClassName name = names.get(method);
    if (name == null) {
      throw new IllegalArgumentException(method + " is no coroutine of " + host);
    }
    return name;
  }

  private boolean isReserved(ClassName name) {
    return name.simpleName().endsWith(CoroutineMethods.FACADE) || taken.test(name);
  }

  private static String escaped(String identifier) {
    return identifier.replace("_", "_1");
  }

  private static String lowerCase(ClassName name) {
    return name.simpleName().toLowerCase(Locale.ROOT);
  }
}
