package dev.fermata.processor.source;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * The files of the nested compilation: the platform is the JDK's own, everything else is one class
 * path that mirrors what the user's compilation knows, package by package, as the compiler asks.
 */
final class BridgeFileManager extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private static final Set<StandardLocation> USERS =
      Set.of(
          StandardLocation.SOURCE_PATH,
          StandardLocation.SOURCE_OUTPUT,
          StandardLocation.CLASS_OUTPUT,
          StandardLocation.ANNOTATION_PROCESSOR_PATH,
          StandardLocation.ANNOTATION_PROCESSOR_MODULE_PATH,
          StandardLocation.MODULE_PATH,
          StandardLocation.MODULE_SOURCE_PATH,
          StandardLocation.PATCH_MODULE_PATH,
          StandardLocation.UPGRADE_MODULE_PATH,
          StandardLocation.NATIVE_HEADER_OUTPUT);

  private final PackageContents packages;

  BridgeFileManager(StandardJavaFileManager platform, PackageContents packages) {
    super(platform);
    this.packages = packages;
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    if (isUsers(location)) {
      return List.of();
    }
    return location == StandardLocation.CLASS_PATH
        ? packages.list(packageName).stream().filter(f -> kinds.contains(f.getKind())).toList()
        : super.list(location, packageName, kinds, recurse);
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    return location == StandardLocation.CLASS_PATH
        ? packages.binaryName(file)
        : super.inferBinaryName(location, file);
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    return a == b || a.toUri().equals(b.toUri());
  }

  @Override
  public boolean hasLocation(Location location) {
    return location == StandardLocation.CLASS_PATH
        || (!isUsers(location) && super.hasLocation(location));
  }

  @Override
  public boolean contains(Location location, FileObject file) throws IOException {
    return file instanceof MemorySource
        ? location == StandardLocation.CLASS_PATH
        : super.contains(location, file);
  }

  @Override
  public void close() throws IOException {
    super.close();
    packages.close();
  }

  private static boolean isUsers(JavaFileManager.Location location) {
    return location instanceof StandardLocation standard && USERS.contains(standard);
  }
}
