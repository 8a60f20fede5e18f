package dev.fermata.processor.lowering;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.fermata.processor.model.RuntimeNames;
import dev.fermata.processor.model.TypeNames;
import dev.fermata.processor.statemachine.Code;
import dev.fermata.processor.statemachine.Precedence;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * How a type that the user named is written in the machine, for every position that a type can
 * stand in. Outside of its class the name of an inner class says in the instance of what it is (JLS
 * 8.1.2, 8.5), and the name of a class that stands in a scope says in which.
 *
 * <pre>{@code
 * class Outer<T> { class In { class Deep<V> {} } … }
 * In a; In.Deep<V> b;         ->  Demo.Outer<T>.In a; Demo.Outer<T>.In.Deep<V> b;
 * In.class, In.LIMIT          ->  Demo.Outer.In.class, Demo.Outer.In.LIMIT
 * (Local) o, new Local[3]     ->  unchecked((LocalScope<?>.Local) o), unchecked(new LocalScope<?>.Local[3])
 * }</pre>
 */
final class WrittenTypes implements Denotable.LocalTypes {

  /** What a name in a position may look like. */
  private enum Position {
    /** Before a member or {@code class}: without type arguments. */
    QUALIFIER,
    /** Where only wildcards may stand: {@code instanceof}, patterns, casts, new arrays. */
    REIFIABLE,
    TYPE
  }

  private final Context context;
  private final LocalClasses localClasses;

  WrittenTypes(Context context, LocalClasses localClasses) {
    this.context = context;
    this.localClasses = localClasses;
  }

  @Override
  public boolean isHoisted(TypeElement type) {
    return localClasses.hoisted(type).isPresent();
  }

  @Override
  public ClassName className(TypeElement type) {
    return localClasses
        .hoisted(type)
        .map(HoistedClass::className)
        .orElseGet(() -> ClassName.get("", type.getSimpleName().toString()));
  }

  @Override
  public TypeName typeName(TypeElement type, List<TypeName> arguments) {
    return localClasses.hoisted(type).orElseThrow().typeName(arguments);
  }

  /**
   * What is written for the simple name of a type; empty where that means the same in the machine.
   *
   * @param path of the name
   */
  Optional<Code> name(TypeElement type, TreePath path) {
    if (localClasses.isOfMethod(type)) {
      return localClasses.hoisted(type).flatMap(known -> name(known, path)).map(Code::of);
    }
    if (context.reach.isOfNestedClass(type, path)) {
      return Optional.empty();
    }
    ClassName raw = context.denotable.className(type, path.getLeaf());
    Optional<TypeName> enclosed =
        enclosing(type, path)
            .map(outer -> context.denotable.of(outer, path.getLeaf()))
            .filter(ParameterizedTypeName.class::isInstance)
            .map(outer -> ((ParameterizedTypeName) outer).nestedClass(raw.simpleName()));
    return Optional.of(Code.of(enclosed.orElse(raw)));
  }

  private Optional<TypeName> name(HoistedClass known, TreePath path) {
    TreePath top = top(path);
    Position position = position(top);
    if (known.isGenericByScope() && position == Position.REIFIABLE) {
      boolean isApplied = path.getParentPath().getLeaf() instanceof ParameterizedTypeTree;
      return Optional.of(known.reifiableType(isApplied ? List.of() : wildcards(known.type())));
    }
    if (localClasses.isVisible(known, path)) {
      return Optional.empty();
    }
    return Optional.of(
        position == Position.QUALIFIER || isRaw(top)
            ? known.className()
            : known.typeName(List.of()));
  }

  /**
   * The type in whose instances the objects of an inner class are, which a name without a qualifier
   * leaves out; empty where the name means the class alone.
   *
   * @param path of the name
   */
  Optional<TypeMirror> enclosing(TypeElement type, TreePath path) {
    TreePath top = top(path);
    if (position(top) == Position.QUALIFIER) {
      return Optional.empty();
    }
    TypeMirror whole = context.method.typeOf(top.getLeaf());
    while (whole instanceof DeclaredType declared) {
      if (declared.asElement().equals(type)) {
        return Optional.of(declared.getEnclosingType());
      }
      whole = declared.getEnclosingType();
    }
    return Optional.empty();
  }

  /** The name of the whole type that begins with a name: {@code In.Deep<V>} for {@code In}. */
  private TreePath top(TreePath path) {
    TreePath top = path;
    while (true) {
      Tree child = top.getLeaf();
      Tree parent = top.getParentPath().getLeaf();
      boolean isPart =
          parent instanceof MemberSelectTree select
                  && select.getExpression() == child
                  && context.element(select) instanceof TypeElement
              || parent instanceof ParameterizedTypeTree applied && applied.getType() == child
              || parent instanceof AnnotatedTypeTree annotated
                  && annotated.getUnderlyingType() == child;
      if (!isPart) {
        return top;
      }
      top = top.getParentPath();
    }
  }

  /** Whether a generic class is named without type arguments (JLS 4.8). */
  private boolean isRaw(TreePath top) {
    Tree name = top.getLeaf();
    while (name instanceof AnnotatedTypeTree annotated) {
      name = annotated.getUnderlyingType();
    }
    return !(name instanceof ParameterizedTypeTree)
        && context.element(name) instanceof TypeElement type
        && !type.getTypeParameters().isEmpty();
  }

  private static Position position(TreePath top) {
    TreePath parent = top.getParentPath();
    Tree child = top.getLeaf();
    while (parent.getLeaf() instanceof AnnotatedTypeTree
        || parent.getLeaf() instanceof ArrayTypeTree) {
      child = parent.getLeaf();
      parent = parent.getParentPath();
    }
    Tree tree = parent.getLeaf();
    if (tree instanceof MemberSelectTree) {
      return Position.QUALIFIER;
    }
    boolean isPattern =
        tree instanceof VariableTree
            && parent.getParentPath().getLeaf() instanceof BindingPatternTree;
    boolean isTested = tree instanceof InstanceOfTree test && test.getType() == child;
    return isPattern || isTested || tree instanceof NewArrayTree || tree instanceof TypeCastTree
        ? Position.REIFIABLE
        : Position.TYPE;
  }

  // Types that are not reifiable any more, because their scope has type parameters.

  @Override
  public boolean hasLostReification(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return hasLostReification(array.getComponentType());
    }
    return type instanceof DeclaredType declared
        && (isGenericByScope(declared) || hasLostReification(declared.getEnclosingType()));
  }

  private boolean isGenericByScope(DeclaredType type) {
    return localClasses
        .hoisted((TypeElement) type.asElement())
        .filter(HoistedClass::isGenericByScope)
        .isPresent();
  }

  @Override
  public TypeName reifiable(TypeMirror type, Tree at) {
    if (type instanceof ArrayType array) {
      return ArrayTypeName.of(reifiable(array.getComponentType(), at));
    }
    if (!hasLostReification(type)) {
      return context.denotable.of(context.method.types().erasure(type), at);
    }
    TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
    Optional<HoistedClass> known = localClasses.hoisted(element);
    if (known.isPresent()) {
      return known.get().reifiableType(wildcards(element));
    }
    TypeName outer = reifiable(((DeclaredType) type).getEnclosingType(), at);
    return outer instanceof ParameterizedTypeName parameterized
        ? parameterized.nestedClass(element.getSimpleName().toString(), wildcards(element))
        : TypeNames.parameterized(context.denotable.className(element, at), wildcards(element));
  }

  private static List<TypeName> wildcards(TypeElement type) {
    return Collections.nCopies(
        type.getTypeParameters().size(), WildcardTypeName.subtypeOf(ClassName.OBJECT));
  }

  /** A new array, or a value cast, of the type that the user wrote. */
  Code restored(ExpressionTree tree, Code value) {
    TypeMirror type = context.type(tree);
    return hasLostReification(type) ? restored(type, value, tree) : value;
  }

  /** A value of the reifiable type as one of the type itself. */
  Code restored(TypeMirror type, Code value, Tree at) {
    return Code.of(
        Precedence.PRIMARY,
        RuntimeNames.MEMBERS,
        ".<",
        context.denotable.of(type, at),
        ">unchecked(",
        value,
        ")");
  }
}
