import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import java.util.List;

/** Private methods with the names of what a machine inherits. */
public class Main {
  private static List<String> lines(String text) {
    return text.lines().toList();
  }

  private int resumePoint() {
    return 7;
  }

  private static int handles(boolean b) {
    return b ? 1 : 2;
  }

  private boolean bind(String s) {
    return s.isEmpty();
  }

  private static String close(Object o, Throwable t) {
    return o + " " + t;
  }

  private static String wait(String s) {
    return "wait " + s;
  }

  private int yields(int a, Object b, int c) {
    return a + c;
  }

  @Coroutine
  void each(YieldScope<Object> co, String text) {
    for (String line : lines(text)) {
      co.yield(line);
    }
    co.yield(resumePoint());
    co.yield(handles(true) + handles(false));
    co.yield(bind(""));
    co.yield(close("x", null));
    co.yield(wait("for"));
    co.yield(yields(1, "b", 3));
  }

  public static void main(String[] arguments) {
    MainCoroutines.each(new Main(), "a\nb").forEachRemaining(System.out::println);
  }
}
