package dev.fermata.processor.lowering;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.fermata.processor.statemachine.Code;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** What a local class uses of the method that declares it. */
final class Captures {
  private final Context context;
  private final Set<VariableElement> variables = new LinkedHashSet<>();
  private final Set<String> typeNames = new LinkedHashSet<>();
  private boolean self;
  private boolean usedByInitializers;

  private Captures(Context context) {
    this.context = context;
  }

  static Captures of(Context context, ClassTree tree, Map<TypeElement, Captures> known) {
    Captures captures = new Captures(context);
    boolean isStatic =
        tree.getKind() == Tree.Kind.RECORD
            || tree.getKind() == Tree.Kind.ENUM
            || tree.getKind() == Tree.Kind.INTERFACE;
    if (!isStatic) {
      captures.new Finder(tree, known).scan(context.method.pathOf(tree), null);
      captures.variables.forEach(
          v -> captures.addTypeVariables(context.variables.local(v).type().toString()));
      if (captures.self) {
        captures.addTypeVariables(context.method.method().hostType().toString());
      }
    }
    return captures;
  }

  private void addTypeVariables(String type) {
    for (TypeVariableName variable : context.method.method().allTypeVariables()) {
      if (type.matches(".*\\b" + variable.name() + "\\b.*")) {
        typeNames.add(variable.name());
      }
    }
  }

  boolean isEmpty() {
    return variables.isEmpty() && !self;
  }

  /** Whether a captured variable is read before a constructor of the class could set it. */
  boolean usedByInitializers() {
    return usedByInitializers;
  }

  /** The machine's type variables that the class mentions. */
  List<TypeVariableName> typeVariables() {
    return context.method.method().allTypeVariables().stream()
        .filter(v -> typeNames.contains(v.name()))
        .toList();
  }

  Code typeArguments() {
    List<Code> names = new ArrayList<>();
    typeVariables().forEach(v -> names.add(Code.of(v.name())));
    return names.isEmpty() ? Code.EMPTY : Code.of("<", Code.join(", ", names), ">");
  }

  Code typeParameters() {
    List<Code> result = new ArrayList<>();
    for (TypeVariableName variable : typeVariables()) {
      List<Code> bounds = new ArrayList<>();
      for (TypeName bound : variable.bounds()) {
        bounds.add(Code.of(bound));
      }
      result.add(
          bounds.isEmpty()
              ? Code.of(variable.name())
              : Code.of(variable.name(), " extends ", Code.join(" & ", bounds)));
    }
    return Code.join(", ", result);
  }

  private List<String> fieldNames() {
    List<String> names = new ArrayList<>();
    if (self) {
      names.add(context.freeName("self"));
    }
    variables.forEach(v -> names.add(v.getSimpleName().toString()));
    return names;
  }

  private List<TypeName> fieldTypes() {
    List<TypeName> types = new ArrayList<>();
    if (self) {
      types.add(context.method.method().hostType());
    }
    variables.forEach(v -> types.add(context.variables.local(v).type()));
    return types;
  }

  private Code each(String separator, Writer writer) {
    List<Code> codes = new ArrayList<>();
    for (int i = 0; i < fieldNames().size(); i++) {
      codes.add(writer.write(fieldTypes().get(i), fieldNames().get(i)));
    }
    return Code.join(separator, codes);
  }

  private interface Writer {
    Code write(TypeName type, String name);
  }

  Code fields() {
    return each("", (type, name) -> Code.of("\n  final ", type, " " + name + ";"));
  }

  Code parameters() {
    return each(", ", (type, name) -> Code.of(type, " " + name));
  }

  Code names() {
    return each(", ", (type, name) -> Code.of(name));
  }

  Code assignments() {
    return each("", (type, name) -> Code.of(" this." + name + " = " + name + ";"));
  }

  /** The values of the captured variables, where an object is made. */
  List<Code> arguments(boolean byField, boolean captured) {
    List<Code> arguments = new ArrayList<>();
    if (self) {
      arguments.add(context.reach.self());
    }
    for (VariableElement variable : variables) {
      arguments.add(
          byField
              ? Code.of(variable.getSimpleName().toString())
              : Code.of(
                  new Code.Use(context.variables.local(variable), Code.Access.READ, captured)));
    }
    return arguments;
  }

  private final class Finder extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final ClassTree root;
    private final Map<TypeElement, Captures> known;

    Finder(ClassTree root, Map<TypeElement, Captures> known) {
      this.root = root;
      this.known = known;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
      Element element = context.method.trees().getElement(getCurrentPath());
      if (element instanceof VariableElement variable
          && context.variables.isVariable(variable)
          && variable.getConstantValue() == null
          && !context.variables.livesWithin(
              variable, context.method.text().start(root), context.method.text().end(root))) {
        variables.add(variable);
        noteInitializer();
      } else if (element instanceof TypeParameterElement) {
        addTypeVariables(tree.getName().toString());
      } else if (element instanceof TypeElement type && known.containsKey(type)) {
        Captures other = java.util.Objects.requireNonNull(known.get(type));
        variables.addAll(other.variables);
        self |= other.self;
        typeNames.addAll(other.typeNames);
        if (!other.isEmpty()) {
          noteInitializer();
        }
      } else if (element != null && needsSelf(element)) {
        self = true;
        noteInitializer();
      }
      return null;
    }

    private boolean needsSelf(Element element) {
      boolean member = MemberReach.isField(element) || element.getKind() == ElementKind.METHOD;
      return member
          && !element.getModifiers().contains(Modifier.STATIC)
          && !isReceiverWord(element)
          && !context.reach.isOfNestedClass(element, getCurrentPath());
    }

    private boolean isReceiverWord(Element element) {
      String name = element.getSimpleName().toString();
      return name.equals("this") || name.equals("super") || name.equals("<init>");
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
      if (tree.getIdentifier().contentEquals("this")
          && context.element(tree.getExpression()) instanceof TypeElement owner
          && !context.localClasses.isInside(owner, getCurrentPath())) {
        self = true;
        noteInitializer();
        return null;
      }
      return super.visitMemberSelect(tree, unused);
    }

    private void noteInitializer() {
      TreePath path = getCurrentPath();
      for (TreePath p = path; p.getParentPath() != null; p = p.getParentPath()) {
        if (p.getParentPath().getLeaf() == root) {
          usedByInitializers |=
              p.getLeaf() instanceof VariableTree || p.getLeaf() instanceof BlockTree;
          return;
        }
      }
    }
  }
}
