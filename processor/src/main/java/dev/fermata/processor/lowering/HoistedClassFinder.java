package dev.fermata.processor.lowering;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * Finds the classes that cannot stay where they are declared: local classes of statements that are
 * taken apart, and any class that a variable of the machine has in its type.
 *
 * <pre>{@code
 * record Edge(int to) {}                                     // in a block that suspends
 * var counter = new Object() { int count; };                 // an anonymous class needs a name
 * var op = maybe.map(z -> new Object() { int w = z; });      // so does one that leaves a lambda
 * }</pre>
 */
final class HoistedClassFinder {
  private static final int DEEPEST = 6;

  private final Context context;
  private final Map<TypeElement, String> wanted = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();
  private final List<HoistedClass> found = new ArrayList<>();

  private HoistedClassFinder(Context context) {
    this.context = context;
  }

  /** The classes in the order of the source. */
  static List<HoistedClass> find(Context context) {
    HoistedClassFinder finder = new HoistedClassFinder(context);
    finder.new Mentions().scan(context.method.path(), null);
    finder.new Declarations().scan(context.method.path(), null);
    return finder.found;
  }

  /** Classes that the types of variables and receivers mention. */
  private final class Mentions extends TreePathScanner<@Nullable Void, @Nullable Void> {
    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
      return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
      if (isTakenApart(getCurrentPath())) {
        String name = tree.getName().toString();
        note(context.type(tree), name.isEmpty() ? "Unnamed" : capitalized(name), 0);
      }
      return super.visitVariable(tree, unused);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
      ExpressionTree object = tree.getExpression();
      if (isTakenApart(getCurrentPath()) && !Invocations.isType(context, object)) {
        TypeMirror type = context.method.typeOf(object);
        if (type != null) {
          note(type, "Receiver", 0);
        }
      }
      return super.visitMemberSelect(tree, unused);
    }

    private void note(TypeMirror type, String name, int depth) {
      if (depth > DEEPEST) {
        return;
      } else if (type instanceof DeclaredType declared) {
        TypeElement element = (TypeElement) declared.asElement();
        if (element.getNestingKind() == NestingKind.ANONYMOUS
            || element.getNestingKind() == NestingKind.LOCAL) {
          wanted.putIfAbsent(element, name);
        }
        note(declared.getEnclosingType(), name, depth + 1);
        declared.getTypeArguments().forEach(argument -> note(argument, name, depth + 1));
      } else if (type instanceof ArrayType array) {
        note(array.getComponentType(), name, depth + 1);
      } else if (type instanceof WildcardType wildcard) {
        noteBound(wildcard.getExtendsBound(), name, depth);
        noteBound(wildcard.getSuperBound(), name, depth);
      } else if (type instanceof TypeVariable variable && Denotable.isCaptured(variable)) {
        note(variable.getUpperBound(), name, depth + 1);
        note(variable.getLowerBound(), name, depth + 1);
      }
    }

    private void noteBound(@Nullable TypeMirror bound, String name, int depth) {
      if (bound != null) {
        note(bound, name, depth + 1);
      }
    }
  }

  private static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** Whether the statement that something stands in is taken apart. */
  private boolean isTakenApart(TreePath path) {
    TreePath statement = path;
    while (!(statement.getLeaf() instanceof com.sun.source.tree.StatementTree)
        && statement.getLeaf() != context.method.tree()) {
      statement = statement.getParentPath();
    }
    Tree tree = statement.getLeaf();
    return tree instanceof VariableTree || tree instanceof ClassTree
        ? isLowered(statement)
        : context.splits.splits(tree);
  }

  /** Whether a declaration becomes one of the machine; the body itself is always taken apart. */
  private boolean isLowered(TreePath declaration) {
    TreePath parent = declaration.getParentPath();
    if (parent.getLeaf() instanceof CaseTree) {
      parent = parent.getParentPath();
    }
    if (context.splits.splits(parent.getLeaf())) {
      return true;
    }
    // The parts of a try and a method's body are lowered even where they do not suspend themselves.
    TreePath owner = parent.getParentPath();
    if (owner.getLeaf() instanceof CatchTree) {
      owner = owner.getParentPath();
    }
    return owner.getLeaf() == context.method.tree()
        || owner.getLeaf() instanceof TryTree statement && context.splits.splits(statement);
  }

  /** The declarations of the classes, none of which stands inside another. */
  private final class Declarations extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private int lambdas;

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
      lambdas++;
      super.visitLambdaExpression(tree, unused);
      lambdas--;
      return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      TypeElement type = (TypeElement) Objects.requireNonNull(context.element(tree));
      boolean isAnonymous = getCurrentPath().getParentPath().getLeaf() instanceof NewClassTree;
      if (wanted.containsKey(type) || !isAnonymous && lambdas == 0 && isLowered(getCurrentPath())) {
        String name =
            isAnonymous
                ? freeName(Objects.requireNonNull(wanted.get(type)))
                : type.getSimpleName().toString();
        found.add(new HoistedClass(type, getCurrentPath(), name, Captures.of(context, tree)));
      }
      return null;
    }

    private String freeName(String wantedName) {
      String name = context.freeName(wantedName);
      for (int i = 2; !names.add(name); i++) {
        name = context.freeName(wantedName + i);
      }
      return name;
    }
  }
}
