package dev.fermata.processor.source;

import com.palantir.javapoet.ClassName;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.fermata.processor.model.CoroutineMethods;
import dev.fermata.processor.model.Doc;
import dev.fermata.processor.source.Attribution.BodyError;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the files that hold coroutines once more, as far as needed to know the types in their
 * bodies, in a compiler of their own that is thrown away. See the package's documentation for why.
 */
public final class NestedCompilation implements AutoCloseable {
  private final OuterCompilation outer;
  private final BridgeFileManager files;
  private final JavacTask task;
  private final Trees trees;
  private final CoroutineMethods coroutines;
  private final DiagnosticCollector<JavaFileObject> diagnostics;
  private final List<Unit> units = new ArrayList<>();
  private final Map<ClassName, Attribution> attributions = new HashMap<>();

  /** A file: as prepared, as parsed anew, and its text. */
  private record Unit(PreparedUnit prepared, CompilationUnitTree tree, SourceText text) {}

  private NestedCompilation(
      OuterCompilation outer,
      BridgeFileManager files,
      JavacTask task,
      DiagnosticCollector<JavaFileObject> diagnostics,
      CoroutineMethods coroutines,
      Map<URI, PreparedUnit> prepared)
      throws IOException {
    this.outer = outer;
    this.files = files;
    this.task = task;
    this.trees = Trees.instance(task);
    this.diagnostics = diagnostics;
    this.coroutines = coroutines;
    SourcePositions positions = trees.getSourcePositions();
    for (CompilationUnitTree tree : task.parse()) {
      // By their names, for the compiler wraps the files it is given.
      PreparedUnit unit = prepared.get(tree.getSourceFile().toUri());
      if (unit != null) {
        String content = unit.source().getCharContent(true).toString();
        units.add(new Unit(unit, tree, new SourceText(content, tree, positions)));
      }
    }
    if (!units.isEmpty()) {
      // Asking for any scope enters all units; nothing is attributed by it.
      Object unused = trees.getScope(new TreePath(units.get(0).tree()));
    }
  }

  /**
   * Parses and enters the files of some types.
   *
   * @param hosts types of the user's compilation
   * @param written sources that the processor wrote in this round, which the user's compilation
   *     does not see yet, by the names of their types
   */
  public static NestedCompilation open(
      OuterCompilation outer,
      JavaCompiler compiler,
      Collection<TypeElement> hosts,
      Map<ClassName, String> written)
      throws IOException {
    Map<CompilationUnitTree, PreparedUnit> prepared = new IdentityHashMap<>();
    Map<String, MemorySource> sources = new LinkedHashMap<>();
    Map<URI, PreparedUnit> bySource = new LinkedHashMap<>();
    for (TypeElement host : hosts) {
      TreePath path = outer.pathOf(host);
      if (path == null || prepared.containsKey(path.getCompilationUnit())) {
        continue;
      }
      PreparedUnit unit = PreparedUnit.of(outer, compiler, path.getCompilationUnit());
      prepared.put(path.getCompilationUnit(), unit);
      bySource.put(unit.source().toUri(), unit);
      unit.typeNames().forEach(name -> sources.put(name, unit.source()));
    }
    written.forEach(
        (name, text) -> {
          String binaryName = name.reflectionName();
          sources.put(binaryName, new MemorySource(binaryName, name.simpleName(), () -> text));
        });
    Optional<List<String>> named =
        Optional.of(
            prepared.values().stream().flatMap(unit -> unit.importedNames().stream()).toList());
    PackageContents some =
        new PackageContents(outer, new ClassFiles(compiler, outer), sources, named);
    NestedCompilation quick = enter(outer, compiler, prepared.values(), bySource, some);
    if (!some.isPartial() || !quick.foundErrors()) {
      return quick;
    }
    quick.close();
    PackageContents all =
        new PackageContents(outer, new ClassFiles(compiler, outer), sources, Optional.empty());
    return enter(outer, compiler, prepared.values(), bySource, all);
  }

  private static NestedCompilation enter(
      OuterCompilation outer,
      JavaCompiler compiler,
      Collection<PreparedUnit> prepared,
      Map<URI, PreparedUnit> bySource,
      PackageContents packages)
      throws IOException {
    BridgeFileManager files =
        new BridgeFileManager(compiler.getStandardFileManager(null, null, null), packages);
    List<MemorySource> roots = bySource.values().stream().map(PreparedUnit::source).toList();
    List<String> imports = prepared.stream().flatMap(unit -> unit.imports().stream()).toList();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            compiler.getTask(
                Writer.nullWriter(),
                files,
                diagnostics,
                NestedOptions.of(outer, imports),
                null,
                roots);
    CoroutineMethods coroutines =
        new CoroutineMethods(task.getElements(), new DeclaredInside(outer, Trees.instance(task)));
    return new NestedCompilation(outer, files, task, diagnostics, coroutines, bySource);
  }

  /** Names are decided as in the user's compilation; nobody reads Javadoc here. */
  private record DeclaredInside(OuterCompilation outer, Trees trees)
      implements CoroutineMethods.Sources {
    @Override
    public boolean isUsers(ClassName name) {
      return outer.isUsers(name);
    }

    @Override
    public String fileOf(Element element) {
      return OuterCompilation.sourceFile(trees, element);
    }

    @Override
    public boolean isFileShared(Element element) {
      return OuterCompilation.isFileShared(trees, element);
    }

    @Override
    public Optional<Doc> docOf(ExecutableElement method) {
      return Optional.empty();
    }
  }

  /** Every coroutine of the files, attributed; the names of their machines are the keys. */
  public Map<ClassName, Attribution> attribute() {
    if (attributions.isEmpty()) {
      Map<AttributedMethod, Unit> methods = new LinkedHashMap<>();
      for (Unit unit : units) {
        for (TreePath path : CoroutineFinder.find(unit.tree(), trees)) {
          attributed(unit, path).ifPresent(method -> methods.put(method, unit));
        }
      }
      // Errors in one body may be found while another is attributed.
      methods.forEach(
          (method, unit) ->
              attributions.put(
                  method.method().machine(), new Attribution(method, errorsIn(method, unit))));
    }
    return Map.copyOf(attributions);
  }

  /** Whether anything is wrong in the files, which a type that was not listed may explain. */
  private boolean foundErrors() {
    attribute();
    return hasErrors();
  }

  private boolean hasErrors() {
    return diagnostics.getDiagnostics().stream()
        .anyMatch(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR);
  }

  private Optional<AttributedMethod> attributed(Unit unit, TreePath path) {
    MethodTree tree = (MethodTree) path.getLeaf();
    @Nullable ExecutableElement element = (ExecutableElement) trees.getElement(path);
    if (element == null || tree.getBody() == null) {
      return Optional.empty();
    }
    // A block has no element, so javac attributes its class while it looks for one.
    Object unused = trees.getElement(new TreePath(path, tree.getBody()));
    return Optional.of(
        new AttributedMethod(
            coroutines.of(element),
            path,
            trees,
            task.getTypes(),
            task.getElements(),
            unit.text(),
            unit.prepared(),
            coroutines,
            outer));
  }

  private List<BodyError> errorsIn(AttributedMethod method, Unit unit) {
    int start = unit.text().start(method.tree());
    int end = unit.text().end(method.tree());
    List<BodyError> errors = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      if (diagnostic.getKind() == Diagnostic.Kind.ERROR
          && diagnostic.getSource() != null
          && diagnostic.getSource().toUri().equals(unit.prepared().source().toUri())
          && start <= diagnostic.getPosition()
          && diagnostic.getPosition() < end) {
        errors.add(
            new BodyError(
                diagnostic.getCode(),
                diagnostic.getMessage(Locale.ROOT),
                diagnostic.getLineNumber()));
      }
    }
    if (errors.isEmpty() && hasErrors()) {
      UnknownTypes.find(trees, method.path())
          .ifPresent(
              tree ->
                  errors.add(
                      new BodyError(
                          BodyError.UNKNOWN_TYPE,
                          "the type of " + tree + " is unknown",
                          unit.text().line(tree))));
    }
    return errors;
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
