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
 * }
 * }</pre>
 *
 * <p>The name follows from the declarations alone, so that every compilation round and the nested
 * compilation agree on it. Names that differ in case only count as equal: a file system may not
 * tell their class files apart.
 */
final class MachineNames {
  private final Predicate<ClassName> taken;

  MachineNames(Predicate<ClassName> taken) {
    this.taken = taken;
  }

  ClassName of(ExecutableElement method) {
    TypeElement host = CoroutineMethods.hostOf(method);
    ClassName hostName = ClassName.get(host);
    String prefix = String.join("_", hostName.simpleNames()) + "_";
    Set<String> used = new HashSet<>();
    Map<ExecutableElement, ClassName> names = new HashMap<>();
    for (ExecutableElement sibling : CoroutineMethods.declaredBy(host)) {
      String plain = prefix + sibling.getSimpleName();
      ClassName name = ClassName.get(hostName.packageName(), plain);
      for (int i = 2; taken.test(name) || !used.add(lowerCase(name)); i++) {
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

  private static String lowerCase(ClassName name) {
    return name.simpleName().toLowerCase(Locale.ROOT);
  }
}
