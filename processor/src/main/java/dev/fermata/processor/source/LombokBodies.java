package dev.fermata.processor.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Does to the text of coroutines what Lombok does to their trees, which no text shows.
 *
 * <pre>{@code
 * @Coroutine static void lines(YieldScope<String> co, @NonNull Path path) {
 *   @Cleanup var reader = Files.newBufferedReader(path);
 *   val first = reader.readLine();
 * }
 * // becomes
 * @Coroutine static void lines(YieldScope<String> co, @NonNull Path path) { if (path == null) throw …;
 *   var reader = Files.newBufferedReader(path); try {
 *   var first = reader.readLine();
 * } finally { if (reader != null) reader.close(); } }
 * }</pre>
 *
 * <p>The checks of {@code @NonNull} are taken from the trees that Lombok changed, for their form is
 * configured. {@code @SneakyThrows} needs nothing here: no machine declares what it throws.
 */
final class LombokBodies extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final CompilationUnitTree pristine;
  private final SourcePositions positions;
  private final Edits edits;
  private final Set<String> imported = new HashSet<>();

  /** What ends the blocks that a clean-up encloses; in the order of the text. */
  private final List<Closing> closings = new ArrayList<>();

  private record Closing(int offset, String text) {}

  private LombokBodies(CompilationUnitTree pristine, SourcePositions positions, Edits edits) {
    this.pristine = pristine;
    this.positions = positions;
    this.edits = edits;
    for (ImportTree each : pristine.getImports()) {
      imported.add(each.getQualifiedIdentifier().toString());
    }
  }

  /** Whether Lombok may have to do with a file. */
  static boolean concerns(String content) {
    return content.contains("lombok");
  }

  /**
   * Changes the bodies of coroutines.
   *
   * @param pristine the file, parsed anew: Lombok has removed its annotations from the user's trees
   */
  static void edit(CompilationUnitTree pristine, SourcePositions positions, Edits edits) {
    LombokBodies bodies = new LombokBodies(pristine, positions, edits);
    bodies.scan(pristine, null);
    // The innermost clean-up, declared last, ends first.
    for (int i = bodies.closings.size() - 1; i >= 0; i--) {
      edits.insert(bodies.closings.get(i).offset(), bodies.closings.get(i).text());
    }
  }

  /** Takes over the statements that Lombok put before those of a body: checks of parameters. */
  static void addChecks(
      MethodTree method, CompilationUnitTree unit, SourcePositions positions, Edits edits) {
    int start = (int) positions.getStartPosition(unit, method.getBody());
    if (start < 0 || start >= edits.length() || edits.charAt(start) != '{') {
      return;
    }
    String checks = checksIn(method.getBody(), start, unit, positions);
    if (!checks.isEmpty()) {
      edits.insert(start + 1, " " + checks);
    }
  }

  private static String checksIn(
      BlockTree block, int start, CompilationUnitTree unit, SourcePositions positions) {
    StringBuilder checks = new StringBuilder();
    for (StatementTree statement : block.getStatements()) {
      long at = positions.getStartPosition(unit, statement);
      if (at >= start) {
        break;
      }
      if (statement instanceof TryTree wrapper) {
        checks.append(checksIn(wrapper.getBlock(), start, unit, positions));
      } else {
        checks.append(statement.toString().replaceAll("\\s*\\R\\s*", " ")).append(' ');
      }
    }
    return checks.toString();
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
    return BodyBlanker.mayBeCoroutine(method) ? scan(method.getBody(), unused) : null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
    Tree type = variable.getType();
    if (type != null && isLombok(type, "val")) {
      edits.overwrite(start(type), end(type), "var");
    }
    for (AnnotationTree annotation : variable.getModifiers().getAnnotations()) {
      if (isLombok(annotation.getAnnotationType(), "Cleanup")) {
        edits.overwrite(start(annotation), end(annotation), "");
        edits.insert(end(variable), " try {");
        String name = variable.getName().toString();
        closings.add(
            new Closing(
                endOfScope(getCurrentPath().getParentPath().getLeaf()),
                "} finally { if ("
                    + name
                    + " != null) "
                    + name
                    + "."
                    + closer(annotation)
                    + "(); } "));
      }
    }
    return super.visitVariable(variable, unused);
  }

  /** Where the scope of a variable ends that is declared in a block or in a case of a switch. */
  private int endOfScope(Tree parent) {
    if (parent instanceof CaseTree group && group.getStatements() != null) {
      List<? extends StatementTree> statements = group.getStatements();
      return end(statements.get(statements.size() - 1));
    }
    return end(parent) - 1;
  }

  private static String closer(AnnotationTree cleanup) {
    return cleanup.getArguments().stream()
        .map(argument -> argument instanceof AssignmentTree set ? set.getExpression() : argument)
        .filter(LiteralTree.class::isInstance)
        .map(literal -> String.valueOf(((LiteralTree) literal).getValue()))
        .findFirst()
        .orElse("close");
  }

  private boolean isLombok(Tree name, String simple) {
    String written = name.toString();
    return written.equals("lombok." + simple)
        || (written.equals(simple)
            && (imported.contains("lombok." + simple) || imported.contains("lombok.*")));
  }

  private int start(Tree tree) {
    return (int) positions.getStartPosition(pristine, tree);
  }

  private int end(Tree tree) {
    return (int) positions.getEndPosition(pristine, tree);
  }
}
