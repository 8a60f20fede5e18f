import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.*;
import java.util.*;

public class Main {
  static class Limits {
    private static final int LOW = -5;
    private static final byte TINY = -3;
    private static final double NOWHERE = 0.0 / 0.0;
    private static final double DEEP = -1 / 0.0;
    private static final long WIDE = Long.MIN_VALUE;
    private static final char SIGN = '-';
    private byte level;
    private short depth;
    private char mark;
    private Byte boxed;
    private Character letter;
    private static byte shared;
  }

  private static final int HERE = -7;
  private byte own;

  @Coroutine
  void signs(GeneratorScope<Object, Integer> co, int x) {
    co.yield(x-Limits.LOW);
    co.yield(-Limits.LOW);
    co.yield(- -Limits.LOW);
    co.yield(-HERE + x-HERE);
    co.yield(~Limits.TINY);
    co.yield(-Limits.TINY);
    co.yield((int) Limits.DEEP);
    co.yield((int) Limits.NOWHERE);
    co.yield(2 * Limits.DEEP);
    co.yield(1 / Limits.DEEP);
    co.yield(-Limits.WIDE);
    co.yield("" + Limits.LOW + Limits.SIGN + Limits.TINY);
    co.yield(((Integer) Limits.LOW).hashCode());
    Limits l = new Limits();
    l.level = 0x7f;
    l.level = (5);
    l.level = 'a' + 1;
    l.level = Limits.TINY;
    l.level = -1 - +1;
    l.level = true ? 1 : 2;
    l.level = ~3;
    co.yield(l.level);
    l.depth = Limits.TINY;
    l.depth = l.level;
    co.yield(l.depth);
    l.mark = 1 + 'a';
    co.yield(l.mark);
    l.boxed = 3;
    co.yield(l.boxed);
    l.boxed = null;
    co.yield(String.valueOf(l.boxed));
    l.letter = 65;
    co.yield(l.letter);
    l.level = switch (x) { case 1 -> 10; default -> 20; };
    co.yield(l.level);
    Limits.shared = 1_0;
    co.yield(Limits.shared);
    own = 4 % 3;
    co.yield(own);
    own += 300;
    co.yield(own);
    own = (byte) (int) co.yield("byte");
    co.yield(own);
    l.level = own = 12;
    co.yield(l.level);
    l.mark++;
    l.mark += 1.7;
    co.yield(l.mark);
    l.level >>>= 1;
    co.yield(l.level);
  }

  public static void main(String[] args) {
    try (var g = MainCoroutines.signs(new Main(), 1)) {
      Object v = g.next();
      while (true) { System.out.println(v); try { v = g.send(1000); } catch (StopIteration e) { break; } }
    }
  }
}
