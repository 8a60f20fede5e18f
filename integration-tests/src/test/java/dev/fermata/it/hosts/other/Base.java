package dev.fermata.it.hosts.other;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import java.io.IOException;
import java.util.List;

/** A class of another package whose protected members coroutines of its subclasses use. */
public class Base {
  protected int protectedField = 1;
  protected static int protectedStatic = 10;
  protected final String protectedFinal;

  protected Base(String name) {
    this.protectedFinal = name;
  }

  protected String protectedMethod(String s) {
    return "base " + s;
  }

  protected static int protectedStaticMethod(int x) throws IOException {
    if (x < 0) {
      throw new IOException("negative");
    }
    return x + 1;
  }

  protected <T> List<T> protectedGeneric(T a, List<? extends T> rest) {
    return List.of(a, rest.get(0));
  }

  protected int protectedVarargs(String... items) {
    return items.length;
  }

  @Override
  public String toString() {
    return "Base";
  }

  /** A protected coroutine for subclasses in other packages to call. */
  @Coroutine
  protected int protectedCoroutine(GeneratorScope<Object, Integer> co, String label) {
    return co.yield(label + protectedFinal) + protectedField;
  }

  /** A public static coroutine of another package. */
  @Coroutine
  public static int publicCoroutine(GeneratorScope<Object, Integer> co, int n) {
    return n * co.yield("public " + n);
  }
}
