package dev.fermata.processor.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.fermata.processor.analysis.Suspension.Role;
import dev.fermata.processor.model.Primitive;
import dev.fermata.processor.model.SuspensionKind;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class SitesTest {
  private static final String SOURCE =
      """
      class Demo {
        void demo() {
          before();
          for (Object each : all()) {
            try (Group group = open()) {
              work();
            }
          }
        }
      }
      """;

  private final Map<String, TreePath> calls = new LinkedHashMap<>();
  private final Map<Class<?>, TreePath> statements = new LinkedHashMap<>();
  private final ExecutableElement someMethod;
  private final Sites sites;

  SitesTest() throws IOException {
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of(), null, List.of(new DemoFile()));
    CompilationUnitTree unit = task.parse().iterator().next();
    someMethod =
        ElementFilter.methodsIn(
                task.getElements().getTypeElement("java.lang.Object").getEnclosedElements())
            .get(0);
    new Finder().scan(unit, null);
    sites = new Sites((MethodTree) leaf(MethodTree.class));
  }

  private static final class DemoFile extends SimpleJavaFileObject {
    DemoFile() {
      super(URI.create("memory:///Demo.java"), Kind.SOURCE);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return SOURCE;
    }
  }

  private final class Finder extends TreePathScanner<Void, Void> {
    @Override
    public Void scan(Tree tree, Void unused) {
      if (tree != null && getCurrentPath() != null) {
        TreePath path = new TreePath(getCurrentPath(), tree);
        List.of(MethodTree.class, EnhancedForLoopTree.class, TryTree.class, VariableTree.class)
            .forEach(
                kind -> {
                  if (kind.isInstance(tree)) {
                    statements.put(kind, path);
                  }
                });
        if (tree instanceof MethodInvocationTree call) {
          calls.put(call.getMethodSelect().toString(), path);
        }
      }
      return super.scan(tree, unused);
    }
  }

  private Tree leaf(Class<?> kind) {
    return statements.get(kind).getLeaf();
  }

  private Tree call(String name) {
    return calls.get(name).getLeaf();
  }

  private Suspension suspension(Tree site, Role role) {
    return new Suspension(
        site, role, SuspensionKind.CALL, someMethod, Primitive.NONE, Optional.empty(), false);
  }

  @Test
  void aCallSuspendsWithAllThatItStandsIn() {
    Suspension work = suspension(call("work"), Role.CALL);
    sites.add(work, calls.get("work"));
    assertSame(work, sites.at(call("work"), Role.CALL).orElseThrow());
    assertSame(call("work"), work.call());
    for (TreePath p = calls.get("work"); p.getLeaf() != leaf(MethodTree.class); ) {
      assertTrue(sites.suspends(p.getLeaf()), p.getLeaf()::toString);
      p = p.getParentPath();
    }
    assertTrue(sites.suspends(leaf(MethodTree.class)));
    assertFalse(sites.suspends(call("open")));
    assertFalse(sites.suspends(call("before")));
  }

  @Test
  void aResourceThatSuspendsAtItsCloseLeavesBlockAndOpeningInOnePiece() {
    Tree resource = leaf(VariableTree.class);
    Suspension close = suspension(resource, Role.CLOSE);
    sites.add(close, statements.get(TryTree.class));
    assertSame(close, sites.at(resource, Role.CLOSE).orElseThrow());
    assertEquals(Optional.empty(), sites.at(resource, Role.CALL));
    assertTrue(sites.suspends(leaf(TryTree.class)));
    assertTrue(sites.suspends(leaf(EnhancedForLoopTree.class)));
    assertFalse(sites.suspends(resource));
    assertFalse(sites.suspends(((TryTree) leaf(TryTree.class)).getBlock()));
    assertThrows(IllegalStateException.class, close::call);
  }

  @Test
  void aLoopThatSuspendsAtItsHeadLeavesItsBodyInOnePiece() {
    Tree loop = leaf(EnhancedForLoopTree.class);
    sites.add(suspension(loop, Role.MOVE_NEXT), statements.get(EnhancedForLoopTree.class));
    assertTrue(sites.at(loop, Role.MOVE_NEXT).isPresent());
    assertTrue(sites.suspends(loop));
    assertFalse(sites.suspends(((EnhancedForLoopTree) loop).getStatement()));
    assertFalse(sites.suspends(call("all")));
  }

  @Test
  void oneTreeSuspendsInSeveralRoles() {
    Suspension opening = suspension(call("open"), Role.CALL);
    Suspension closing = suspension(call("open"), Role.CLOSE);
    sites.add(opening, calls.get("open"));
    sites.add(closing, statements.get(TryTree.class));
    assertSame(opening, sites.at(call("open"), Role.CALL).orElseThrow());
    assertSame(closing, sites.at(call("open"), Role.CLOSE).orElseThrow());
  }
}
