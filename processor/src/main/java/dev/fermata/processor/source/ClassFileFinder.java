package dev.fermata.processor.source;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;

/** Finds the class file of a type: by the compiler's own word where it gives it (18 and later). */
final class ClassFileFinder {
  private static final Optional<Method> FILE_OBJECT_OF = fileObjectOf();

  private final OuterCompilation outer;

  ClassFileFinder(OuterCompilation outer) {
    this.outer = outer;
  }

  Optional<FileObject> find(TypeElement type, String packageName) {
    return FILE_OBJECT_OF.isPresent() ? ask(FILE_OBJECT_OF.get(), type) : search(type, packageName);
  }

  private Optional<FileObject> ask(Method fileObjectOf, TypeElement type) {
    try {
      return Optional.ofNullable((FileObject) fileObjectOf.invoke(outer.elements(), type));
    } catch (InvocationTargetException | IllegalAccessException unknown) {
      return Optional.empty();
    }
  }

  private Optional<FileObject> search(TypeElement type, String packageName) {
    String file = type.getSimpleName() + ".class";
    ModuleElement module = outer.elements().getModuleOf(type);
    if (module != null && !module.isUnnamed()) {
      Optional<FileObject> inModule =
          resource(
              StandardLocation.MODULE_PATH, module.getQualifiedName() + "/" + packageName, file);
      if (inModule.isPresent()) {
        return inModule;
      }
    }
    return List.of(StandardLocation.CLASS_PATH, StandardLocation.CLASS_OUTPUT).stream()
        .flatMap(location -> resource(location, packageName, file).stream())
        .findFirst();
  }

  /** Through the unwrapped filer: a build tool forbids or records such reads. */
  private Optional<FileObject> resource(Location location, String packageName, String file) {
    Filer filer = outer.unwrapped().getFiler();
    try {
      return Optional.of(filer.getResource(location, packageName, file));
    } catch (IOException | IllegalArgumentException | NullPointerException absent) {
      // javac 17 answers with a NullPointerException for the module that is being compiled.
      return Optional.empty();
    }
  }

  private static Optional<Method> fileObjectOf() {
    try {
      return Optional.of(Elements.class.getMethod("getFileObjectOf", Element.class));
    } catch (NoSuchMethodException before18) {
      return Optional.empty();
    }
  }
}
