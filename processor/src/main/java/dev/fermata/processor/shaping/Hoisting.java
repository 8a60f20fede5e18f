package dev.fermata.processor.shaping;

import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.ExceptionRegion;
import dev.fermata.processor.statemachine.HoistedLocal;
import dev.fermata.processor.statemachine.HoistedLocal.Storage;
import dev.fermata.processor.statemachine.Instruction;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.State;
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
  private final Layout layout;
  private final Liveness liveness;
  private final Map<Local, HoistedLocal> locals = new LinkedHashMap<>();
  private final Map<Local, String> names;
  private final Map<State, List<Local>> saves = new HashMap<>();
  private final Map<State, List<Local>> live = new HashMap<>();

  private Hoisting(Layout layout, Liveness liveness, Names taken) {
    this.layout = layout;
    this.liveness = liveness;
    Map<Local, Set<State>> homes = homes();
    Set<Local> declared = declared();
    Set<Local> crossing = crossing();
    homes.forEach(
        (local, cases) -> {
          boolean inPlace =
              declared.contains(local) && cases.size() == 1 && !crossing.contains(local);
          Storage storage =
              inPlace ? Storage.IN_PLACE : crossing.contains(local) ? Storage.FIELD : Storage.STEP;
          locals.put(local, new HoistedLocal(local, storage));
        });
    UnsavedLocals unsaved = UnsavedLocals.of(layout.states());
    for (State state : layout.states()) {
      live.put(state, fields(liveness.in(state)));
      if (state.terminator() instanceof Terminator.Suspend suspend) {
        Set<Local> dirty = unsaved.atEnd(state);
        saves.put(
            state, fields(liveness.in(suspend.resume())).stream().filter(dirty::contains).toList());
      }
    }
    this.names = LocalNames.choose(taken, locals, homes);
  }

  static Hoisting decide(Layout layout, Liveness liveness, Names taken) {
    return new Hoisting(layout, liveness, taken);
  }

  Map<Local, HoistedLocal> locals() {
    return locals;
  }

  Map<Local, String> names() {
    return names;
  }

  /** The variables that something reads. */
  Set<Local> read() {
    Set<Local> result = new HashSet<>();
    for (State state : layout.states()) {
      state.forEachCode(
          code ->
              code.forEachUse(
                  use -> {
                    if (use.access() != Code.Access.WRITE) {
                      result.add(use.local());
                    }
                  }));
    }
    return result;
  }

  /** What has to be saved when a state suspends. */
  Map<State, List<Local>> saves() {
    return saves;
  }

  /** The fields that are live where a state begins. */
  Map<State, List<Local>> live() {
    return live;
  }

  private List<Local> fields(Set<Local> candidates) {
    return candidates.stream()
        .filter(l -> l.kind() != Local.Kind.FINAL_PARAMETER && l.kind() != Local.Kind.CONSTANT)
        .filter(l -> locals.containsKey(l) && locals.get(l).storage() == Storage.FIELD)
        .toList();
  }

  /** The cases in which each variable occurs. */
  private Map<Local, Set<State>> homes() {
    Map<Local, Set<State>> homes = new LinkedHashMap<>();
    for (State state : layout.states()) {
      State head = layout.head(state);
      for (Instruction instruction : state.instructions()) {
        if (instruction instanceof Instruction.Declaration declaration) {
          homes.computeIfAbsent(declaration.local(), l -> new LinkedHashSet<>()).add(head);
        }
      }
      state.forEachCode(
          code -> {
            code.forEachUse(
                use -> homes.computeIfAbsent(use.local(), l -> new LinkedHashSet<>()).add(head));
            addKept(code, head, homes);
          });
      // A holder is assigned by the handler, which belongs to no case.
      for (ExceptionRegion.Handler handler :
          state.region().map(ExceptionRegion::handlers).orElse(List.of())) {
        homes.computeIfAbsent(handler.holder(), l -> new LinkedHashSet<>()).add(head);
      }
    }
    return homes;
  }

  private static void addKept(Code code, State head, Map<Local, Set<State>> homes) {
    for (Code.Piece piece : code.pieces()) {
      if (piece instanceof Code.KeepBinding kept) {
        homes.computeIfAbsent(kept.local(), l -> new LinkedHashSet<>()).add(head);
      }
    }
  }

  /** Variables that have a declaration which could stay one. */
  private Set<Local> declared() {
    Set<Local> result = new HashSet<>();
    for (State state : layout.states()) {
      for (Instruction instruction : state.instructions()) {
        if (instruction instanceof Instruction.Declaration declaration) {
          result.add(declaration.local());
        }
      }
      state.forEachCode(
          code -> {
            for (Code.Piece piece : code.pieces()) {
              if (piece instanceof Code.Binding binding) {
                result.add(binding.local());
              }
            }
          });
    }
    return result;
  }

  /** Variables that live across a suspension, or across a jump to another part. */
  private Set<Local> crossing() {
    Set<Local> result = new HashSet<>();
    for (State state : layout.states()) {
      if (state.terminator() instanceof Terminator.Suspend suspend) {
        result.addAll(liveness.in(suspend.resume()));
      }
      List<State> next = new ArrayList<>(state.successors());
      state.forEachHandler(
          handler -> {
            next.add(handler.target());
            if (layout.part(handler.target()) != layout.part(state)) {
              result.add(handler.holder());
            }
          });
      for (State target : next) {
        if (layout.part(target) != layout.part(state)) {
          result.addAll(liveness.in(target));
        }
      }
    }
    return result;
  }
}
