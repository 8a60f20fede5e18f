package dev.fermata.processor.lowering;

import com.palantir.javapoet.TypeName;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.fermata.processor.source.AttributedMethod;
import dev.fermata.processor.statemachine.Local;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * The variables of the body: where each is declared and used, and the {@link Local} that stands for
 * it where it takes part in the state machine.
 *
 * <p>A variable whose declaration and uses all stand in one piece of carried source stays what the
 * user wrote and never becomes a {@link Local}.
 */
final class Variables {

  /** Declaration and uses of one variable. */
  private static final class Info {
    final Tree declaration;
    final boolean ofNestedClass;
    final List<Tree> uses = new ArrayList<>();
    boolean assigned;

    Info(Tree declaration, boolean ofNestedClass) {
      this.declaration = declaration;
      this.ofNestedClass = ofNestedClass;
    }
  }

  private final AttributedMethod method;
  private final Denotable denotable;
  private final Map<Element, Info> infos = new LinkedHashMap<>();
  private final Map<Element, Local> locals = new HashMap<>();
  private final Set<String> identifiers = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  /**
   * @param fields the names of fields that classes in the body have or inherit
   */
  Variables(AttributedMethod method, Denotable denotable, Set<String> fields) {
    this.method = method;
    this.denotable = denotable;
    names.addAll(fields);
    identifiers.addAll(fields);
    identifiers.addAll(method.method().host().name().simpleNames());
    new Collector().scan(method.path(), null);
  }

  /** Every identifier and label in the method: names that nothing generated may take. */
  Set<String> identifiers() {
    return identifiers;
  }

  /** The names of all variables, the fields of classes in the body included. */
  Set<String> names() {
    return Set.copyOf(names);
  }

  /** Names of variables that stay in carried source, which no hoisted variable may shadow. */
  Set<String> carriedNames() {
    Set<String> names = new HashSet<>();
    infos.forEach(
        (element, info) -> {
          if (!locals.containsKey(element) && !info.ofNestedClass) {
            names.add(element.getSimpleName().toString());
          }
        });
    return names;
  }

  /** Whether an element is a variable of this method, its parameters included. */
  boolean isVariable(@Nullable Element element) {
    return element != null && infos.containsKey(element);
  }

  /** Whether declaration and all uses of a variable stand between two offsets of the source. */
  boolean livesWithin(Element variable, int start, int end) {
    Info info = infos.get(variable);
    return info != null
        && (!method.text().has(info.declaration) || isWithin(info.declaration, start, end))
        && info.uses.stream().allMatch(use -> isWithin(use, start, end));
  }

  private boolean isWithin(Tree tree, int start, int end) {
    return !method.text().has(tree)
        || start <= method.text().start(tree) && method.text().end(tree) <= end;
  }

  /** Whether a variable is assigned after its declaration (its initialiser aside). */
  boolean isAssigned(Element variable) {
    Info info = infos.get(variable);
    return info != null && info.assigned;
  }

  /** Whether a variable is assigned somewhere inside {@code tree}. */
  boolean isAssignedIn(Element variable, Tree tree) {
    Info info = infos.get(variable);
    return info != null
        && info.assigned
        && info.uses.stream()
            .anyMatch(
                use ->
                    assignmentOf(method.pathOf(use)).isPresent()
                        && isWithin(use, method.text().start(tree), method.text().end(tree)));
  }

  /** The tree in which a variable is in scope: what encloses its declaration. */
  @Nullable Tree scopeOf(Element variable) {
    Info info = infos.get(variable);
    if (info == null) {
      return null;
    }
    TreePath parent = method.pathOf(info.declaration).getParentPath();
    return parent == null ? null : parent.getLeaf();
  }

  /** The assignments of a variable apart from its declaration. */
  List<TreePath> assignments(Element variable) {
    List<TreePath> paths = new ArrayList<>();
    Info info = infos.get(variable);
    if (info != null) {
      for (Tree use : info.uses) {
        assignmentOf(method.pathOf(use)).ifPresent(tree -> paths.add(method.pathOf(tree)));
      }
    }
    return paths;
  }

  /** The local that stands for a variable of the method. */
  Local local(VariableElement variable) {
    return locals.computeIfAbsent(variable, v -> create(variable));
  }

  private Local create(VariableElement variable) {
    Info info = java.util.Objects.requireNonNull(infos.get(variable));
    TypeName type = typeOf(variable);
    boolean isUnnamed = variable.getSimpleName().isEmpty();
    return new Local(
        isUnnamed ? "unused" : variable.getSimpleName().toString(),
        type,
        isUnnamed ? Local.Kind.TEMPORARY : kind(variable, info),
        bounds(variable));
  }

  /** A type to declare a variable with. */
  TypeName typeOf(VariableElement variable) {
    Info info = java.util.Objects.requireNonNull(infos.get(variable));
    return denotable.of(variable, info.declaration);
  }

  /** What a variable has to be cast to where it is read; empty for most. */
  List<TypeName> bounds(VariableElement variable) {
    Info info = java.util.Objects.requireNonNull(infos.get(variable));
    return denotable.bounds(variable.asType(), info.declaration);
  }

  private static Local.Kind kind(VariableElement variable, Info info) {
    if (variable.getKind() == ElementKind.PARAMETER) {
      return info.assigned ? Local.Kind.PARAMETER : Local.Kind.FINAL_PARAMETER;
    }
    return variable.getConstantValue() == null ? Local.Kind.LOCAL : Local.Kind.CONSTANT;
  }

  /** What assigns the variable whose name ends {@code path}, if that is what happens there. */
  static Optional<Tree> assignmentOf(TreePath path) {
    Tree child = path.getLeaf();
    TreePath parent = path.getParentPath();
    while (parent != null && parent.getLeaf() instanceof ParenthesizedTree) {
      child = parent.getLeaf();
      parent = parent.getParentPath();
    }
    if (parent == null) {
      return Optional.empty();
    }
    Tree tree = parent.getLeaf();
    boolean assigns =
        tree instanceof AssignmentTree assignment && assignment.getVariable() == child
            || tree instanceof CompoundAssignmentTree compound && compound.getVariable() == child
            || tree instanceof UnaryTree unary && isStep(unary);
    return assigns ? Optional.of(tree) : Optional.empty();
  }

  /** Whether a unary expression is an increment or decrement. */
  static boolean isStep(ExpressionTree tree) {
    return switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
      default -> false;
    };
  }

  private final class Collector extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private int classes;

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      identifiers.add(tree.getSimpleName().toString());
      classes++;
      super.visitClass(tree, unused);
      classes--;
      return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
      identifiers.add(tree.getName().toString());
      names.add(tree.getName().toString());
      Element element = method.trees().getElement(getCurrentPath());
      if (element != null && element.getKind() != ElementKind.FIELD) {
        infos.put(element, new Info(tree, classes > 0));
      }
      return super.visitVariable(tree, unused);
    }

    @Override
    public @Nullable Void visitLabeledStatement(LabeledStatementTree tree, @Nullable Void unused) {
      identifiers.add(tree.getLabel().toString());
      return super.visitLabeledStatement(tree, unused);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
      identifiers.add(tree.getName().toString());
      Element element = method.trees().getElement(getCurrentPath());
      Info info = element == null ? null : infos.get(element);
      if (info != null) {
        info.uses.add(tree);
        info.assigned |= assignmentOf(getCurrentPath()).isPresent();
      }
      return null;
    }
  }
}
