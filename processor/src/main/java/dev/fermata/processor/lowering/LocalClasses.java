package dev.fermata.processor.lowering;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.fermata.processor.statemachine.Code;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Local classes that live across states become member classes of the machine. What they capture
 * becomes explicit: fields, set by their constructors.
 *
 * <pre>{@code
 * class Adder { int plus(int n) { return n + base; } }
 * co.yield(new Adder().plus(1));
 * // becomes
 * private static class Adder {
 *   private final int base;
 *   Adder(int base) { this.base = base; }
 *   int plus(int n) { return n + base; }
 * }
 * … new Adder(base).plus(1) …
 * }</pre>
 */
final class LocalClasses {

  /** Replaces a stretch of source. */
  interface Replacer {
    void replace(int start, int end, Object... parts);
  }

  private final Context context;
  private final Initializers initializers;
  private final Map<TypeElement, Captures> hoisted = new HashMap<>();
  private final Map<TypeElement, ClassName> renamed = new HashMap<>();
  private final Deque<TypeElement> writing = new ArrayDeque<>();
  private final List<Code> members = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  LocalClasses(Context context) {
    this.context = context;
    this.initializers = new Initializers(context);
  }

  /** The source of the member classes, in order. */
  List<Code> members() {
    return members;
  }

  /** The simple names of the member classes. */
  List<String> names() {
    return names;
  }

  /**
   * How a class is called in the machine. The second local class of one name stands in a class that
   * keeps it apart, so that its simple name stays what the user sees in {@code toString()}.
   */
  ClassName classNameOf(TypeElement type) {
    ClassName name = renamed.get(type);
    return name == null ? ClassName.get("", type.getSimpleName().toString()) : name;
  }

  String nameOf(TypeElement type) {
    return String.join(".", classNameOf(type).simpleNames());
  }

  /** Makes a local class a member class of the machine. */
  void hoist(ClassTree tree) {
    TypeElement type = (TypeElement) java.util.Objects.requireNonNull(context.element(tree));
    Captures captures = register(type, tree, type.getSimpleName().toString());
    writing.push(type);
    Code body = context.carrier.carryClass(tree, header(tree, captures));
    writing.pop();
    ClassName name = classNameOf(type);
    members.add(
        name.simpleNames().size() == 1
            ? body
            : Code.of(
                "private static final class " + name.simpleNames().get(0) + " {\n", body, "\n}"));
  }

  /** Notes that a class becomes a member, by a name that is free. */
  Captures register(TypeElement type, ClassTree tree, String wanted) {
    String name = wanted;
    for (int i = 2; names.contains(name); i++) {
      name = context.freeName(wanted + i);
    }
    names.add(name);
    if (!name.equals(wanted) && !type.getSimpleName().isEmpty()) {
      renamed.put(type, ClassName.get("", name, wanted));
    } else if (type.getSimpleName().isEmpty()) {
      renamed.put(type, ClassName.get("", name));
    }
    Captures captures = Captures.of(context, tree, hoisted);
    hoisted.put(type, captures);
    return captures;
  }

  /** Adds the source of a member class. */
  void addMember(Code source) {
    members.add(source);
  }

  /** Whether a class has become a member. */
  boolean isHoisted(TypeElement type) {
    return hoisted.containsKey(type);
  }

  /** The initialisers of an anonymous class, for its constructor. */
  Code initializersOf(ClassTree body) {
    TypeElement type = (TypeElement) java.util.Objects.requireNonNull(context.element(body));
    writing.push(type);
    Code code = initializers.moved(body);
    writing.pop();
    return code;
  }

  /** The members of an anonymous class with the brace behind them. */
  Code bodyOf(NewClassTree creation, ClassTree body, TypeElement type) {
    writing.push(type);
    int open = context.carrier.classBodyStart(creation);
    Code code = context.carrier.carryBody(body, open + 1, context.method.text().end(creation));
    writing.pop();
    return code;
  }

  /** The edits in the head of a class: modifiers, type variables, captured fields, constructor. */
  private List<HeaderEdit> header(ClassTree tree, Captures captures) {
    List<HeaderEdit> edits = new ArrayList<>();
    int start = context.method.text().start(tree);
    boolean isClass = tree.getKind() == Tree.Kind.CLASS;
    edits.add(new HeaderEdit(start, Code.of(isClass ? "private static " : "private ")));
    int open = context.carrier.bodyStart(tree);
    if (!captures.typeVariables().isEmpty()) {
      edits.add(typeParameters(tree, captures, open));
    }
    if (captures.isEmpty()) {
      return edits;
    }
    List<Object> parts = new ArrayList<>();
    parts.add(captures.fields());
    if (!hasConstructor(tree)) {
      parts.add("\n  " + tree.getSimpleName() + "(");
      parts.add(captures.parameters());
      parts.add(") {");
      parts.add(superCall(tree));
      parts.add(captures.assignments());
      parts.add(captures.usedByInitializers() ? initializers.moved(tree) : Code.EMPTY);
      parts.add(" }\n");
    }
    edits.add(new HeaderEdit(open + 1, Code.of(parts.toArray())));
    return edits;
  }

  private Code superCall(ClassTree tree) {
    Optional<TypeElement> parent = superclass(tree);
    return parent.isPresent() && hasCaptures(parent.get())
        ? Code.of(" super(", Code.join(", ", captureArguments(parent.get(), false)), ");")
        : Code.EMPTY;
  }

  private Optional<TypeElement> superclass(ClassTree tree) {
    Tree clause = tree.getExtendsClause();
    if (clause instanceof com.sun.source.tree.ParameterizedTypeTree parameterized) {
      clause = parameterized.getType();
    }
    return clause != null && context.element(clause) instanceof TypeElement type
        ? Optional.of(type)
        : Optional.empty();
  }

  private HeaderEdit typeParameters(ClassTree tree, Captures captures, int open) {
    if (tree.getTypeParameters().isEmpty()) {
      int end = nameEnd(tree);
      return new HeaderEdit(end, Code.of("<", captures.typeParameters(), ">"));
    }
    int first = context.method.text().start(tree.getTypeParameters().get(0));
    if (first > open) {
      throw new IllegalStateException("no type parameters in the head of " + tree.getSimpleName());
    }
    return new HeaderEdit(first, Code.of(captures.typeParameters(), ", "));
  }

  private int nameEnd(ClassTree tree) {
    String name = tree.getSimpleName().toString();
    Tree modifiers = tree.getModifiers();
    int from =
        context.method.text().has(modifiers)
            ? context.method.text().end(modifiers)
            : context.method.text().start(tree);
    var matcher =
        java.util.regex.Pattern.compile(
                "\\b(class|record|enum|interface)\\s+" + java.util.regex.Pattern.quote(name))
            .matcher(context.method.text().content());
    if (!matcher.find(from)) {
      throw new IllegalStateException("no head of the class " + name);
    }
    return matcher.end();
  }

  private boolean hasConstructor(ClassTree tree) {
    return tree.getMembers().stream()
        .anyMatch(
            m ->
                m instanceof MethodTree method
                    && method.getName().contentEquals("<init>")
                    && context.method.text().has(m));
  }

  /** What the constructors of a hoisted class have to do in addition. */
  void constructorEdits(MethodTree tree, TreePath path, Replacer replacer) {
    if (!tree.getName().contentEquals("<init>")
        || !(path.getParentPath().getLeaf() instanceof ClassTree type)
        || !(context.element(type) instanceof TypeElement element)) {
      return;
    }
    if (!hasCaptures(element)) {
      return;
    }
    Captures captures = java.util.Objects.requireNonNull(hoisted.get(element));
    String content = context.method.text().content();
    int from =
        context.method.text().has(tree.getModifiers())
            ? context.method.text().end(tree.getModifiers())
            : context.method.text().start(tree);
    int open = content.indexOf('(', from) + 1;
    replacer.replace(open, open, captures.parameters(), tree.getParameters().isEmpty() ? "" : ", ");
    Code own =
        Code.of(
            captures.assignments(),
            captures.usedByInitializers() ? initializers.moved(type) : Code.EMPTY);
    new ConstructorBody(context, captures, own, superclass(type))
        .edit(java.util.Objects.requireNonNull(tree.getBody()), replacer);
  }

  /** Takes an initialiser out that has moved to the constructors; tells whether it did. */
  boolean moveInitializer(Tree member, TreePath path, Replacer replacer) {
    if (!(path.getParentPath().getLeaf() instanceof ClassTree type)
        || !(context.element(type) instanceof TypeElement element)
        || !hoisted.containsKey(element)
        || !java.util.Objects.requireNonNull(hoisted.get(element)).usedByInitializers()
        || !Initializers.isMoved(member)) {
      return false;
    }
    initializers.remove(member, replacer);
    return true;
  }

  /** The name of a class in the machine, where it differs from what the user wrote. */
  Optional<Code> reference(TypeElement type, TreePath path) {
    if (isOfMethod(type)) {
      Captures captures = hoisted.get(type);
      Tree parent = path.getParentPath().getLeaf();
      boolean rawAllowed =
          parent instanceof NewClassTree
              || parent instanceof InstanceOfTree
              || parent instanceof MemberSelectTree
              || parent instanceof MemberReferenceTree
              || parent instanceof com.sun.source.tree.ParameterizedTypeTree;
      boolean plain = captures == null || captures.typeVariables().isEmpty() || rawAllowed;
      return plain && !renamed.containsKey(type)
          ? Optional.empty()
          : Optional.of(
              Code.of(
                  nameOf(type),
                  plain ? "" : java.util.Objects.requireNonNull(captures).typeArguments()));
    }
    if (context.reach.isOfNestedClass(type, path)) {
      return Optional.empty();
    }
    TypeName name = context.denotable.className(type, path.getLeaf());
    boolean plain =
        path.getParentPath().getLeaf() instanceof com.sun.source.tree.ParameterizedTypeTree
            || path.getParentPath().getLeaf() instanceof MemberSelectTree
            || type.getModifiers().contains(Modifier.STATIC)
            || type.getNestingKind() != NestingKind.MEMBER
            || !(path.getLeaf() instanceof IdentifierTree);
    if (!plain) {
      TypeMirror mirror = context.method.typeOf(path.getLeaf());
      if (mirror != null && type.getTypeParameters().isEmpty()) {
        name = context.denotable.of(mirror, path.getLeaf());
      }
    }
    return Optional.of(Code.of(name));
  }

  /** Whether a class is declared inside the coroutine. */
  boolean isOfMethod(TypeElement type) {
    for (Element e = type; e != null; e = e.getEnclosingElement()) {
      if (e instanceof ExecutableElement || e.getKind() == ElementKind.FIELD) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code owner.this} at {@code path} means a class declared inside the coroutine. */
  boolean isInside(TypeElement owner, TreePath path) {
    for (TreePath p = path; p.getLeaf() != context.method.tree(); p = p.getParentPath()) {
      if (p.getLeaf() instanceof ClassTree tree && owner.equals(context.element(tree))) {
        return true;
      }
    }
    return false;
  }

  /** The field that holds a captured variable in the class that is being written. */
  Optional<Code> captured(VariableElement variable) {
    return writing.isEmpty()
        ? Optional.empty()
        : Optional.of(Code.of(variable.getSimpleName().toString()));
  }

  boolean hasCaptures(TypeElement type) {
    Captures captures = hoisted.get(type);
    return captures != null && !captures.isEmpty();
  }

  /** The arguments that hand the captured variables to a constructor. */
  List<Code> captureArguments(TypeElement type, boolean captured) {
    Captures captures = hoisted.get(type);
    return captures == null ? List.of() : captures.arguments(!writing.isEmpty(), captured);
  }

  /** The type variables of the machine that a hoisted class has of its own. */
  List<TypeVariableName> typeVariables(TypeElement type) {
    Captures captures = hoisted.get(type);
    return captures == null ? List.of() : captures.typeVariables();
  }

  /** The type arguments that a hoisted class needs in addition. */
  String extraArguments(TypeElement type) {
    return String.join(", ", typeVariables(type).stream().map(TypeVariableName::name).toList());
  }

  /** Something to put into the head of a class. */
  record HeaderEdit(int at, Code code) {}
}
