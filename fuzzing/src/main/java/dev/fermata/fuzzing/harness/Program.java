package dev.fermata.fuzzing.harness;

import dev.fermata.fuzzing.tree.Tree;
import java.util.List;

/**
 * A program: one file with a class {@code Host}, whose static {@code open()} makes a generator.
 *
 * @param seed what it was made from
 * @param tree the file, from the first import on
 * @param factories what the processor has to write; for compiling without it
 */
public record Program(long seed, Tree tree, List<Factory> factories) {

  /** The class that has the coroutines. */
  public static final String HOST = "Host";

  /**
   * A factory of the facade.
   *
   * @param coroutine how the head of its coroutine begins, from the name on
   * @param head its own
   */
  public record Factory(String coroutine, String head) {}

  /** Copies the list. */
  public Program {
    factories = List.copyOf(factories);
  }

  /** The same program with less in it. */
  public Program with(Tree smaller) {
    return new Program(seed, smaller, factories);
  }

  /** The file. */
  public String source(String packageName) {
    return head(packageName) + tree.print() + "\n";
  }

  /**
   * What stands in for the facade, with the factories of the coroutines that the file still has.
   */
  String plainFacade(String packageName) {
    String source = tree.print();
    StringBuilder facade = new StringBuilder(head(packageName));
    facade
        .append("import dev.fermata.generator.*;\n")
        .append("import java.util.*;\n")
        .append("import java.util.function.*;\n")
        .append("final class ")
        .append(HOST)
        .append("Coroutines {\n");
    for (Factory factory : factories) {
      if (source.contains(factory.coroutine)) {
        facade.append("  ").append(factory.head).append(" { throw new AssertionError(); }\n");
      }
    }
    return facade.append("}\n").toString();
  }

  private static String head(String packageName) {
    return packageName.isEmpty() ? "" : "package " + packageName + ";\n";
  }
}
