package demo;

import dev.fermata.frame.Frame;
import dev.fermata.frame.Root;
import javax.annotation.processing.Generated;

/**
 * The coroutine {@code Commented.all} as a state machine.
 */
@Generated("dev.fermata.processor.CoroutineProcessor")
final class Commented_all extends Frame {
  private static final int START = 0;
  private static final int YIELDED_N = 1;
  private static final int YIELDED_ELSE = 2;
  private static final int IF_END = 3;
  private static final int YIELDED_I = 4;
  private static final int FOR_NEXT = 5;
  private static final int FOR = 6;
  private static final int DO = 7;
  private static final int YIELDED = 8;
  private static final int YIELDED_WHICH = 9;
  private static final int CASE_2 = 10;
  private static final int YIELDED_TWO = 11;
  private static final int YIELDED_DEFAULT = 12;
  private static final int SWITCH_END = 13;
  private static final int YIELDED_ARROW = 14;
  private static final int YIELDED_ONE = 15;
  private static final int SWITCH_END_2 = 16;
  private static final int TRY_2 = 17;
  private static final int YIELDED_TRY = 18;
  private static final int CATCH_ILLEGAL_STATE_EXCEPTION = 19;
  private static final int YIELDED_E = 20;
  private static final int TRY_END = 21;
  private static final int FAILED = 22;
  private static final int FINALLY = 23;
  private static final int YIELDED_FINALLY = 24;
  private static final int RETHROW = 25;
  private static final int YIELDED_2 = 26;
  private static final int WHILE_BODY = 27;
  private static final int YIELDED_LEAVING = 28;
  private static final int YIELDED_M = 29;
  private static final int YIELDED_X = 30;
  private static final int YIELDED_E_2 = 31;
  private static final int IF_END_3 = 32;
  private static final int YIELDED_F = 33;
  private static final int IF_END_4 = 34;
  private static final int OR = 35;
  private static final int IS_TRUE = 36;
  private static final int CONDITION_END = 37;
  private static final int YIELDED_B = 38;
  private static final int YIELDED_R = 39;
  private static final int[] LINES = {7, 14, 20, 12, 27, 25, 25, 30, 31, 33, 37, 38, 42, 33, 45, 47, 45, 54, 55, 57, 59, 54, 61, 61, 62, 61, 67, 66, 69, 83, 85, 91, 88, 93, 93, 97, 97, 97, 97, 98};

  private static final Frame ENDED = ended("demo.Commented", "all", "Commented.java");

  /* c84 */
  private record Pair(int x /* c85 */, int y) {} // c86

  private record LocalScope(int n) {
    /** c76 Javadoc of a class. */
    // c77 and a comment
    class Local { // c78
      /** c79 */
      int m() { return /* c80 */ n; } // c81
      // c82
    } // c83 behind a class
  }


  private final int n;

  private int a;

  private int i;

  private int selected;

  private int s;

  private Throwable thrown;

  private int exit;

  Commented_all(int n) {
    this.n = n;
  }

  @Override
  @SuppressWarnings("fallthrough")
  protected int resume(Root co) throws Throwable {
    int a = this.a;
    final int n = this.n;
    int i = this.i;
    int selected = this.selected;
    int s = this.s;
    Throwable caught = null;
    Throwable thrown = this.thrown;
    int exit = this.exit;
    boolean condition = false;
    int next = resumePoint();
    int now = next;
    while (true) {
      try {
        throwRaised(co);
        dispatch:
        while (true) {
          now = next;
          switch (now) {
            case START: // Commented.java:10
              // c01 after the brace
              // c02 first in the body
              /* c03 before equals */
              /* c04 behind equals */
              // c05 behind a declaration
              a = n;
              /* c06 before an if */
              /* c07 in a condition */
              /* c08 too */
              if (n > 0) {
                // c09 behind a brace
                // c10 first in then
                /* c11 an argument */
                /* c12 behind it */
                // c13 behind a suspension
                this.a = a;
                return yields(co, n, YIELDED_N);
              }
              // c14 last in then
              // c15 before else
              // c16 and on a line of its own
              /* c17 behind else */
              // c18 first in else
              this.a = a;
              return yields(co, "else", YIELDED_ELSE);
            case YIELDED_N:
            case YIELDED_ELSE:
            case IF_END: // Commented.java:25
              /* c19 behind */
              /* c20 twice */
              /* c21 last in else */
              // c22 behind the if
              // c23 a blank line before
              /* c24 in the head */
              /* c25 of a for */
              i = 0;
              next = FOR;
              continue dispatch;
            case YIELDED_I:
            case FOR_NEXT: // Commented.java:25
              // c29 last in a loop
              i++;
              // falls through
            case FOR: // Commented.java:25
              if (i < n) {
                // c26
                if (i == 1) { next = FOR_NEXT; continue dispatch; } // c27 even carried
                // c28
                this.i = i;
                return yields(co, i, YIELDED_I);
              }
              // falls through
            case DO: { // Commented.java:31
              // c30
              // c31
              int value = a--;
              this.a = a;
              return yields(co, value, YIELDED);
            }
            case YIELDED: // Commented.java:31
              /* c32 before while */
              /* c33 */
              if (!(a > 0)) {
                // c34 behind a do
                /* c35 */
                /* c36 */
                // c37 before the cases
                // c38 before a case
                return exchanges(co, "which", YIELDED_WHICH);
              }
              next = DO;
              continue dispatch;
            case YIELDED_WHICH: // Commented.java:33
              switch (Frame.<Integer>resumed(co)) {
                case 1 -> {
                  next = CASE_2;
                  continue dispatch;
                }
                case 2 -> {
                  next = CASE_2;
                  continue dispatch;
                }
                default -> {
                  // c43 behind a break
                  // c44 before default
                  // c45
                  return yields(co, "default", YIELDED_DEFAULT);
                }
              }
            case CASE_2: // Commented.java:38
              // c39 behind a case
              // c40 another
              // c41
              // c42
              return yields(co, "two", YIELDED_TWO);
            case YIELDED_TWO:
            case YIELDED_DEFAULT:
            case SWITCH_END: // Commented.java:45
              // c46 last in a switch
              /* c47 */
              // c48
              // c49
              // c57
              return exchanges(co, "arrow", YIELDED_ARROW);
            case YIELDED_ARROW: // Commented.java:45
              switch (Frame.<Integer>resumed(co)) {
                case 1 -> {
                  /* c50 */
                  // c51
                  return exchanges(co, "one", YIELDED_ONE);
                }
                default -> {
                  { // c52
                    // c53
                    selected = 3;
                    next = SWITCH_END_2;
                    continue dispatch; // c54
                    // c55 never reached
                  } // c56
                }
              }
            case YIELDED_ONE: // Commented.java:47
              selected = Frame.<Integer>resumed(co);
              // falls through
            case SWITCH_END_2: // Commented.java:45
              s = selected;
              next = TRY_2;
              continue dispatch;
            case TRY_2: // Commented.java:55
              // c58
              // c59
              this.s = s;
              return yields(co, "try", YIELDED_TRY);
            case YIELDED_TRY: // Commented.java:55
              next = TRY_END;
              continue dispatch;
            case CATCH_ILLEGAL_STATE_EXCEPTION: { // Commented.java:57
              // c60 before catch
              /* c61 */
              /* c62 */
              IllegalStateException e = (IllegalStateException) caught;
              // c63
              // c64
              this.s = s;
              return yields(co, e, YIELDED_E);
            }
            case YIELDED_E:
            case TRY_END: // Commented.java:54
              exit = WHILE_BODY;
              next = FINALLY;
              continue dispatch;
            case FAILED: // Commented.java:61
              exit = RETHROW;
              // falls through
            case FINALLY: // Commented.java:62
              // c65 before finally
              // c66
              // c67
              this.s = s;
              this.thrown = thrown;
              this.exit = exit;
              return yields(co, "finally", YIELDED_FINALLY);
            case YIELDED_FINALLY: // Commented.java:62
              // c68
              next = exit;
              continue dispatch;
            case RETHROW: // Commented.java:61
              throw thrown;
            case YIELDED_2: // Commented.java:68
              if (s > 0) {
                // c73
                return yields(co, "leaving", YIELDED_LEAVING);
              }
              // falls through
            case WHILE_BODY: // Commented.java:67
              // c69 behind a label
              // c70
              // c72
              this.thrown = null;
              return yields(co, s + /* c71 */ n, YIELDED_2);
            case YIELDED_LEAVING: { // Commented.java:70
              // c74
              // c75 unreachable
              LocalScope localScope = new LocalScope(n);
              // c87 and c88
              return yields(co, localScope.new Local().m(), YIELDED_M);
            }
            case YIELDED_M: // Commented.java:85
              // c89 a block
              // c91
              return yields(co, new Pair(1, /* c90 */ 2).x(), YIELDED_X);
            case YIELDED_X: // Commented.java:88
              // c92 end of a block
              if (n > 5) {
                {
                  // c93 nothing
                }
                next = IF_END_3;
                continue dispatch;
              }
              return yields(co, "e", YIELDED_E_2);
            case YIELDED_E_2:
            case IF_END_3: // Commented.java:93
              if (n > 6) {
                return yields(co, "f", YIELDED_F);
              }
              {
                // c94 nothing either
              }
              // falls through
            case YIELDED_F:
            case IF_END_4: // Commented.java:97
              /* c95 */
              /* c97 */
              if (n > 0) {
                return exchanges(co, "b", YIELDED_B);
              }
              // falls through
            case OR: // Commented.java:97
              if (!(n < 0)) {
                condition = false;
                next = CONDITION_END;
                continue dispatch;
              }
              // falls through
            case IS_TRUE: // Commented.java:97
              condition = true;
              // falls through
            case CONDITION_END: { // Commented.java:97
              boolean b = condition;
              /* c98 */
              /* c99 */
              // c100
              return exchanges(co, "r", YIELDED_R);
            }
            case YIELDED_B: // Commented.java:97
              if (Frame.<Integer>resumed(co) /* c96 */ != null) {
                next = IS_TRUE;
                continue dispatch;
              }
              next = OR;
              continue dispatch;
            case YIELDED_R: // Commented.java:98
              // c101 the very end
              return returns(co, Frame.<Integer>resumed(co));
            default:
              throw new IllegalStateException("no state " + resumePoint());
          }
        }
      } catch (Throwable failure) {
        switch (now) {
          case TRY_2, YIELDED_TRY -> { // the try at Commented.java:54
            if (failure instanceof IllegalStateException) {
              caught = failure;
              next = CATCH_ILLEGAL_STATE_EXCEPTION;
            } else {
              thrown = failure;
              next = FAILED;
            }
          }
          case CATCH_ILLEGAL_STATE_EXCEPTION, YIELDED_E, TRY_END -> { // the try at Commented.java:54
            thrown = failure;
            next = FAILED;
          }
          default -> throw failure;
        }
      }
    }
  }

  @Override
  protected boolean handles() {
    return switch (resumePoint()) {
      case YIELDED_TRY, YIELDED_E -> true;
      default -> false;
    };
  }

  @Override
  protected StackTraceElement location() {
    return new StackTraceElement("demo.Commented", "all", "Commented.java", LINES[resumePoint()]);
  }

  @Override
  protected Frame ended() {
    return ENDED;
  }
}
