package dev.fermata.processor.shaping;

import dev.fermata.processor.statemachine.HoistedLocal.Storage;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Gives variables their final names: the user's, unless one that has become a variable of the whole
 * method would clash with another of the same name.
 *
 * <pre>{@code
 * for (int i = 0; …) co.yield(i);        // i
 * for (String i : names) co.yield(i);    // i2
 * names.forEach(i -> log(i));            // a lambda's parameter: it stays, so the above are i2, i3
 * sum(f(), co.yield(1));                 // argument: a temporary …
 * sum(g(), co.yield(2));                 // argument, too: the first is not wanted any more
 * }</pre>
 */
final class LocalNames {
  private final Map<Local, String> names = new LinkedHashMap<>();
  private final Set<String> occurring;
  private final Set<String> carried;
  private final Set<String> taken;
  private final Set<String> inPlace = new HashSet<>();
  private final Map<String, Local> hoisted = new HashMap<>();
  private final Map<String, List<Local>> sharing = new LinkedHashMap<>();
  private final Interference interference;

  private LocalNames(Names given, Interference interference) {
    this.interference = interference;
    this.occurring = given.occurring();
    this.carried = given.carried();
    this.taken = new HashSet<>(carried);
    taken.addAll(given.parameters());
  }

  static Map<Local, String> choose(
      Names given,
      Map<Local, Storage> locals,
      Map<Local, Set<State>> homes,
      Interference interference) {
    LocalNames chooser = new LocalNames(given, interference);
    locals.forEach((local, storage) -> chooser.keepInPlace(local, storage, homes));
    locals.forEach(chooser::hoist);
    locals.forEach((local, h) -> chooser.temporaryInPlace(local, homes));
    return chooser.names;
  }

  /** Variables that stay where the user declared them keep their names. */
  private void keepInPlace(Local local, Storage storage, Map<Local, Set<State>> homes) {
    boolean isUsers = local.kind() != Local.Kind.TEMPORARY;
    if (local.isParameter()) {
      names.put(local, local.name());
    } else if (isUsers && storage == Storage.IN_PLACE) {
      String key = local.name() + "@" + homes.get(local);
      // The block that separated it from a carried variable of the same name may be gone.
      if (!carried.contains(local.name()) && inPlace.add(key)) {
        names.put(local, local.name());
        taken.add(local.name());
      } else {
        names.put(local, fresh(local.name()));
      }
    }
  }

  private void hoist(Local local, Storage where) {
    if (names.containsKey(local) || where == Storage.IN_PLACE) {
      return;
    }
    boolean isUsers = local.kind() != Local.Kind.TEMPORARY;
    Local same = hoisted.get(local.name());
    if (isUsers
        && same != null
        && same.kind() == local.kind()
        && local.kind() == Local.Kind.LOCAL
        && same.type().equals(local.type())) {
      // Two variables of one name are never in scope together: one place serves both.
      names.put(local, Objects.requireNonNull(names.get(same)));
    } else if (isUsers && !taken.contains(local.name())) {
      names.put(local, local.name());
      taken.add(local.name());
      hoisted.put(local.name(), local);
    } else if (isUsers) {
      names.put(local, fresh(local.name()));
      hoisted.putIfAbsent(local.name(), local);
    } else {
      names.put(local, shared(local));
    }
  }

  /** A place for a temporary, be it that of others which are not wanted at the same time. */
  private String shared(Local local) {
    for (Map.Entry<String, List<Local>> place : sharing.entrySet()) {
      Local first = place.getValue().get(0);
      if (first.name().equals(local.name())
          && first.type().equals(local.type())
          && first.bounds().equals(local.bounds())
          && place.getValue().stream().noneMatch(l -> interference.between(l, local))) {
        place.getValue().add(local);
        return place.getKey();
      }
    }
    String name = fresh(local.name());
    sharing.put(name, new ArrayList<>(List.of(local)));
    return name;
  }

  /** Those of different cases may have one name, as each case has braces of its own. */
  private void temporaryInPlace(Local local, Map<Local, Set<State>> homes) {
    for (int i = 1; !names.containsKey(local); i++) {
      String candidate = i == 1 ? local.name() : local.name() + i;
      if (!occurring.contains(candidate)
          && !taken.contains(candidate)
          && inPlace.add(candidate + "@" + homes.get(local))) {
        names.put(local, candidate);
      }
    }
  }

  /** A name that nothing in the method has. */
  private String fresh(String wanted) {
    if (!occurring.contains(wanted) && taken.add(wanted)) {
      return wanted;
    }
    for (int i = 2; ; i++) {
      String candidate = wanted + i;
      if (!occurring.contains(candidate) && taken.add(candidate)) {
        return candidate;
      }
    }
  }
}
