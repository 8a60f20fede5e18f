package dev.fermata.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.fermata.processor.model.RuntimeNames;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Code.Access;
import dev.fermata.processor.statemachine.Exit;
import dev.fermata.processor.statemachine.HoistedLocal.Storage;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.Part;
import dev.fermata.processor.statemachine.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints {@link Code}: now that every variable has a name and a place, what was left open is filled
 * in.
 *
 * <p>A lambda may only read effectively final variables. One that was hoisted is not, so a copy is
 * made in front of the statement:
 *
 * <pre>{@code
 * String data1 = data;
 * list.forEach(x -> use(x, data1));
 * }</pre>
 *
 * <p>A copy of a pattern's binding would come too early in the pattern's own condition, which has
 * an effectively final variable anyway:
 *
 * <pre>{@code
 * if (o instanceof String s1 && bind(s = s1) && any(x -> use(x, s1)))
 * }</pre>
 */
final class CodePrinter {
  private final MachineNames names;
  private final Part part;
  private final Map<Local, String> copies = new LinkedHashMap<>();
  private final Map<Local, String> bindings = new LinkedHashMap<>();
  private Code printed = Code.EMPTY;
  private boolean jumped;

  CodePrinter(MachineNames names, Part part) {
    this.names = names;
    this.part = part;
  }

  /** Whether anything so far jumps to another state of this part. */
  boolean hasJumped() {
    return jumped;
  }

  /** The copies that {@code codes} need of captured variables, to stand before the statement. */
  CodeBlock copies(List<Code> codes) {
    copies.clear();
    CodeBlock.Builder result = CodeBlock.builder();
    for (Code code : codes) {
      code.forEachUse(
          use -> {
            Local local = use.local();
            if (use.captured()
                && needsCopy(local)
                && !code.binds(local)
                && !copies.containsKey(local)) {
              String copy = names.fresh(names.name(local) + "1");
              copies.put(local, copy);
              result.add("final $T $L = $L;\n", local.type(), copy, names.name(local));
            }
          });
    }
    return result.build();
  }

  private boolean needsCopy(Local local) {
    return local.kind() != Local.Kind.FINAL_PARAMETER
        && local.kind() != Local.Kind.CONSTANT
        && isHoisted(local);
  }

  boolean isHoisted(Local local) {
    return names.machine().locals().storage(local) != Storage.IN_PLACE;
  }

  CodeBlock print(Code code) {
    Code outer = printed;
    printed = code;
    CodeBlock.Builder result = CodeBlock.builder();
    for (Code.Piece piece : code.pieces()) {
      result.add(piece(piece));
    }
    printed = outer;
    return result.build();
  }

  private CodeBlock piece(Code.Piece piece) {
    if (piece instanceof Code.Text text) {
      return CodeBlock.of(text.text().replace("$", "$$"));
    } else if (piece instanceof Code.Self self) {
      return CodeBlock.of("$L", self.name());
    } else if (piece instanceof Code.TypeReference reference) {
      return CodeBlock.of("$T", reference.type());
    } else if (piece instanceof Code.Use use) {
      return use(use);
    } else if (piece instanceof Code.Binding binding) {
      return binding(binding.local());
    } else if (piece instanceof Code.BoundName bound) {
      return CodeBlock.of("$L", bindings.getOrDefault(bound.local(), names.name(bound.local())));
    } else if (piece instanceof Code.KeepBindings kept) {
      CodeBlock.Builder result = CodeBlock.builder();
      kept.locals().stream()
          .filter(this::isHoisted)
          .forEach(l -> result.add(" && bind($L = $L)", names.name(l), bindings.get(l)));
      return result.build();
    } else if (piece instanceof Code.KeepBinding kept) {
      return isHoisted(kept.local())
          ? CodeBlock.of("$L = $L;\n", names.name(kept.local()), bindings.get(kept.local()))
          : CodeBlock.of("");
    } else if (piece instanceof Code.SetExit set) {
      return names.machine().locals().isRead(set.exit())
          ? CodeBlock.of("$L = $L;", names.name(set.exit()), names.constant(set.target()))
          : CodeBlock.of("");
    } else if (piece instanceof Code.Resumed resumed) {
      return resumed
          .type()
          .map(type -> CodeBlock.of("$T.<$T>", RuntimeNames.FRAME, type.box()))
          .orElse(CodeBlock.of(""))
          .toBuilder()
          .add("resumed($L)", names.root())
          .build();
    } else if (piece instanceof Code.Scope) {
      return CodeBlock.of("scope($L)", names.root());
    } else if (piece instanceof Code.Close close) {
      String primary = close.primary().map(names::name).orElse("null");
      CodeBlock resource = use(new Code.Use(close.resource(), Access.READ, false));
      return CodeBlock.builder().add("close(").add(resource).add(", $L);", primary).build();
    } else if (piece instanceof Code.StateReference reference) {
      return CodeBlock.of("$L", names.constant(reference.state()));
    }
    Code.Jump jump = (Code.Jump) piece;
    return jump(jump.exit(), jump.separator());
  }

  private CodeBlock use(Code.Use use) {
    String name =
        use.captured() && !use.access().assigns() ? captured(use.local()) : names.name(use.local());
    List<TypeName> bounds = use.local().bounds();
    if (bounds.isEmpty() || use.access() != Access.READ || !isHoisted(use.local())) {
      return CodeBlock.of("$L", name);
    }
    CodeBlock type =
        CodeBlock.join(bounds.stream().map(bound -> CodeBlock.of("$T", bound)).toList(), " & ");
    return CodeBlock.builder().add("((").add(type).add(") $L)", name).build();
  }

  /** A binding that is captured where its own pattern stands is read by the pattern's name. */
  private String captured(Local local) {
    return printed.binds(local) && bindings.containsKey(local)
        ? bindings.get(local)
        : copies.getOrDefault(local, names.name(local));
  }

  private CodeBlock binding(Local local) {
    if (!isHoisted(local)) {
      return CodeBlock.of("$L", names.name(local));
    }
    String raw = names.fresh(names.name(local) + "1");
    bindings.put(local, raw);
    return CodeBlock.of("$L", raw);
  }

  /** Ends the coroutine: {@code return returns(co, total);}. */
  CodeBlock returns(Code value) {
    CodeBlock.Builder result = CodeBlock.builder().add("return returns($L", names.root());
    if (!value.isEmpty()) {
      result.add(", ").add(print(value));
    }
    return result.add(");").build();
  }

  private CodeBlock jump(Exit exit, String separator) {
    if (exit.target().isEmpty()) {
      return returns(exit.code());
    }
    CodeBlock.Builder result = CodeBlock.builder();
    for (Code.Piece piece : exit.code().pieces()) {
      CodeBlock statement = piece(piece);
      result.add(statement);
      if (!statement.isEmpty() && piece instanceof Code.SetExit) {
        result.add(separator);
      }
    }
    return result.add(goTo(exit.target().get(), separator)).build();
  }

  /** Statements that go on at a state, with {@code separator} between them. */
  CodeBlock goTo(State target, String separator) {
    CodeBlock chosen = choose(target, separator);
    if (!names.isInPart(target, part)) {
      return chosen;
    }
    jumped = true;
    return CodeBlock.builder()
        .add(chosen)
        .add(separator + "continue $L;", names.dispatch())
        .build();
  }

  /** Makes a state the next to run; one in another part is gone to at once. */
  CodeBlock choose(State target, String separator) {
    if (!names.isInPart(target, part)) {
      return CodeBlock.builder()
          .add(saves(names.machine().locals().liveAt(target), separator))
          .add("return jumps($L);", names.constant(target))
          .build();
    }
    return CodeBlock.of("$L = $L;", names.next(), names.constant(target));
  }

  /** Saves variables to their fields. */
  CodeBlock saves(List<Local> locals, String separator) {
    CodeBlock.Builder result = CodeBlock.builder();
    for (Local local : locals) {
      String name = names.name(local);
      result.add("this.$L = $L;" + separator, name, name);
    }
    return result.build();
  }

  /** Notes that the part jumps by other means. */
  void markJump() {
    jumped = true;
  }
}
