package dev.fermata.fuzzing.harness;

import dev.fermata.fuzzing.harness.Compiler.Remark;
import dev.fermata.fuzzing.harness.Compiler.Result;
import dev.fermata.fuzzing.harness.Outcome.Kind;
import dev.fermata.fuzzing.probe.Script;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Judges programs. Not for several threads: the modes run one program at a time. */
public final class Harness {
  private static final int SECONDS = 30;

  private final Compiler compiler = new Compiler();
  private Mode generated = Mode.generated();
  private Mode direct = Mode.direct();
  private int runs;

  /** One harness for many programs. */
  public Harness() {}

  /** How many runs there have been in each mode. */
  public int runs() {
    return runs;
  }

  /** What becomes of each program, under the scripts that its seed chooses. */
  public List<Outcome> judge(List<Program> programs) {
    return judge(programs, false, (open, result, outcomes) -> run(open, result, null, outcomes));
  }

  /**
   * What becomes of each of some pieces of a program that fails, as far as it takes to see whether
   * they fail in the same way. Many of them may be no programs.
   */
  public List<Outcome> judgePieces(List<Program> pieces, Outcome failure) {
    Script script = failure.script();
    return judge(
        pieces,
        true,
        (open, result, outcomes) -> {
          if (script == null) {
            open.keySet().forEach(name -> outcomes.put(name, Outcome.SAME));
          } else {
            run(open, result, script, outcomes);
          }
        });
  }

  /** What is done with programs that compile. */
  private interface Rest {
    void judge(Map<String, Program> programs, Result result, Map<String, Outcome> outcomes);
  }

  /** What each mode does under a script, generated first; the program has to compile. */
  public List<String> traces(Program program, Script script) {
    Result result = compiler.compile(Map.of("p0", program));
    String text = script.toString();
    return List.of(
        generated.play(generated.load(result.files().classes()), host("p0"), text),
        direct.play(direct.load(result.files().classes()), host("p0"), text));
  }

  private static String host(String packageName) {
    return packageName + "." + Program.HOST;
  }

  private List<Outcome> judge(List<Program> programs, boolean doubtful, Rest rest) {
    Map<String, Program> open = new LinkedHashMap<>();
    for (Program program : programs) {
      open.put("p" + open.size(), program);
    }
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    if (doubtful) {
      reject(open, outcomes);
    }
    Result result = compile(open, outcomes, doubtful);
    rest.judge(open, result, outcomes);
    List<Outcome> inOrder = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      Outcome outcome = outcomes.get("p" + i);
      if (outcome == null) {
        throw new IllegalStateException("not judged: " + i);
      }
      inOrder.add(outcome);
    }
    return inOrder;
  }

  /**
   * Takes out what javac alone does not like. It looks no further than syntax as long as there are
   * errors in it.
   */
  private void reject(Map<String, Program> open, Map<String, Outcome> outcomes) {
    while (!open.isEmpty()) {
      Result plain = compiler.plain(open);
      if (plain.isSilent()) {
        return;
      }
      Map<String, List<Remark>> said = plain.byPackage();
      if (plain.crash() != null || said.containsKey("")) {
        throw new IllegalStateException("javac alone fails: " + said, plain.crash());
      }
      said.forEach(
          (name, remarks) -> {
            outcomes.put(name, outcome(Kind.REJECTED, remarks));
            open.remove(name);
          });
    }
  }

  /** Takes out what does not compile, until nothing more is said. */
  private Result compile(Map<String, Program> open, Map<String, Outcome> outcomes, boolean asked) {
    while (true) {
      Result result = open.isEmpty() ? compiler.nothing() : compiler.compile(open);
      if (result.isSilent()) {
        return result;
      }
      Map<String, List<Remark>> said = result.byPackage();
      said.keySet().retainAll(open.keySet());
      if (result.crash() != null) {
        if (!crashed(result, open, outcomes)) {
          halves(open, outcomes);
        }
      } else if (said.isEmpty()) {
        halves(open, outcomes);
      } else if (asked || !rejects(said.keySet(), open, outcomes)) {
        said.forEach(
            (name, remarks) -> {
              outcomes.put(name, outcome(kind(remarks), remarks));
              open.remove(name);
            });
      }
    }
  }

  /** Takes out those of some programs that javac alone does not like; whether there are any. */
  private boolean rejects(
      Set<String> suspects, Map<String, Program> open, Map<String, Outcome> outcomes) {
    Map<String, Program> some = new LinkedHashMap<>(open);
    some.keySet().retainAll(suspects);
    reject(some, outcomes);
    return open.keySet().removeIf(name -> suspects.contains(name) && !some.containsKey(name));
  }

  /** Takes out the program at which javac was when it crashed, if that is what crashes it. */
  private boolean crashed(Result result, Map<String, Program> open, Map<String, Outcome> outcomes) {
    String name = result.crashedIn();
    Program program = name == null ? null : open.get(name);
    if (name == null || program == null) {
      return false;
    }
    Result alone = open.size() == 1 ? result : compiler.compile(Map.of(name, program));
    if (alone.isSilent()) {
      return false;
    }
    outcomes.put(name, alone(program, alone));
    open.remove(name);
    return true;
  }

  /** Takes out programs that do not compile by themselves, where nobody says which they are. */
  private void halves(Map<String, Program> open, Map<String, Outcome> outcomes) {
    int before = open.size();
    half(List.copyOf(open.keySet()), open, outcomes);
    if (open.size() == before) {
      throw new IllegalStateException("programs that compile alone do not compile together");
    }
  }

  private void half(List<String> names, Map<String, Program> open, Map<String, Outcome> outcomes) {
    Map<String, Program> some = new LinkedHashMap<>(open);
    some.keySet().retainAll(names);
    Result result = compiler.compile(some);
    if (result.isSilent()) {
      return;
    }
    if (names.size() == 1) {
      Program failing = open.remove(names.get(0));
      if (failing != null) {
        outcomes.put(names.get(0), alone(failing, result));
      }
      return;
    }
    int middle = names.size() / 2;
    half(names.subList(0, middle), open, outcomes);
    half(names.subList(middle, names.size()), open, outcomes);
  }

  private Outcome alone(Program program, Result result) {
    Throwable crash = result.crash();
    if (crash == null) {
      return outcome(kind(result.remarks()), result.remarks());
    }
    Kind kind = compiler.crashesPlain(program) ? Kind.REJECTED : Kind.CRASHED;
    return new Outcome(kind, crash.getClass().getSimpleName(), String.valueOf(crash), null);
  }

  private static Kind kind(List<Remark> remarks) {
    Remark first = telling(remarks);
    if (first.text().contains("This is a bug: please report it")) {
      return Kind.CRASHED;
    }
    if (!first.error()) {
      return Kind.WARNED;
    }
    return first.code().startsWith("compiler.err.proc.") ? Kind.REFUSED : Kind.BROKEN;
  }

  /** The first error, of those that javac finds in generated files if there are some. */
  private static Remark telling(List<Remark> remarks) {
    Remark best = remarks.get(0);
    for (Remark remark : remarks) {
      if (rank(remark) > rank(best)) {
        best = remark;
      }
    }
    return best;
  }

  private static int rank(Remark remark) {
    return (remark.error() ? 2 : 0) + (remark.generated() ? 1 : 0);
  }

  private static Outcome outcome(Kind kind, List<Remark> remarks) {
    StringBuilder details = new StringBuilder();
    for (Remark remark : remarks) {
      details.append(remark.text()).append('\n');
    }
    Remark first = telling(remarks);
    String signature = first.code();
    if (signature.startsWith("compiler.err.proc.")) {
      signature = kind == Kind.CRASHED ? place(first) : words(first);
    }
    return new Outcome(kind, signature, details.toString(), null);
  }

  /** Where the processor failed: the innermost of its own methods. */
  private static String place(Remark remark) {
    return remark
        .text()
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("at dev.fermata."))
        .findFirst()
        .orElseGet(() -> words(remark));
  }

  /** The processor's own words, without the names in them. */
  private static String words(Remark remark) {
    String text = remark.text().replaceFirst("^[^ ]*: ", "").lines().findFirst().orElse("");
    return text.replaceAll("\"[^\"]*\"|\\b\\w*[\\d_.(]\\S*", "…").replaceAll("\\s+", " ");
  }

  private void run(
      Map<String, Program> open,
      Result result,
      @Nullable Script only,
      Map<String, Outcome> outcomes) {
    Mode.Programs asGenerated = generated.load(result.files().classes());
    Mode.Programs asWritten = direct.load(result.files().classes());
    for (Map.Entry<String, Program> each : open.entrySet()) {
      Runs todo = new Runs(each, asGenerated, asWritten);
      Outcome outcome = limited(() -> todo.outcome(only), todo);
      outcomes.put(each.getKey(), outcome);
      if (outcome.kind() == Kind.HUNG) {
        // Somebody still runs in them.
        generated = Mode.generated();
        direct = Mode.direct();
        asGenerated = generated.load(result.files().classes());
        asWritten = direct.load(result.files().classes());
      }
    }
  }

  private static Outcome limited(java.util.concurrent.Callable<Outcome> action, Runs todo) {
    FutureTask<Outcome> task = new FutureTask<>(action);
    Thread thread = new Thread(task, "programs");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      StringBuilder stack = new StringBuilder();
      for (StackTraceElement element : thread.getStackTrace()) {
        stack.append(element).append('\n');
      }
      return new Outcome(Kind.HUNG, "", stack.toString(), todo.current);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a run failed", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** The runs of one program. */
  private final class Runs {
    private final Program program;
    private final String className;
    private final Mode.Programs asGenerated;
    private final Mode.Programs asWritten;
    private volatile @Nullable Script current;

    Runs(Map.Entry<String, Program> program, Mode.Programs asGenerated, Mode.Programs asWritten) {
      this.program = program.getValue();
      this.className = host(program.getKey());
      this.asGenerated = asGenerated;
      this.asWritten = asWritten;
    }

    Outcome outcome(@Nullable Script only) {
      if (only != null) {
        return compare(only, asWritten(only));
      }
      Scripts scripts = new Scripts(program.seed());
      for (Script script : scripts.straight()) {
        String expected = asWritten(script);
        Outcome outcome = compare(script, expected);
        if (outcome.isFault()) {
          return outcome;
        }
        int steps = (int) expected.lines().filter(line -> line.startsWith("   ")).count();
        int calls = (int) expected.lines().filter(line -> line.startsWith("at ")).count();
        for (Script disturbed : scripts.disturbed(script, steps, calls)) {
          Outcome other = compare(disturbed, asWritten(disturbed));
          if (other.isFault()) {
            return other;
          }
        }
      }
      return Outcome.SAME;
    }

    private String asWritten(Script script) {
      current = script;
      return direct.play(asWritten, className, script.toString());
    }

    private Outcome compare(Script script, String expected) {
      runs++;
      String actual = generated.play(asGenerated, className, script.toString());
      return expected.equals(actual)
          ? Outcome.SAME
          : new Outcome(Kind.DIVERGED, "", difference(expected, actual), script);
    }

    private static String difference(String expected, String actual) {
      List<String> written = expected.lines().toList();
      List<String> generated = actual.lines().toList();
      int same = 0;
      while (same < Math.min(written.size(), generated.size())
          && written.get(same).equals(generated.get(same))) {
        same++;
      }
      List<String> before = written.subList(Math.max(0, same - 6), same);
      return String.join("\n", before)
          + "\nas written:\n  "
          + String.join("\n  ", written.subList(same, Math.min(written.size(), same + 6)))
          + "\ngenerated:\n  "
          + String.join("\n  ", generated.subList(same, Math.min(generated.size(), same + 6)));
    }
  }
}
