package dev.fermata.processor.lowering;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/**
 * What a class of the body uses of its surroundings.
 *
 * <pre>{@code
 * class Adder extends Base {            // classes:   Base, if that is a local class
 *   int plus(T n) {                     // types:     T of the method
 *     return n.value + base + total;    // variables: base; self, for the host's total
 *   }
 * }
 * }</pre>
 */
final class Captures {
  private final Set<VariableElement> variables = new LinkedHashSet<>();
  private final Set<TypeParameterElement> typeParameters = new LinkedHashSet<>();
  private final Set<TypeElement> classes = new LinkedHashSet<>();
  private boolean self;

  private Captures() {}

  /** What is used between the braces of a class and in its head. */
  static Captures of(Context context, ClassTree tree) {
    Captures captures = new Captures();
    captures.new Finder(context, tree).scan(context.method.pathOf(tree), null);
    return captures;
  }

  /** The variables, constants included, in the order of their first use. */
  Set<VariableElement> variables() {
    return variables;
  }

  /** Whether the instance of the host is needed. */
  boolean self() {
    return self;
  }

  /** The type parameters of the method and of the host. */
  Set<TypeParameterElement> typeParameters() {
    return typeParameters;
  }

  /** The classes of the body that are named. */
  Set<TypeElement> classes() {
    return classes;
  }

  private final class Finder extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Context context;
    private final ClassTree root;

    Finder(Context context, ClassTree root) {
      this.context = context;
      this.root = root;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
      Element element = context.method.trees().getElement(getCurrentPath());
      if (element instanceof VariableElement variable && context.variables.isVariable(variable)) {
        if (!context.variables.livesWithin(
            variable, context.method.text().start(root), context.method.text().end(root))) {
          variables.add(variable);
        }
      } else if (element instanceof TypeParameterElement parameter) {
        if (context.localClasses.isOfSurroundings(parameter)) {
          typeParameters.add(parameter);
        }
      } else if (element instanceof TypeElement type) {
        classes.add(type);
        context.types.enclosing(type, getCurrentPath()).ifPresent(this::mention);
      } else if (element != null && needsSelf(element)) {
        self = true;
      }
      return null;
    }

    /** An inner class of the host has the host's type parameters, named or not. */
    private void mention(TypeMirror type) {
      if (type instanceof DeclaredType declared) {
        mention(declared.getEnclosingType());
        declared.getTypeArguments().forEach(this::mention);
      } else if (type instanceof ArrayType array) {
        mention(array.getComponentType());
      } else if (type instanceof TypeVariable variable
          && variable.asElement() instanceof TypeParameterElement parameter
          && context.localClasses.isOfSurroundings(parameter)) {
        typeParameters.add(parameter);
      }
    }

    private boolean needsSelf(Element element) {
      boolean isMember = MemberReach.isField(element) || element.getKind() == ElementKind.METHOD;
      return isMember
          && !element.getModifiers().contains(Modifier.STATIC)
          && !isReceiverWord(element)
          && !context.reach.isOfNestedClass(element, getCurrentPath());
    }

    private boolean isReceiverWord(Element element) {
      String name = element.getSimpleName().toString();
      return name.equals("this") || name.equals("super");
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
      boolean isThis = tree.getIdentifier().contentEquals("this");
      if ((isThis || tree.getIdentifier().contentEquals("super"))
          && context.element(tree.getExpression()) instanceof TypeElement owner) {
        self |=
            isThis
                ? !context.localClasses.isInside(owner, getCurrentPath())
                : context.reach.isSuperOfHost(owner, getCurrentPath());
        return null;
      }
      return super.visitMemberSelect(tree, unused);
    }

    /** An object of an inner class of the host takes the host along. */
    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
      self |=
          Creations.enclosing(context, tree).isEmpty()
              && takesHost(tree.getIdentifier(), getCurrentPath());
      return super.visitNewClass(tree, unused);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
      self |=
          tree.getMode() == MemberReferenceTree.ReferenceMode.NEW
              && takesHost(tree.getQualifierExpression(), getCurrentPath());
      return super.visitMemberReference(tree, unused);
    }

    /** The names of an annotation's elements name nothing that could be captured. */
    @Override
    public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void unused) {
      scan(tree.getAnnotationType(), unused);
      for (ExpressionTree argument : tree.getArguments()) {
        scan(
            argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument,
            unused);
      }
      return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      if (tree.getExtendsClause() != null && !tree.getSimpleName().isEmpty()) {
        self |= takesHost(tree.getExtendsClause(), getCurrentPath().getParentPath());
      }
      return super.visitClass(tree, unused);
    }

    private boolean takesHost(Tree name, TreePath at) {
      return context.element(Creations.typeName(name)) instanceof TypeElement type
          && context.localClasses.takesHost(type, at);
    }
  }
}
