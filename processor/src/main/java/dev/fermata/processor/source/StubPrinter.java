package dev.fermata.processor.source;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Writes a type of the user's compilation as a source without bodies, from its model rather than
 * from its text, so that members which other processors added are there too.
 *
 * <pre>{@code
 * public final class Shop { private int n = 3; int next() { return n++; } }
 * // becomes
 * public final class Shop { private int n; int next() { throw null; } }
 * }</pre>
 */
final class StubPrinter {
  private static final Set<Modifier> IMPLICIT =
      EnumSet.of(Modifier.ABSTRACT, Modifier.FINAL, Modifier.STATIC, Modifier.SEALED);

  private final Elements elements;
  private final StringBuilder text = new StringBuilder();
  private final MemberPrinter members;

  StubPrinter(Elements elements) {
    this.elements = elements;
    this.members = new MemberPrinter(elements, text, this::type);
  }

  /** A compilation unit that declares the type. */
  String unit(TypeElement type) {
    String packageName = elements.getPackageOf(type).getQualifiedName().toString();
    if (!packageName.isEmpty()) {
      text.append("package ").append(packageName).append(";\n");
    }
    type(type);
    return text.toString();
  }

  /** One member, on one line, for splicing into the source of its type. */
  String member(TypeElement type, Element member) {
    members.print(type, member);
    return text.toString().replace('\n', ' ');
  }

  private void type(TypeElement type) {
    text.append(AnnotationPrinter.onType(type));
    modifiers(type);
    text.append(keyword(type.getKind())).append(' ').append(type.getSimpleName());
    text.append(TypePrinter.parameters(type.getTypeParameters()));
    if (type.getKind() == ElementKind.RECORD) {
      components(type);
    }
    supertypes(type);
    text.append(" {\n");
    if (type.getKind() == ElementKind.ENUM) {
      constants(type);
    }
    type.getEnclosedElements().forEach(member -> members.print(type, member));
    text.append("}\n");
  }

  private void modifiers(TypeElement type) {
    boolean fixed = type.getKind() == ElementKind.ENUM || type.getKind() == ElementKind.RECORD;
    for (Modifier modifier : type.getModifiers()) {
      boolean implicit =
          (fixed && IMPLICIT.contains(modifier))
              || (type.getKind().isInterface() && modifier == Modifier.ABSTRACT);
      if (!implicit) {
        text.append(modifier).append(' ');
      }
    }
  }

  private static String keyword(ElementKind kind) {
    return switch (kind) {
      case ANNOTATION_TYPE -> "@interface";
      case INTERFACE -> "interface";
      case ENUM -> "enum";
      case RECORD -> "record";
      default -> "class";
    };
  }

  private void components(TypeElement type) {
    List<? extends RecordComponentElement> components = type.getRecordComponents();
    StringJoiner joined = new StringJoiner(", ", "(", ")");
    for (int i = 0; i < components.size(); i++) {
      RecordComponentElement component = components.get(i);
      String written = TypePrinter.print(component.asType());
      if (i == components.size() - 1 && hasVarargsConstructor(type)) {
        written = MemberPrinter.varargs(written);
      }
      joined.add(written + " " + component.getSimpleName());
    }
    text.append(joined);
  }

  private static boolean hasVarargsConstructor(TypeElement type) {
    List<? extends RecordComponentElement> components = type.getRecordComponents();
    return javax.lang.model.util.ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .anyMatch(c -> c.isVarArgs() && c.getParameters().size() == components.size());
  }

  private void supertypes(TypeElement type) {
    if (type.getKind() == ElementKind.CLASS) {
      text.append(" extends ").append(TypePrinter.print(type.getSuperclass()));
    }
    if (type.getKind() != ElementKind.ANNOTATION_TYPE && !type.getInterfaces().isEmpty()) {
      text.append(type.getKind() == ElementKind.INTERFACE ? " extends " : " implements ")
          .append(
              type.getInterfaces().stream()
                  .map(TypePrinter::print)
                  .collect(Collectors.joining(", ")));
    }
    if (type.getKind() != ElementKind.ENUM && !type.getPermittedSubclasses().isEmpty()) {
      text.append(" permits ")
          .append(
              type.getPermittedSubclasses().stream()
                  .map(TypePrinter::print)
                  .map(name -> name.replaceAll("<.*>", ""))
                  .collect(Collectors.joining(", ")));
    }
  }

  private void constants(TypeElement type) {
    text.append(
            type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(member -> member.getSimpleName().toString())
                .collect(Collectors.joining(", ")))
        .append(";\n");
  }
}
