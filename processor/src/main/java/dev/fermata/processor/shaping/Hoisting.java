package dev.fermata.processor.shaping;

import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.ExceptionRegion;
import dev.fermata.processor.statemachine.Graph;
import dev.fermata.processor.statemachine.HoistedLocal;
import dev.fermata.processor.statemachine.HoistedLocal.Storage;
import dev.fermata.processor.statemachine.Instruction;
import dev.fermata.processor.statemachine.Layout;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.Locals;
import dev.fermata.processor.statemachine.State;
import dev.fermata.processor.statemachine.Stretch;
import dev.fermata.processor.statemachine.Terminator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides where each variable is kept, and what has to be saved where the coroutine suspends.
 *
 * <pre>{@code
 * int n = read();              // IN_PLACE: used up before the coroutine suspends
 * int sum = 0;                 // FIELD: lives across it
 * for (…) sum += co.yield(n);
 * }</pre>
 */
final class Hoisting {
  private final Graph graph;
  private final Layout layout;
  private final Liveness liveness;
  private final Map<Local, Storage> storage = new LinkedHashMap<>();

  private Hoisting(Graph graph, Layout layout, Liveness liveness) {
    this.graph = graph;
    this.layout = layout;
    this.liveness = liveness;
  }

  static Locals hoist(Graph graph, Layout layout, Liveness liveness, Names given) {
    return new Hoisting(graph, layout, liveness).locals(given);
  }

  private Locals locals(Names given) {
    Map<Local, Set<State>> homes = homes();
    Set<Local> declared = declared();
    Set<Local> crossing = crossing();
    homes.forEach(
        (local, cases) -> {
          boolean inPlace =
              declared.contains(local) && cases.size() == 1 && !crossing.contains(local);
          storage.put(
              local,
              inPlace ? Storage.IN_PLACE : crossing.contains(local) ? Storage.FIELD : Storage.STEP);
        });
    Map<Local, String> names =
        LocalNames.choose(given, storage, homes, Interference.of(graph, liveness));
    Map<Local, HoistedLocal> hoisted = new LinkedHashMap<>();
    storage.forEach(
        (local, where) -> {
          String name = java.util.Objects.requireNonNull(names.get(local));
          hoisted.put(local, new HoistedLocal(name, where));
        });
    return new Locals(hoisted, saves(), live(), Map.of(), Map.of(), read());
  }

  /** The variables that something reads. */
  private Set<Local> read() {
    Set<Local> result = new HashSet<>();
    for (Stretch stretch : graph.stretches().values()) {
      for (Code code : stretch.codes()) {
        code.forEachUse(
            use -> {
              if (use.access() != Code.Access.WRITE) {
                result.add(use.local());
              }
            });
      }
    }
    return result;
  }

  private Map<State, List<Local>> saves() {
    UnsavedLocals unsaved = UnsavedLocals.of(graph);
    Map<State, List<Local>> saves = new HashMap<>();
    graph
        .stretches()
        .forEach(
            (state, stretch) -> {
              if (stretch.terminator() instanceof Terminator.Suspend suspend) {
                Set<Local> dirty = unsaved.atEnd(state);
                List<Local> fields = fields(liveness.in(suspend.resume()));
                saves.put(state, fields.stream().filter(dirty::contains).toList());
              }
            });
    return saves;
  }

  private Map<State, List<Local>> live() {
    Map<State, List<Local>> live = new HashMap<>();
    graph.states().forEach(state -> live.put(state, fields(liveness.in(state))));
    return live;
  }

  private List<Local> fields(Set<Local> candidates) {
    return candidates.stream()
        .filter(l -> l.kind() != Local.Kind.FINAL_PARAMETER && l.kind() != Local.Kind.CONSTANT)
        .filter(l -> storage.get(l) == Storage.FIELD)
        .toList();
  }

  /** The cases in which each variable occurs. */
  private Map<Local, Set<State>> homes() {
    Map<Local, Set<State>> homes = new LinkedHashMap<>();
    graph
        .stretches()
        .forEach(
            (state, stretch) -> {
              State head = layout.nesting().head(state);
              for (Instruction instruction : stretch.instructions()) {
                if (instruction instanceof Instruction.Declaration declaration) {
                  addHome(declaration.local(), head, homes);
                }
              }
              for (Code code : stretch.codes()) {
                code.forEachUse(use -> addHome(use.local(), head, homes));
                addKept(code, head, homes);
              }
              // A holder is assigned by the handler, which belongs to no case.
              for (ExceptionRegion.Handler handler :
                  state.region().map(ExceptionRegion::handlers).orElse(List.of())) {
                addHome(handler.holder(), head, homes);
              }
            });
    return homes;
  }

  private static void addKept(Code code, State head, Map<Local, Set<State>> homes) {
    for (Code.Piece piece : code.pieces()) {
      if (piece instanceof Code.KeepBinding kept) {
        addHome(kept.local(), head, homes);
      }
    }
  }

  private static void addHome(Local local, State head, Map<Local, Set<State>> homes) {
    homes.computeIfAbsent(local, l -> new LinkedHashSet<>()).add(head);
  }

  /** Variables that have a declaration which could stay one. */
  private Set<Local> declared() {
    Set<Local> result = new HashSet<>();
    for (Stretch stretch : graph.stretches().values()) {
      for (Instruction instruction : stretch.instructions()) {
        if (instruction instanceof Instruction.Declaration declaration) {
          result.add(declaration.local());
        }
      }
      for (Code code : stretch.codes()) {
        for (Code.Piece piece : code.pieces()) {
          if (piece instanceof Code.Binding binding) {
            result.add(binding.local());
          }
        }
      }
    }
    return result;
  }

  /** Variables that live across a suspension, or across a jump to another part. */
  private Set<Local> crossing() {
    Set<Local> result = new HashSet<>();
    graph
        .stretches()
        .forEach(
            (state, stretch) -> {
              if (stretch.terminator() instanceof Terminator.Suspend suspend) {
                result.addAll(liveness.in(suspend.resume()));
              }
              List<State> next = new ArrayList<>(stretch.successors());
              state.forEachHandler(
                  handler -> {
                    next.add(handler.target());
                    if (!layout.share(handler.target(), state)) {
                      result.add(handler.holder());
                    }
                  });
              for (State target : next) {
                if (!layout.share(target, state)) {
                  result.addAll(liveness.in(target));
                }
              }
            });
    return result;
  }
}
