package dev.fermata.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Finds coroutines and makes a {@link CoroutineMethod} of each, from the elements of the user's
 * compilation, of the nested one, or of class files.
 */
public final class CoroutineMethods {
  /** What the names of facades end with. */
  static final String FACADE = "Coroutines";

  private final Elements elements;
  private final MachineNames machines;
  private final Sources sources;

  /** What a compilation knows about declarations beyond their elements. */
  public interface Sources {
    /**
     * Whether a top-level name, or one that differs in case only, belongs to a type that the
     * processor did not write.
     */
    boolean isUsers(ClassName name);

    /** The simple name of the file that declares an element. */
    String fileOf(Element element);

    /** Whether the file that declares an element declares several top-level types. */
    boolean isFileShared(Element element);

    /** A method's Javadoc, if it is of interest. */
    Optional<Doc> docOf(ExecutableElement method);
  }

  /**
   * @param elements of the compilation whose elements will be asked about
   */
  public CoroutineMethods(Elements elements, Sources sources) {
    this.elements = elements;
    this.machines = new MachineNames(sources::isUsers);
    this.sources = sources;
  }

  /** Whether a method is marked {@code @Coroutine}. */
  public static boolean isCoroutine(Element element) {
    return element.getKind() == ElementKind.METHOD && mark(element).isPresent();
  }

  /** The coroutines a type declares itself, in the order of its source. */
  public static List<ExecutableElement> declaredBy(TypeElement host) {
    return ElementFilter.methodsIn(host.getEnclosedElements()).stream()
        .filter(CoroutineMethods::isCoroutine)
        .toList();
  }

  /** Describes a marked method; one without a scope is described as if it yielded Objects. */
  public CoroutineMethod of(ExecutableElement method) {
    TypeElement hostElement = hostOf(method);
    TypeNames names = TypeNames.in(method);
    boolean hasScope =
        !method.getParameters().isEmpty() && Scopes.isScope(method.getParameters().get(0).asType());
    String name = method.getSimpleName().toString();
    ClassName hostName = ClassName.get(hostElement);
    return new CoroutineMethod(
        host(hostElement, hostName, names),
        method.getModifiers().contains(Modifier.STATIC),
        Overrides.of(method, elements),
        Visibility.of(method.getModifiers()),
        name,
        factoryName(method),
        method.getTypeParameters().stream().map(names::declared).toList(),
        hasScope
            ? Scopes.read(method.getParameters().get(0).asType(), names).orElseThrow()
            : Scopes.missing(),
        hasScope ? method.getParameters().get(0).getSimpleName().toString() : "",
        parameters(method, names, hasScope ? 1 : 0),
        names.of(method.getReturnType()),
        names.of(method.getThrownTypes()),
        machines.of(method),
        facadeOf(hostName),
        sources.fileOf(method),
        elements.isDeprecated(method),
        Warnings.suppressedFor(method, sources.isFileShared(method)),
        sources.docOf(method));
  }

  /** The type that declares a method. */
  public static TypeElement hostOf(ExecutableElement method) {
    return (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
  }

  /** The facade of a type: {@code Outer.Inner} has {@code Outer_InnerCoroutines}. */
  public static ClassName facadeOf(ClassName host) {
    return ClassName.get(host.packageName(), String.join("_", host.simpleNames()) + FACADE);
  }

  /**
   * A member class of a facade. In the unnamed package, where nothing can be qualified, its name
   * must hide no type of the user's.
   */
  public static ClassName memberOf(ClassName facade, String name) {
    return facade.nestedClass(
        facade.packageName().isEmpty() ? facade.simpleName() + "_" + name : name);
  }

  private static Host host(TypeElement element, ClassName name, TypeNames names) {
    Host.Kind kind =
        switch (element.getKind()) {
          case ENUM -> Host.Kind.ENUM;
          case RECORD -> Host.Kind.RECORD;
          case INTERFACE, ANNOTATION_TYPE -> Host.Kind.INTERFACE;
          default -> Host.Kind.CLASS;
        };
    Visibility visibility = Visibility.PUBLIC;
    for (Element e = element; e instanceof TypeElement; e = e.getEnclosingElement()) {
      Visibility own = Visibility.of(e.getModifiers());
      visibility = own.compareTo(visibility) < 0 ? own : visibility;
    }
    // Only a static method leaves the host's variables unnamed, and then nobody asks for the type.
    TypeName type = names.hostVariables().isEmpty() ? name : names.of(element.asType());
    return new Host(name, kind, names.hostVariables(), type, visibility);
  }

  private static List<Parameter> parameters(ExecutableElement method, TypeNames names, int skip) {
    List<? extends VariableElement> declared = method.getParameters();
    List<Parameter> parameters = new ArrayList<>();
    for (int i = skip; i < declared.size(); i++) {
      VariableElement parameter = declared.get(i);
      boolean varargs = method.isVarArgs() && i == declared.size() - 1;
      parameters.add(
          new Parameter(
              parameter.getSimpleName().toString(), names.of(parameter.asType()), varargs));
    }
    return parameters;
  }

  /** The name of a coroutine's factory: the method's own unless the mark gives another. */
  public static String factoryName(ExecutableElement method) {
    return mark(method).stream()
        .flatMap(mark -> mark.getElementValues().entrySet().stream())
        .filter(entry -> entry.getKey().getSimpleName().contentEquals("factory"))
        .map(entry -> ((AnnotationValue) entry.getValue()).getValue().toString())
        // What stands for a value of the wrong type, of which the compiler tells.
        .filter(name -> !name.isEmpty() && !name.equals("<error>"))
        .findFirst()
        .orElse(method.getSimpleName().toString());
  }

  /** The {@code @Coroutine} of an element. */
  public static Optional<AnnotationMirror> mark(Element element) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals(RuntimeNames.COROUTINE.canonicalName())) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }
}
