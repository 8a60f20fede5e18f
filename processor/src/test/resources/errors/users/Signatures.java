package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import java.util.List;

class Signatures {
  @Coroutine
  static Missing unknown(YieldScope<Absent> co, List<Gone> list) { // ERROR 37: cannot find symbol // ERROR 54: cannot find symbol // ERROR 10: cannot find symbol
    return null;
  }

  @Coroutine
  static void known(YieldScope<Integer> co) {
    co.yield(1);
  }

  static void use() {
    for (int i : SignaturesCoroutines.known()) {}
  }
}
