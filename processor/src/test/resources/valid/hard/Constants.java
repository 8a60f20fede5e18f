package valid;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;

class Constants {
  @Coroutine
  static void each(YieldScope<Object> co, Object o, int n) {
    final int C = 3;
    switch (n) {
      case C:
        break;
      case C + 1:
        co.yield("four");
        break;
      default:
    }
    byte b = C;
    String s =
        switch (n) {
          case 1, 2 -> "a";
          default -> throw new IllegalStateException();
        };
    if (!(o instanceof String str)) {
      return;
    }
    co.yield(str.length() + s);
    int[][] aa = new int[3][];
    var bb = new int[] {1};
    for (var x : bb) {
      aa[0][x]++;
    }
    assert n > 0 : "m";
    Integer boxed = n;
    int un = boxed;
    long w = un + 1L;
    char c = 'a';
    c += 1;
    co.yield(w + b + c);
    String tb =
        """
           hi "there" \\ \u0041
        """;
    throw new IllegalStateException(tb);
  }
}
