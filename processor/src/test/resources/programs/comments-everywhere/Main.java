import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.*;

public class Main {
  @Coroutine
  static int all(GeneratorScope<Object, Integer> co, int n) { // c01 after the brace
    // c02 first in the body
    int a /* c03 before equals */ = /* c04 behind equals */ n; // c05 behind a declaration
    /* c06 before an if */
    if (/* c07 in a condition */ n > 0 /* c08 too */) { // c09 behind a brace
      // c10 first in then
      co.yield(/* c11 an argument */ n /* c12 behind it */); // c13 behind a suspension
      // c14 last in then
    } // c15 before else
    // c16 and on a line of its own
    else /* c17 behind else */ {
      // c18 first in else
      co.yield("else"); /* c19 behind */ /* c20 twice */
      /* c21 last in else */
    } // c22 behind the if

    // c23 a blank line before
    for (int i = 0; /* c24 in the head */ i < n; i++ /* c25 of a for */) { // c26
      if (i == 1) continue; // c27 even carried
      co.yield(i); // c28
      // c29 last in a loop
    }
    do { // c30
      co.yield(a--); // c31
    } /* c32 before while */ while (/* c33 */ a > 0); // c34 behind a do
    switch (/* c35 */ co.yield("which") /* c36 */) { // c37 before the cases
      // c38 before a case
      case 1: // c39 behind a case
      // c40 another
      case 2: // c41
        co.yield("two"); // c42
        break; // c43 behind a break
      // c44 before default
      default: // c45
        co.yield("default");
        // c46 last in a switch
    }
    int s = /* c47 */ switch (co.yield("arrow")) { // c48
      // c49
      case 1 -> /* c50 */ co.yield("one"); // c51
      default -> { // c52
        // c53
        yield 3; // c54
        // c55 never reached
      } // c56
    }; // c57
    try { // c58
      co.yield("try"); // c59
    } // c60 before catch
    catch (/* c61 */ IllegalStateException e /* c62 */) { // c63
      // c64
      co.yield(e);
    } // c65 before finally
    finally { // c66
      co.yield("finally"); // c67
      // c68
    }
    outer: // c69 behind a label
    while (true) { // c70
      co.yield(s + /* c71 */ n); // c72
      if (s > 0) { // c73
        co.yield("leaving");
        break outer; // c74
        // c75 unreachable
      }
    }
    /** c76 Javadoc of a class. */
    // c77 and a comment
    class Local { // c78
      /** c79 */
      int m() { return /* c80 */ n; } // c81
      // c82
    } // c83 behind a class
    /* c84 */
    record Pair(int x /* c85 */, int y) {} // c86
    co.yield(new Local(/* c87 */).m()); // c88
    { // c89 a block
      co.yield(new Pair(1, /* c90 */ 2).x()); // c91
      // c92 end of a block
    }
    if (n > 5) {
      // c93 nothing
    } else {
      co.yield("e");
    }
    if (n > 6) co.yield("f");
    else {
      // c94 nothing either
    }
    boolean b = n > 0 /* c95 */ && co.yield("b") /* c96 */ != null || /* c97 */ n < 0;
    return /* c98 */ co.yield("r") /* c99 */; // c100
    // c101 the very end
  }

  public static void main(String[] args) {
    var g = MainCoroutines.all(2);
    boolean more = g.moveNext();
    for (int i = 1; more; i++) {
      System.out.println(g.current());
      more = g.moveNext(i % 3);
    }
    System.out.println(g.result());
  }
}
