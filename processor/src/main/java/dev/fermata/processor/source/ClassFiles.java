package dev.fermata.processor.source;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The class files behind types of the user's compilation. Nothing tells a processor its class path,
 * so the jars and folders are found one by one, each from the file of one type in it.
 */
final class ClassFiles {
  private final ClassFileFinder finder;
  private final StandardJavaFileManager files;
  private final Set<Path> roots = new LinkedHashSet<>();

  ClassFiles(JavaCompiler compiler, OuterCompilation outer) throws IOException {
    this.finder = new ClassFileFinder(outer);
    this.files = compiler.getStandardFileManager(null, null, null);
    files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of());
    // Else the class files of a multi-release jar are those of its base version.
    String release = String.valueOf(outer.sourceLevel());
    files.handleOption("--multi-release", List.of(release).iterator());
  }

  /**
   * Adds the class files of a package.
   *
   * @param types the types of the package that came from class files
   * @return those among them whose class file could not be found
   */
  List<TypeElement> addTo(List<JavaFileObject> target, String packageName, List<TypeElement> types)
      throws IOException {
    if (types.isEmpty()) {
      return List.of();
    }
    Map<String, JavaFileObject> found = new LinkedHashMap<>();
    scan(packageName, found);
    List<TypeElement> missing = new ArrayList<>();
    for (TypeElement type : types) {
      String name = type.getQualifiedName().toString();
      if (!found.containsKey(name) && addRoot(type, packageName)) {
        scan(packageName, found);
      }
      if (!found.containsKey(name)) {
        missing.add(type);
      }
    }
    Set<String> wanted = new LinkedHashSet<>();
    types.forEach(type -> wanted.add(type.getQualifiedName().toString()));
    // A root may hold stale class files of types that are sources by now.
    found.forEach(
        (name, file) -> {
          if (wanted.contains(topLevel(name, wanted))) {
            target.add(file);
          }
        });
    return missing;
  }

  /**
   * Adds the class files of a package that lies in jars alone, without a look at its types but for
   * some that the compiler has read already. The jars known so far are searched, and those of these
   * types. (To list a package by its elements reads every class file in it, and javac warns of
   * whatever is odd in one: half of the Kotlin classes in a jar have annotations of a library that
   * is not there.)
   *
   * @return whether it was done: not if no jar known has the package, or a folder has it too
   */
  boolean addFromJars(List<JavaFileObject> target, String packageName, List<TypeElement> read)
      throws IOException {
    for (TypeElement type : read) {
      boolean unused = addRoot(type, packageName);
    }
    Map<String, JavaFileObject> found = new LinkedHashMap<>();
    scan(packageName, found);
    boolean allIn = read.stream().allMatch(t -> found.containsKey(t.getQualifiedName().toString()));
    boolean inJars = found.values().stream().allMatch(file -> isInJar(file.toUri()));
    if (found.isEmpty() || !allIn || !inJars) {
      return false;
    }
    target.addAll(found.values());
    return true;
  }

  String binaryName(JavaFileObject file) {
    return files.inferBinaryName(StandardLocation.CLASS_PATH, file);
  }

  void close() throws IOException {
    files.close();
  }

  private boolean addRoot(TypeElement type, String packageName) throws IOException {
    Optional<FileObject> file = finder.find(type, packageName);
    @Nullable Path root = file.map(f -> root(f.toUri(), packageName)).orElse(null);
    if (root == null || !roots.add(root)) {
      return false;
    }
    files.setLocationFromPaths(StandardLocation.CLASS_PATH, roots);
    return true;
  }

  private void scan(String packageName, Map<String, JavaFileObject> found) throws IOException {
    if (roots.isEmpty()) {
      return;
    }
    for (JavaFileObject file :
        files.list(
            StandardLocation.CLASS_PATH,
            packageName,
            EnumSet.of(JavaFileObject.Kind.CLASS),
            false)) {
      found.put(binaryName(file), file);
    }
  }

  /** The top-level type that a binary name belongs to; a top-level name may itself hold dollars. */
  private static String topLevel(String binaryName, Set<String> topLevels) {
    String name = binaryName;
    while (!topLevels.contains(name)) {
      int dollar = name.lastIndexOf('$');
      if (dollar <= name.lastIndexOf('.') + 1) {
        return name;
      }
      name = name.substring(0, dollar);
    }
    return name;
  }

  private static boolean isInJar(URI file) {
    return "jar".equals(file.getScheme());
  }

  private static @Nullable Path root(URI file, String packageName) {
    String uri = file.toString();
    int inJar = uri.indexOf("!/");
    if (isInJar(file) && inJar > 0) {
      return Path.of(URI.create(uri.substring("jar:".length(), inJar)));
    }
    if (!uri.startsWith("file:")) {
      return null;
    }
    int depth = packageName.isEmpty() ? 1 : packageName.split("\\.").length + 1;
    Path root = Path.of(file);
    for (int i = 0; i < depth && root != null; i++) {
      root = root.getParent();
    }
    return root;
  }
}
