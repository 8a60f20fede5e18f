package dev.fermata.processor.source;

import com.palantir.javapoet.ClassName;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.fermata.processor.diagnostics.Place;
import dev.fermata.processor.model.CoroutineMethods;
import dev.fermata.processor.model.Doc;
import dev.fermata.processor.model.RuntimeNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The user's compilation, by the public API of javac.
 *
 * <p>Never asks its {@link Trees} for the element or scope of a tree inside a body: javac would
 * attribute the class on the spot, and then the user's valid code fails later.
 */
public final class OuterCompilation {
  private final ProcessingEnvironment environment;
  private final ProcessingEnvironment unwrapped;
  private final Trees trees;
  private final Set<ClassName> roots = new HashSet<>();
  private final Set<ClassName> generated = new HashSet<>();
  private final Set<String> users = new HashSet<>();
  private final Map<ClassName, Boolean> answers = new HashMap<>();
  private final Map<String, Set<String>> compiled = new HashMap<>();
  private final CoroutineMethods coroutines;

  private OuterCompilation(
      ProcessingEnvironment environment, ProcessingEnvironment unwrapped, Trees trees) {
    this.environment = environment;
    this.unwrapped = unwrapped;
    this.trees = trees;
    this.coroutines = new CoroutineMethods(environment.getElementUtils(), new DeclaredHere());
  }

  /** The compilation behind an environment; empty if the compiler is not javac. */
  public static Optional<OuterCompilation> open(ProcessingEnvironment environment) {
    ProcessingEnvironment unwrapped = Environments.unwrap(environment);
    try {
      return Optional.of(new OuterCompilation(environment, unwrapped, Trees.instance(unwrapped)));
    } catch (IllegalArgumentException notJavac) {
      return Optional.empty();
    }
  }

  private final class DeclaredHere implements CoroutineMethods.Sources {
    @Override
    public boolean isUsers(ClassName name) {
      return OuterCompilation.this.isUsers(name);
    }

    @Override
    public String fileOf(Element element) {
      return sourceFile(trees, element);
    }

    @Override
    public boolean isFileShared(Element element) {
      return OuterCompilation.isFileShared(trees, element);
    }

    @Override
    public Optional<Doc> docOf(ExecutableElement method) {
      return DocComments.of(OuterCompilation.this, method);
    }
  }

  /** The environment as handed to the processor: build tools watch what is written through it. */
  public ProcessingEnvironment environment() {
    return environment;
  }

  /** The compiler's own environment. */
  public ProcessingEnvironment unwrapped() {
    return unwrapped;
  }

  public Trees trees() {
    return trees;
  }

  public Elements elements() {
    return unwrapped.getElementUtils();
  }

  public Types types() {
    return unwrapped.getTypeUtils();
  }

  /** The source level: {@code 17}. */
  public int sourceLevel() {
    String name = environment.getSourceVersion().name();
    return Integer.parseInt(name.substring(name.lastIndexOf('_') + 1));
  }

  /** Describes the coroutines of this compilation. */
  public CoroutineMethods coroutines() {
    return coroutines;
  }

  /** Remembers that a type is the processor's own work, not the user's. */
  public void addGenerated(ClassName name) {
    generated.add(name);
  }

  /** Takes note of the sources that a round brought. */
  public void addRoots(RoundEnvironment round) {
    for (TypeElement root : ElementFilter.typesIn(round.getRootElements())) {
      ClassName name = ClassName.get(root);
      roots.add(name);
      if (!generated.contains(name)) {
        users.add(lowerCase(name.canonicalName()));
      }
    }
  }

  /**
   * Whether there is a top-level type of that name, upper and lower case aside, that the processor
   * did not write: in the sources of this compilation, or among what an earlier one has compiled.
   * The first answer stands: names that were given are not changed by what comes in later rounds.
   */
  public boolean isUsers(ClassName name) {
    return answers.computeIfAbsent(name, this::isKnown);
  }

  private boolean isKnown(ClassName name) {
    return users.contains(lowerCase(name.canonicalName()))
        || compiled
            .computeIfAbsent(name.packageName(), this::compiledTypes)
            .contains(lowerCase(name.simpleName()));
  }

  /**
   * The simple names of the types of a package that are not machines. By the package, since to ask
   * javac for a type that does not exist takes it through every module.
   */
  private Set<String> compiledTypes(String packageName) {
    Set<String> names = new HashSet<>();
    PackageElement found = elements().getPackageElement(packageName);
    List<TypeElement> types =
        found == null ? List.of() : ElementFilter.typesIn(found.getEnclosedElements());
    for (TypeElement type : types) {
      if (!type.getSuperclass().toString().equals(RuntimeNames.FRAME.canonicalName())) {
        names.add(lowerCase(type.getSimpleName().toString()));
      }
    }
    return names;
  }

  private static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Whether other files can name a type: the class of a compact source file (JEP 512) none can. */
  public boolean isNameable(TypeElement type) {
    return type.equals(elements().getTypeElement(type.getQualifiedName()));
  }

  /** Whether no other file can have a name: a type of the user's has it, or a generated one. */
  public boolean isTaken(ClassName name) {
    return roots.contains(name) || generated.contains(name);
  }

  /** Whether sources of this compilation declare types in a package. */
  boolean hasSourcesIn(String packageName) {
    return roots.stream().anyMatch(root -> root.packageName().equals(packageName));
  }

  /** Whether the processor wrote a type. */
  public boolean isGenerated(TypeElement type) {
    return generated.contains(ClassName.get(type));
  }

  /** Where an element is declared in the sources of this compilation; null if it is not. */
  public @Nullable TreePath pathOf(Element element) {
    return trees.getPath(element);
  }

  /** Where a tree stands. */
  public Place placeOf(TreePath path) {
    CompilationUnitTree unit = path.getCompilationUnit();
    Tree tree = path.getLeaf();
    SourcePositions positions = trees.getSourcePositions();
    return new Place(
        unit,
        positions.getStartPosition(unit, tree),
        positions.getEndPosition(unit, tree),
        tree.getKind());
  }

  /** Whether the file that declares an element declares several top-level types. */
  static boolean isFileShared(Trees trees, Element element) {
    TreePath path = trees.getPath(element);
    return path != null
        && path.getCompilationUnit().getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .count()
            > 1;
  }

  /** The simple name of the file that declares an element; for a class file's, a likely one. */
  static String sourceFile(Trees trees, Element element) {
    TreePath path = trees.getPath(element);
    if (path == null) {
      Element top = element;
      while (top.getEnclosingElement() instanceof TypeElement enclosing) {
        top = enclosing;
      }
      return top.getSimpleName() + ".java";
    }
    String name = path.getCompilationUnit().getSourceFile().getName();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
