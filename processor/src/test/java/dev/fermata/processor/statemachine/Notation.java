package dev.fermata.processor.statemachine;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads states as {@link MachineText} prints them, so that tests of passes are two texts.
 *
 * <p>Words in lower case are variables, of type int unless declared otherwise ({@code String s =
 * …}); {@code goto X} inside a statement is a jump out of it.
 */
public final class Notation {
  private static final Pattern HEADER = Pattern.compile("( *)(\\w+)(\\*?)(?: in (\\w+))?: (.*)");
  private static final Pattern HANDLER =
      Pattern.compile("(\\w+): (\\w+) -> (\\w+), (\\w+)(?:; in (\\w+))?");
  private static final Pattern DECLARATION =
      Pattern.compile("(var|int|String|Object) (\\w+)(?: = (.*))?");
  private static final Pattern WORD =
      Pattern.compile("goto (\\w+);|(?<![\\w.\"])([a-z]\\w*)(?![\\w(\"])");
  private static final Set<String> KEYWORDS =
      Set.of("if", "else", "new", "true", "false", "null", "while", "for", "case", "default");

  private final Map<String, ExceptionRegion> regions = new LinkedHashMap<>();
  private final Map<String, State> states = new LinkedHashMap<>();
  private final Map<String, Local> locals = new LinkedHashMap<>();
  private final Graph graph;

  private Notation(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    List<Matcher> handlers = lines.stream().map(HANDLER::matcher).filter(Matcher::matches).toList();
    // An outer region is printed before those inside it.
    for (Matcher handler : handlers) {
      regions.computeIfAbsent(
          handler.group(1),
          name ->
              new ExceptionRegion(
                  Optional.ofNullable(handler.group(5)).map(parent -> region(parent)), 1));
    }
    List<Matcher> headers =
        lines.stream()
            .filter(line -> !HANDLER.matcher(line).matches())
            .map(HEADER::matcher)
            .filter(Matcher::matches)
            .toList();
    for (Matcher header : headers) {
      String name = header.group(2);
      int depth = header.group(1).length() / 2;
      Optional<ExceptionRegion> region = Optional.ofNullable(header.group(4)).map(this::region);
      states.put(name, new State(name, 1, depth, region, !header.group(3).isEmpty()));
    }
    Map<State, Stretch> stretches = new LinkedHashMap<>();
    headers.forEach(header -> stretches.put(state(header.group(2)), stretch(header.group(5))));
    for (Matcher handler : handlers) {
      List<TypeName> types =
          handler.group(2).equals("anything")
              ? List.of()
              : List.of(ClassName.get("", handler.group(2)));
      region(handler.group(1))
          .add(
              new ExceptionRegion.Handler(
                  types, local(handler.group(3), "Object"), state(handler.group(4))));
    }
    this.graph = new Graph(stretches.keySet().iterator().next(), stretches);
  }

  /** Reads states; the first one is the start. */
  public static Notation read(String text) {
    return new Notation(text);
  }

  /** The states as a text says. */
  public static Graph graph(String text) {
    return read(text).graph();
  }

  public Graph graph() {
    return graph;
  }

  public State state(String name) {
    return states.computeIfAbsent(name, n -> new State(n, 1, 0, Optional.empty(), false));
  }

  public Local local(String name) {
    return local(name, "int");
  }

  private Local local(String name, String type) {
    TypeName typeName = type.equals("int") ? TypeName.INT : ClassName.get("java.lang", type);
    return locals.computeIfAbsent(name, n -> new Local(n, typeName, Local.Kind.LOCAL));
  }

  private ExceptionRegion region(String name) {
    return Objects.requireNonNull(regions.get(name), () -> "no region " + name);
  }

  private Stretch stretch(String text) {
    List<String> pieces = split(text);
    List<Instruction> instructions = new ArrayList<>();
    pieces.subList(0, pieces.size() - 1).forEach(piece -> instructions.add(instruction(piece)));
    return new Stretch(1, instructions, terminator(pieces.get(pieces.size() - 1)));
  }

  /** Statements and the terminator; a block ends a statement, too. */
  private static List<String> split(String text) {
    List<String> result = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += "({".indexOf(c) >= 0 ? 1 : ")}".indexOf(c) >= 0 ? -1 : 0;
      if (depth == 0 && (c == ';' || c == '}')) {
        result.add(text.substring(start, c == ';' ? i : i + 1).strip());
        start = i + 1;
      }
    }
    if (!text.substring(start).isBlank()) {
      result.add(text.substring(start).strip());
    }
    return result;
  }

  private Instruction instruction(String text) {
    Matcher declaration = DECLARATION.matcher(text);
    if (declaration.matches()) {
      String type = declaration.group(1).equals("var") ? "int" : declaration.group(1);
      return new Instruction.Declaration(
          local(declaration.group(2), type),
          Optional.empty(),
          Optional.ofNullable(declaration.group(3)).map(this::code));
    }
    Matcher exit = Pattern.compile("(exit\\w*) = ([A-Z]\\w*)").matcher(text);
    if (exit.matches()) {
      return new Instruction.Statement(
          Code.of(new Code.SetExit(local(exit.group(1)), state(exit.group(2)), List.of())));
    }
    Matcher assignment = Pattern.compile("([a-z]\\w*) = .*").matcher(text);
    Code code = code(text.endsWith("}") ? text : text + ";");
    return assignment.matches()
        ? new Instruction.Statement(code, Optional.of(local(assignment.group(1))))
        : new Instruction.Statement(code);
  }

  /** Code in which words are variables, read or assigned. */
  public Code code(String text) {
    List<Object> parts = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    int end = 0;
    while (word.find()) {
      String name = word.group(2);
      if (name != null && KEYWORDS.contains(name)) {
        continue;
      }
      parts.add(text.substring(end, word.start()));
      parts.add(
          name == null
              ? new Code.Jump(Exit.to(state(word.group(1))), " ")
              : new Code.Use(local(name), access(text.substring(word.end())), false));
      end = word.end();
    }
    parts.add(text.substring(end));
    return Code.of(parts.toArray());
  }

  private static Code.Access access(String following) {
    if (following.matches("(?s)\\s*=[^=].*")) {
      return Code.Access.WRITE;
    }
    return following.matches("(?s)(\\+\\+|--|\\s*[-+*/]=).*")
        ? Code.Access.UPDATE
        : Code.Access.READ;
  }

  private Terminator terminator(String text) {
    Matcher branch = Pattern.compile("if \\((.*)\\) (\\w+) else (\\w+)").matcher(text);
    Matcher suspend = Pattern.compile("suspend (\\w+)(?: (.*))? -> (\\w+)").matcher(text);
    Matcher leave = Pattern.compile("leave by (\\w+) to (.*)").matcher(text);
    if (text.startsWith("goto ")) {
      return new Terminator.Goto(state(text.substring(5)));
    } else if (branch.matches()) {
      return new Terminator.Branch(
          code(branch.group(1)), state(branch.group(2)), state(branch.group(3)));
    } else if (suspend.matches()) {
      return new Terminator.Suspend(
          new SuspensionPoint(
              SuspensionPoint.Protocol.valueOf(suspend.group(1)),
              Optional.ofNullable(suspend.group(2)).map(this::code),
              ""),
          state(suspend.group(3)));
    } else if (leave.matches()) {
      List<State> targets = List.of(leave.group(2).split(", ")).stream().map(this::state).toList();
      return new Terminator.EndFinally(local(leave.group(1)), targets);
    } else if (text.startsWith("return")) {
      String value = text.substring("return".length()).strip();
      return new Terminator.Return(value.isEmpty() ? Optional.empty() : Optional.of(code(value)));
    } else if (text.startsWith("throw ")) {
      return new Terminator.Throw(code(text.substring(6)));
    } else if (text.equals("unreachable")) {
      return new Terminator.Unreachable();
    }
    throw new IllegalArgumentException("not a terminator: " + text);
  }
}
