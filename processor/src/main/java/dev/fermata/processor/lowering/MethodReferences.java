package dev.fermata.processor.lowering;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberReferenceTree.ReferenceMode;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import dev.fermata.processor.model.RuntimeNames;
import dev.fermata.processor.statemachine.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Method references to what the machine may not name become lambdas.
 *
 * <pre>{@code
 * this::helper   ->  (a, b) -> helper(self, a, b)
 * Node::new      ->  a -> newNode(a)
 * }</pre>
 */
final class MethodReferences {
  private MethodReferences() {}

  /** The lambda for a method reference, if it needs one. */
  static Optional<Code> rewritten(
      Context context,
      MemberReferenceTree tree,
      Optional<Code> receiver,
      Function<VariableElement, Code> variables) {
    if (!context.method.text().has(tree)
        || !(context.element(tree) instanceof ExecutableElement target)) {
      return Optional.empty();
    }
    boolean isNew = tree.getMode() == ReferenceMode.NEW;
    if (!(target.getEnclosingElement() instanceof TypeElement)
        || isNew && context.type(tree.getQualifierExpression()).getKind() == TypeKind.ARRAY) {
      return Optional.empty();
    }
    ExpressionTree qualifier = tree.getQualifierExpression();
    boolean isSuper = Invocations.isHostSuper(context, qualifier);
    TypeElement owner = Owners.of(target);
    boolean inner = isNew && context.localClasses.takesHost(owner, context.method.pathOf(tree));
    boolean capturing =
        isNew && context.localClasses.needsObject(owner, context.method.pathOf(qualifier));
    boolean hidden =
        context.reach.isHidden(target)
            && !context.reach.isInherited(target, qualifier, context.method.pathOf(tree))
            && !(isNew && !target.getModifiers().contains(Modifier.PRIVATE));
    if (!isSuper && !inner && !capturing && !hidden) {
      return Optional.empty();
    }
    List<String> names = parameterNames(context, tree);
    List<Code> arguments = new ArrayList<>();
    names.forEach(name -> arguments.add(Code.of(name)));
    Code call;
    if (isNew && hidden) {
      if (inner) {
        arguments.add(0, context.reach.implicitReceiver(owner, tree));
      }
      call = call(context.reach.accessors().constructor(target, tree), arguments);
    } else if (isNew) {
      Code prefix =
          inner
              ? Code.of(context.reach.implicitReceiver(owner, tree), ".")
              : Code.of(context.localClasses.object(owner, variables, true), ".");
      call =
          Code.of(
              prefix,
              "new " + owner.getSimpleName(),
              typeArguments(context, qualifier, owner),
              "(",
              Code.join(", ", arguments),
              ")");
    } else {
      String accessor = context.reach.accessors().invoker(target, isSuper, false, tree);
      if (isSuper) {
        arguments.add(0, context.reach.self());
      } else if (!target.getModifiers().contains(Modifier.STATIC)
          && !Invocations.isType(context, qualifier)) {
        return Optional.of(bound(context, tree, receiver, accessor, names));
      }
      call = call(accessor, arguments);
    }
    return Optional.of(Code.of(head(names) + " -> ", call));
  }

  private static Code typeArguments(Context context, Tree qualifier, TypeElement type) {
    if (!(qualifier instanceof ParameterizedTypeTree applied)) {
      return Code.of(type.getTypeParameters().isEmpty() ? "" : "<>");
    }
    List<Code> arguments = new ArrayList<>();
    applied.getTypeArguments().forEach(a -> arguments.add(context.carry(a)));
    return Code.of("<", Code.join(", ", arguments), ">");
  }

  /** A method reference evaluates its receiver once, and at once (JLS 15.13.3). */
  private static Code bound(
      Context context,
      MemberReferenceTree tree,
      Optional<Code> receiver,
      String accessor,
      List<String> names) {
    ExpressionTree qualifier = tree.getQualifierExpression();
    if (CarriedSource.isName(qualifier, "this")) {
      List<Code> arguments = new ArrayList<>(List.of(context.carry(qualifier)));
      names.forEach(name -> arguments.add(Code.of(name)));
      return Code.of(head(names) + " -> ", call(accessor, arguments));
    }
    String object = context.reservedName("receiver");
    List<Code> arguments = new ArrayList<>(List.of(Code.of(object)));
    names.forEach(name -> arguments.add(Code.of(name)));
    return Code.of(
        RuntimeNames.MEMBERS,
        ".<",
        context.denotable(qualifier),
        ", ",
        context.denotable(tree),
        ">bound(",
        receiver.orElseGet(() -> context.carry(qualifier)),
        ", " + object + " -> " + head(names) + " -> ",
        call(accessor, arguments),
        ")");
  }

  private static String head(List<String> names) {
    return names.size() == 1 ? names.get(0) : "(" + String.join(", ", names) + ")";
  }

  private static Code call(String accessor, List<Code> arguments) {
    return Code.of(accessor + "(", Code.join(", ", arguments), ")");
  }

  private static List<String> parameterNames(Context context, MemberReferenceTree tree) {
    List<String> names = new ArrayList<>();
    int count = parameterCount(context, context.type(tree));
    for (int i = 0; i < count; i++) {
      names.add(context.reservedName(String.valueOf((char) ('a' + i))));
    }
    return names;
  }

  /** How many parameters the single abstract method of an interface has. */
  private static int parameterCount(Context context, TypeMirror type) {
    TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
    TypeElement object =
        java.util.Objects.requireNonNull(
            context.method.elements().getTypeElement("java.lang.Object"));
    for (ExecutableElement m :
        ElementFilter.methodsIn(context.method.elements().getAllMembers(element))) {
      if (m.getModifiers().contains(Modifier.ABSTRACT) && !isOfObject(m, object)) {
        return m.getParameters().size();
      }
    }
    throw new IllegalStateException("not a functional interface: " + type);
  }

  private static boolean isOfObject(ExecutableElement m, TypeElement object) {
    return object.getEnclosedElements().stream()
        .filter(e -> e.getModifiers().contains(Modifier.PUBLIC))
        .anyMatch(e -> sameSignature(e, m));
  }

  private static boolean sameSignature(Element e, ExecutableElement m) {
    return e instanceof ExecutableElement other
        && other.getSimpleName().equals(m.getSimpleName())
        && other.getParameters().size() == m.getParameters().size();
  }
}
