package dev.fermata.processor.analysis;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.fermata.processor.analysis.Suspension.Role;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a method suspends, and all that thereby suspends around it.
 *
 * <pre>{@code
 * try (Group group = open()) {   // a resource whose close suspends: the try statement suspends,
 *   work();                      // and what it stands in; neither its block nor open() does
 * }
 * }</pre>
 */
final class Sites {
  private final MethodTree method;
  private final Map<Tree, Map<Role, Suspension>> suspensions = new IdentityHashMap<>();
  private final Set<Tree> suspending = Collections.newSetFromMap(new IdentityHashMap<>());

  Sites(MethodTree method) {
    this.method = method;
  }

  /**
   * Adds a suspension.
   *
   * @param innermost the innermost tree that cannot run in one go because of it
   */
  void add(Suspension suspension, TreePath innermost) {
    suspensions
        .computeIfAbsent(suspension.site(), site -> new EnumMap<>(Role.class))
        .put(suspension.role(), suspension);
    for (TreePath p = innermost; p != null && suspending.add(p.getLeaf()); p = p.getParentPath()) {
      if (p.getLeaf() == method) {
        return;
      }
    }
  }

  Optional<Suspension> at(Tree site, Role role) {
    return Optional.ofNullable(suspensions.getOrDefault(site, Map.of()).get(role));
  }

  boolean suspends(Tree tree) {
    return suspending.contains(tree);
  }
}
