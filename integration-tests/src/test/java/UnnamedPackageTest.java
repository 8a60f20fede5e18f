import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.it.support.Trace;
import org.junit.jupiter.api.Test;

/** A host in the unnamed package. */
final class UnnamedPackageTest {
  private final String greeting = "hi";

  @Coroutine
  String greet(GeneratorScope<String, String> co, int times) {
    String all = "";
    for (int i = 0; i < times; i++) {
      all += greeting + co.yield("who " + i);
    }
    return all;
  }

  @Coroutine
  static int sum(GeneratorScope<String, String> co, UnnamedPackageTest host) {
    return host.greet(co, 2).length();
  }

  @Test
  void hostWithoutAPackage() {
    Trace t = new Trace();
    t.run(UnnamedPackageTestCoroutines.greet(new UnnamedPackageTest(), 2), "A", "B")
        .expect("yield who 0", "yield who 1", "return hiAhiB");
    t.run(UnnamedPackageTestCoroutines.sum(new UnnamedPackageTest()), "A", "BC")
        .expect("yield who 0", "yield who 1", "return 7");
  }
}
