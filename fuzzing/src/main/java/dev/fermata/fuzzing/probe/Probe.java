package dev.fermata.fuzzing.probe;

import dev.fermata.generator.Generator;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Supplier;

/** What programs call. The state is that of the one run there is at a time. */
public final class Probe {

  /** An exception that a program has to declare. */
  public static class Checked extends Exception {
    private static final long serialVersionUID = 1;

    /** One with a message. */
    public Checked(String message) {
      super(message);
    }
  }

  /** What {@link #at} throws if the script says so. */
  public static class Fault extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** One with a message. */
    public Fault(String message) {
      super(message);
    }
  }

  /** Ends a run that has taken too many steps. */
  public static class Exhausted extends Error {
    private static final long serialVersionUID = 1;

    Exhausted() {
      super("enough");
    }
  }

  /** An annotation of types. */
  @Target({ElementType.TYPE_USE, ElementType.TYPE_PARAMETER})
  public @interface Use {
    /** Anything. */
    String value() default "";
  }

  private static final int STEPS = 400;
  private static final int LINES = 3000;

  private static Script script = Script.of("0 false NONE 0 NONE 0 -1");
  private static List<String> lines = new ArrayList<>();
  private static List<Generator<?, ?, ?>> kept = new ArrayList<>();
  private static Map<Integer, Integer> counts = new HashMap<>();
  private static int steps;
  private static int calls;

  private Probe() {}

  static void begin(Script next) {
    script = next;
    lines = new ArrayList<>();
    kept = new ArrayList<>();
    counts = new HashMap<>();
    steps = 0;
    calls = 0;
  }

  /** Ends the run: what still runs ends as soon as it calls the probe; what was logged. */
  static List<String> end() {
    List<String> logged = lines;
    lines = new ArrayList<>();
    steps = STEPS;
    return logged;
  }

  static List<Generator<?, ?, ?>> kept() {
    return kept;
  }

  /** Logs an event. */
  public static void log(Object event) {
    if (lines.size() >= LINES) {
      throw new Exhausted();
    }
    lines.add(show(event));
  }

  /** Logs what was seen from outside, however much there was. */
  static void outside(String line) {
    lines.add(line);
  }

  /** Counts a step; throws when there have been too many. */
  public static void tick() {
    if (++steps > STEPS) {
      throw new Exhausted();
    }
  }

  private static void reached(int id) {
    tick();
    lines.add("at " + id);
    if (++calls == script.fault()) {
      throw new Fault("fault at " + id);
    }
  }

  /** Tells that an operand is evaluated. */
  public static <T> T at(int id, T value) {
    reached(id);
    return value;
  }

  /** Tells that an operand is evaluated. */
  public static int at(int id, int value) {
    reached(id);
    return value;
  }

  /** Tells that an operand is evaluated. */
  public static long at(int id, long value) {
    reached(id);
    return value;
  }

  /** Tells that an operand is evaluated. */
  public static short at(int id, short value) {
    reached(id);
    return value;
  }

  /** Tells that an operand is evaluated. */
  public static byte at(int id, byte value) {
    reached(id);
    return value;
  }

  /** Tells that an operand is evaluated. */
  public static char at(int id, char value) {
    reached(id);
    return value;
  }

  /** Tells that an operand is evaluated. */
  public static double at(int id, double value) {
    reached(id);
    return value;
  }

  /** Tells that an operand is evaluated. */
  public static float at(int id, float value) {
    reached(id);
    return value;
  }

  /** Tells that an operand is evaluated. */
  public static boolean at(int id, boolean value) {
    reached(id);
    return value;
  }

  private static int mixed(int id) {
    tick();
    return Script.mixed(script.seed(), id, counts.merge(id, 1, Integer::sum));
  }

  /** A decision of the script's. */
  public static boolean flip(int id) {
    return mixed(id) % 2 == 0;
  }

  /** Whether a loop goes round once more: mostly, but not for long. */
  public static boolean again(int id) {
    return mixed(id) % 3 != 0;
  }

  /** A number from 0 to {@code limit - 1}. */
  public static int number(int id, int limit) {
    return mixed(id) % limit;
  }

  /** The value, or sometimes null. */
  public static <T> T orNull(int id, T value) {
    return mixed(id) % 4 == 0 ? null : value;
  }

  /** May throw the exception that has to be declared. */
  public static void risk(int id) throws Checked {
    reached(id);
    if (mixed(id) % 4 == 0) {
      throw new Checked("risk " + id);
    }
  }

  /** An exception to throw. */
  public static RuntimeException failure(int id) {
    reached(id);
    return switch (mixed(id) % 3) {
      case 0 -> new Fault("failure " + id);
      case 1 -> new IllegalArgumentException("failure " + id);
      default -> new UnsupportedOperationException("failure " + id, new Checked("cause " + id));
    };
  }

  /** Keeps a generator: direct mode closes collected ones, at a time of the collector's choice. */
  public static <G extends Generator<?, ?, ?>> G keep(G generator) {
    kept.add(generator);
    return generator;
  }

  /** The second of two, when both have been evaluated. */
  public static <T> T second(Object first, T second) {
    log(first);
    return second;
  }

  /** The second of two, when both have been evaluated. */
  public static int second(Object first, int second) {
    log(first);
    return second;
  }

  /** The second of two, when both have been evaluated. */
  public static long second(Object first, long second) {
    log(first);
    return second;
  }

  /** The second of two, when both have been evaluated. */
  public static double second(Object first, double second) {
    log(first);
    return second;
  }

  /** The second of two, when both have been evaluated. */
  public static float second(Object first, float second) {
    log(first);
    return second;
  }

  /** The second of two, when both have been evaluated. */
  public static boolean second(Object first, boolean second) {
    log(first);
    return second;
  }

  /** The number, or 0 for null. */
  public static int orZero(Integer value) {
    return value == null ? 0 : value;
  }

  /** A list that may hold null, and may be changed. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <T> List<T> listOf(T... elements) {
    return new ArrayList<>(Arrays.asList(elements));
  }

  /** The value itself. */
  public static <T> T same(T value) {
    return value;
  }

  /** One of two. */
  public static <T> T pick(boolean first, T one, T other) {
    return first ? one : other;
  }

  /** The first of two of different types. */
  public static <T, U extends Comparable<U>> T choose(T one, U other) {
    log(other);
    return one;
  }

  /** What a supplier gives. */
  public static <T> T get(Supplier<? extends T> supplier) {
    return supplier.get();
  }

  /** Something to close, which says so, and may fail. */
  public static Resource open(int id) {
    reached(id);
    return new Resource(id);
  }

  /** Something to close, or null. */
  public static Resource openOrNull(int id) {
    reached(id);
    return mixed(id) % 3 == 0 ? null : new Resource(id);
  }

  /** What {@link #open} gives. */
  public static final class Resource implements AutoCloseable {
    private final int id;

    Resource(int id) {
      this.id = id;
    }

    /** Its number. */
    public int id() {
      return id;
    }

    @Override
    public void close() throws Checked {
      lines.add("close " + id);
      if (mixed(id) % 3 == 0) {
        throw new Checked("close " + id);
      }
    }
  }

  /** A value as text, the same in each run and mode. */
  public static String show(Object value) {
    if (value instanceof int[] array) {
      return "int" + Arrays.toString(array);
    }
    if (value instanceof long[] array) {
      return "long" + Arrays.toString(array);
    }
    if (value instanceof byte[] array) {
      return "byte" + Arrays.toString(array);
    }
    if (value instanceof char[] array) {
      return "char" + Arrays.toString(array);
    }
    if (value instanceof double[] array) {
      return "double" + Arrays.toString(array);
    }
    if (value instanceof boolean[] array) {
      return "boolean" + Arrays.toString(array);
    }
    if (value instanceof Object[] array) {
      return shown(Arrays.asList(array), "{", "}");
    }
    if (value instanceof Collection<?> collection) {
      return shown(collection, "[", "]");
    }
    if (value instanceof Throwable thrown) {
      return describe(thrown, 3);
    }
    if (value instanceof Generator<?, ?, ?> generator) {
      return "generator " + generator.state();
    }
    if (value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Integer) {
      return stable(String.valueOf(value));
    }
    if (value instanceof Number || value instanceof Character) {
      return value.getClass().getSimpleName() + " " + value;
    }
    if (value instanceof Class<?> type) {
      return "class " + type.getSimpleName();
    }
    if (value instanceof Record || value instanceof Enum<?>) {
      return stable(value.toString());
    }
    return value.getClass().isHidden() ? "lambda" : value.getClass().getSimpleName();
  }

  /** Identities differ from run to run. */
  private static String stable(String text) {
    return text.replaceAll("(\\$\\$Lambda[^@]*)?@[0-9a-f]+", "@");
  }

  private static String shown(Collection<?> elements, String before, String after) {
    StringJoiner joined = new StringJoiner(", ", before, after);
    for (Object element : elements) {
      joined.add(show(element));
    }
    return joined.toString();
  }

  /** An exception with what was suppressed and what caused it. */
  static String describe(Throwable thrown, int depth) {
    StringBuilder text = new StringBuilder(thrown.getClass().getSimpleName());
    // The virtual machine's own messages name locals and class loaders, which differ.
    if (thrown.getMessage() != null
        && !(thrown instanceof NullPointerException)
        && !(thrown instanceof ClassCastException)) {
      text.append(": ").append(stable(thrown.getMessage()));
    }
    if (depth > 0) {
      for (Throwable suppressed : thrown.getSuppressed()) {
        text.append(" [").append(describe(suppressed, depth - 1)).append(']');
      }
      if (thrown.getCause() != null) {
        text.append(" <- ").append(describe(thrown.getCause(), depth - 1));
      }
    }
    return text.toString();
  }
}
