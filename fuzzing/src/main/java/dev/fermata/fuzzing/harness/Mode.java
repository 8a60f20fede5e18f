package dev.fermata.fuzzing.harness;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A runtime of its own, either in generated or in direct mode, in which programs run. */
final class Mode {
  private static final String PROPERTY = "fermata.mode";

  private final ClassLoader runtime;
  private final BiFunction<Class<?>, String, String> driver;

  private Mode(ClassLoader runtime, BiFunction<Class<?>, String, String> driver) {
    this.runtime = runtime;
    this.driver = driver;
  }

  static Mode generated() {
    return of("generated");
  }

  static Mode direct() {
    return of("direct");
  }

  @SuppressWarnings("unchecked") // the driver of the other loader
  private static Mode of(String name) {
    String before = System.getProperty(PROPERTY);
    System.setProperty(PROPERTY, name);
    try {
      ClassLoader runtime =
          new URLClassLoader(
              Compiler.classPath().stream().map(Mode::url).toArray(URL[]::new),
              ClassLoader.getPlatformClassLoader());
      // Reads the property, once and for all.
      Class.forName("dev.fermata.generator.DirectScopes", true, runtime);
      Object driver =
          Class.forName("dev.fermata.fuzzing.probe.Driver", true, runtime)
              .getConstructor()
              .newInstance();
      return new Mode(runtime, (BiFunction<Class<?>, String, String>) driver);
    } catch (ReflectiveOperationException cause) {
      throw new IllegalStateException("the runtime cannot be loaded", cause);
    } finally {
      if (before == null) {
        System.clearProperty(PROPERTY);
      } else {
        System.setProperty(PROPERTY, before);
      }
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException cause) {
      throw new IllegalStateException("no class path: " + path, cause);
    }
  }

  /** A loader of compiled programs. */
  Programs load(Map<String, byte[]> classes) {
    return new Programs(runtime, classes);
  }

  /** What happens when a script is played on a program. */
  String play(Programs programs, String className, String script) {
    Class<?> program;
    try {
      program = Class.forName(className, true, programs);
    } catch (ClassNotFoundException cause) {
      throw new IllegalStateException("was compiled: " + className, cause);
    } catch (LinkageError broken) {
      return "cannot be loaded: " + broken;
    }
    return driver.apply(program, script);
  }

  /** Defines classes from memory. */
  static final class Programs extends ClassLoader {
    private final Map<String, byte[]> classes;

    private Programs(ClassLoader parent, Map<String, byte[]> classes) {
      super(parent);
      this.classes = classes;
      setDefaultAssertionStatus(true);
    }

    @Override
    protected Class<?> findClass(@Nullable String name) throws ClassNotFoundException {
      byte[] bytes = name == null ? null : classes.get(name);
      if (name == null || bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
