package dev.fermata.fuzzing.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** The files of one compilation: what javac writes stays in memory. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private final Map<String, byte[]> classes = new HashMap<>();
  private final Map<String, String> sources = new HashMap<>();

  MemoryFiles(StandardJavaFileManager underneath) {
    super(underneath);
  }

  /** The classes written, by name. */
  Map<String, byte[]> classes() {
    return classes;
  }

  /** The sources generated, by the name of their class. */
  Map<String, String> sources() {
    return sources;
  }

  /** A source that somebody has written. */
  static JavaFileObject source(String className, String text) {
    return new Source(className, text);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      JavaFileManager.Location location,
      String className,
      JavaFileObject.Kind kind,
      @Nullable FileObject sibling) {
    return kind == JavaFileObject.Kind.CLASS
        ? new ClassFile(className)
        : new GeneratedSource(className);
  }

  @Override
  public Iterable<JavaFileObject> list(
      JavaFileManager.Location location,
      String packageName,
      Set<JavaFileObject.Kind> kinds,
      boolean recurse)
      throws IOException {
    // Nothing of the programs' packages lies on any path, and looking costs time.
    if (location == StandardLocation.CLASS_PATH && packageName.matches("p\\d+")) {
      return new ArrayList<>();
    }
    return super.list(location, packageName, kinds, recurse);
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    return a.toUri().equals(b.toUri());
  }

  private static URI uri(String className, JavaFileObject.Kind kind) {
    return URI.create("memory:///" + className.replace('.', '/') + kind.extension);
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String className, String text) {
      super(uri(className, Kind.SOURCE), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private final class ClassFile extends SimpleJavaFileObject {
    private final String className;

    ClassFile(String className) {
      super(uri(className, Kind.CLASS), Kind.CLASS);
      this.className = className;
    }

    @Override
    public OutputStream openOutputStream() {
      return new ByteArrayOutputStream() {
        @Override
        public void close() {
          classes.put(className, toByteArray());
        }
      };
    }
  }

  private final class GeneratedSource extends SimpleJavaFileObject {
    private final String className;

    GeneratedSource(String className) {
      super(uri(className, Kind.SOURCE), Kind.SOURCE);
      this.className = className;
    }

    @Override
    public Writer openWriter() {
      return new StringWriter() {
        @Override
        public void close() {
          sources.put(className, toString());
        }
      };
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return sources.getOrDefault(className, "");
    }
  }
}
