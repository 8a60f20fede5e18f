package demo;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import lombok.experimental.ExtensionMethod;

@ExtensionMethod(Extended.Strings.class)
class Extended {
  @Coroutine
  static void one(YieldScope<String> co) {
    co.yield("a".twice());
  }

  static class Strings {
    public static String twice(String s) {
      return s + s;
    }
  }
}
