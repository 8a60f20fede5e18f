package dev.fermata.processor.lowering;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.fermata.processor.source.AttributedMethod;
import dev.fermata.processor.statemachine.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * How the machine, a class of its own, reaches what the coroutine reached from inside its class.
 *
 * <pre>{@code
 * total              ->  self.total             a field of the host
 * LIMIT              ->  Demo.LIMIT             a static one
 * helper(x)          ->  helper(self, x)        a private method, by an accessor of the machine
 * Outer.this.name    ->  outer(self).name       an enclosing instance
 * }</pre>
 */
final class MemberReach {
  private final AttributedMethod method;
  private final Denotable denotable;
  private final String self;
  private final Set<String> variables;
  private final List<TypeElement> nesting = new ArrayList<>();
  private final Accessors accessors;

  MemberReach(
      AttributedMethod method,
      Denotable denotable,
      String self,
      Set<String> hiding,
      Set<String> variables) {
    this.method = method;
    this.denotable = denotable;
    this.self = self;
    this.variables = variables;
    this.accessors = new Accessors(method, denotable, this, hiding, variables);
    Element element = method.trees().getElement(method.path());
    while (element != null) {
      element = element.getEnclosingElement();
      if (element instanceof TypeElement type) {
        nesting.add(type);
      }
    }
  }

  /** The accessors for what Java would not let the machine touch. */
  Accessors accessors() {
    return accessors;
  }

  /** The type that declares the coroutine. */
  TypeElement host() {
    return nesting.get(0);
  }

  /** {@code this} of the host. */
  Code self() {
    return Code.of(new Code.Self(self));
  }

  /** The class whose {@code this} is meant at {@code path}: empty inside a nested class body. */
  boolean isInNestedClass(TreePath path) {
    for (TreePath p = path; p.getLeaf() != method.tree(); p = p.getParentPath()) {
      if (p.getLeaf() instanceof ClassTree) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether {@code owner.super} at {@code path} belongs to the host, not to a class in the body.
   */
  boolean isSuperOfHost(TypeElement owner, TreePath path) {
    TypeElement host = nesting.get(0);
    for (TreePath p = path; p.getLeaf() != method.tree(); p = p.getParentPath()) {
      if (p.getLeaf() instanceof ClassTree tree
          && method.elementOf(tree) instanceof TypeElement type
          && (type.equals(owner)
              || owner.getKind().isInterface() && isDirectInterface(type, owner))) {
        return false;
      }
    }
    return host.equals(owner) || isDirectInterface(host, owner);
  }

  private boolean isDirectInterface(TypeElement type, TypeElement candidate) {
    return type.getInterfaces().stream()
        .anyMatch(i -> method.types().asElement(i).equals(candidate));
  }

  /** Whether a name without a qualifier means a member of a class declared inside the body. */
  boolean isOfNestedClass(Element member, TreePath path) {
    for (TreePath p = path; p.getLeaf() != method.tree(); p = p.getParentPath()) {
      if (p.getLeaf() instanceof ClassTree tree
          && method.elementOf(tree) instanceof TypeElement type
          && isMember(member, type)) {
        return true;
      }
    }
    return false;
  }

  private boolean isMember(Element member, TypeElement type) {
    return member.getEnclosingElement() instanceof TypeElement owner
        && method
            .types()
            .isSubtype(
                method.types().erasure(type.asType()), method.types().erasure(owner.asType()));
  }

  /** The class of the host's nesting through which an unqualified member is seen. */
  Optional<TypeElement> lexicalOwner(Element member) {
    return nesting.stream().filter(type -> isMember(member, type)).findFirst();
  }

  /** The receiver of an unqualified instance member. */
  Code implicitReceiver(Element member, Tree at) {
    TypeElement owner = lexicalOwner(member).orElse(nesting.get(0));
    return enclosingInstance(owner, at);
  }

  /** {@code Owner.this} as the machine says it. */
  Code enclosingInstance(TypeElement owner, Tree at) {
    Code instance = self();
    for (int i = 0; i < nesting.size() && !nesting.get(i).equals(owner); i++) {
      if (i + 1 == nesting.size()) {
        return self();
      }
      TypeElement inner = nesting.get(i);
      String accessor = accessors.outer(inner, nesting.get(i + 1), at);
      instance = Code.of(accessor + "(", instance, ")");
    }
    return instance;
  }

  /** The qualifier of an unqualified static member. */
  TypeName staticQualifier(Element member, Tree at) {
    TypeElement declaring = Owners.of(member);
    if (declaring.getKind().isInterface()) {
      return denotable.className(declaring, at);
    }
    return denotable.className(lexicalOwner(member).orElse(declaring), at);
  }

  /**
   * Whether a protected member of another package is reached as Java lets a class in the body reach
   * it: by {@code super}, or in an object of that class (JLS 6.6.2.1).
   *
   * @param qualifier what stands before the dot
   */
  boolean isInherited(Element member, ExpressionTree qualifier, TreePath path) {
    boolean isOfHost =
        qualifier instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals("super")
            && method.elementOf(select.getExpression()) instanceof TypeElement owner
            && isSuperOfHost(owner, path);
    if (!member.getModifiers().contains(Modifier.PROTECTED) || isOfHost) {
      return false;
    }
    boolean isOpen =
        member.getModifiers().contains(Modifier.STATIC)
            || qualifier instanceof IdentifierTree name && name.getName().contentEquals("super")
            || qualifier instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("super");
    TypeMirror object = method.typeOf(qualifier);
    for (TreePath p = path; p.getLeaf() != method.tree(); p = p.getParentPath()) {
      if (p.getLeaf() instanceof ClassTree tree
          && method.elementOf(tree) instanceof TypeElement type
          && isMember(member, type)
          && (isOpen
              || object != null
                  && method
                      .types()
                      .isSubtype(
                          method.types().erasure(object), method.types().erasure(type.asType())))) {
        return true;
      }
    }
    return false;
  }

  /** Whether Java would not let the machine touch a member by name. */
  boolean isHidden(Element member) {
    Set<Modifier> modifiers = member.getModifiers();
    if (!(member.getEnclosingElement() instanceof TypeElement owner)) {
      return false;
    }
    if (modifiers.contains(Modifier.STATIC) && !isLocalClass(owner) && isObscured(member)) {
      return true;
    }
    if (modifiers.contains(Modifier.PRIVATE)) {
      return !isLocalClass(owner);
    }
    return modifiers.contains(Modifier.PROTECTED)
        && !method
            .elements()
            .getPackageOf(owner)
            .getQualifiedName()
            .contentEquals(method.method().machine().packageName());
  }

  /**
   * Whether a variable has the name of the class by which a static member would be named (JLS
   * 6.4.2), where that class has no other: one of the unnamed package.
   */
  private boolean isObscured(Element member) {
    if (!method.method().machine().packageName().isEmpty()) {
      return false;
    }
    TypeElement declaring = Owners.of(member);
    return isObscured(declaring) || lexicalOwner(member).filter(this::isObscured).isPresent();
  }

  private boolean isObscured(TypeElement type) {
    ClassName name = ClassName.get(type);
    return name.packageName().isEmpty()
        && variables.contains(name.topLevelClassName().simpleName());
  }

  private static boolean isLocalClass(TypeElement type) {
    for (Element e = type; e != null; e = e.getEnclosingElement()) {
      if (e instanceof ExecutableElement) {
        return true;
      }
    }
    return false;
  }

  /** The class to look a hidden member up in. */
  TypeElement lookupOwner(Element member) {
    TypeElement declaring = Owners.of(member);
    return member.getModifiers().contains(Modifier.PRIVATE)
        ? declaring
        : lexicalOwner(member).filter(type -> !hides(type, member)).orElse(declaring);
  }

  /**
   * Whether a subclass has a field or static method of its own by the name of one that it inherits.
   */
  private boolean hides(TypeElement type, Element member) {
    boolean canBeHidden = isField(member) || member.getModifiers().contains(Modifier.STATIC);
    for (Element e = type; canBeHidden && !Owners.of(member).equals(e); ) {
      if (!(e instanceof TypeElement subclass)) {
        return false;
      }
      if (subclass.getEnclosedElements().stream()
          .anyMatch(
              own ->
                  own.getKind() == member.getKind()
                      && own.getSimpleName().equals(member.getSimpleName()))) {
        return true;
      }
      e = method.types().asElement(subclass.getSuperclass());
    }
    return false;
  }

  /** Whether an element is a field of a type (not a local), {@code length} of arrays excepted. */
  static boolean isField(Element element) {
    return (element.getKind() == ElementKind.FIELD
            || element.getKind() == ElementKind.ENUM_CONSTANT)
        && element.getEnclosingElement() instanceof TypeElement;
  }
}
