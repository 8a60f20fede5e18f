package dev.fermata.processor.lowering;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import dev.fermata.processor.source.SourceText;
import dev.fermata.processor.statemachine.Code;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Annotations of types whose names are qualified in the machine: they stand before the name that
 * they annotate, not before its qualifier (JLS 9.7.4).
 *
 * <pre>{@code
 * @Nullable Node next        ->  Demo.@Nullable Node next
 * new @Nullable Node()       ->  new Demo.@Nullable Node()
 * List<@Nullable Entry<K>>   ->  List<Map.@Nullable Entry<K>>
 * }</pre>
 */
final class TypeAnnotations {
  private final Context context;
  private final TextEdits edits;

  TypeAnnotations(Context context, TextEdits edits) {
    this.context = context;
    this.edits = edits;
  }

  /** Moves those of the annotations before a declaration that annotate its type alone. */
  void ofDeclaration(List<? extends AnnotationTree> annotations, Element declared, Tree type) {
    ElementType kind =
        switch (declared.getKind()) {
          case FIELD -> ElementType.FIELD;
          case PARAMETER -> ElementType.PARAMETER;
          case METHOD -> ElementType.METHOD;
          default -> ElementType.LOCAL_VARIABLE;
        };
    move(annotations.stream().filter(a -> isOfTypeAlone(a, kind)).toList(), type);
  }

  private boolean isOfTypeAlone(AnnotationTree annotation, ElementType kind) {
    Target target =
        context.element(annotation.getAnnotationType()) instanceof TypeElement type
            ? type.getAnnotation(Target.class)
            : null;
    List<ElementType> kinds = target == null ? List.of() : Arrays.asList(target.value());
    return kinds.contains(ElementType.TYPE_USE) && !kinds.contains(kind);
  }

  /** Moves annotations that stand before a type. */
  void move(List<? extends AnnotationTree> annotations, Tree type) {
    Optional<IdentifierTree> name = first(type);
    if (annotations.isEmpty() || name.isEmpty()) {
      return;
    }
    List<Code> carried = new ArrayList<>();
    annotations.forEach(a -> carried.add(Code.of(context.carry(a), " ")));
    Optional<Code> annotated = annotated(name.get(), Code.join("", carried));
    if (annotated.isEmpty()) {
      return;
    }
    SourceText text = context.method.text();
    for (AnnotationTree annotation : annotations) {
      int end = text.end(annotation);
      while (Character.isWhitespace(text.content().charAt(end))) {
        end++;
      }
      edits.replace(text.start(annotation), end, Code.EMPTY);
    }
    edits.replace(text.start(name.get()), text.end(name.get()), annotated.get());
  }

  /** The name with annotations behind its qualifier, if it has got one. */
  private Optional<Code> annotated(IdentifierTree name, Code annotations) {
    if (!(context.element(name) instanceof TypeElement type)) {
      return Optional.empty();
    }
    Optional<Code> reference = context.types.name(type, context.method.pathOf(name));
    if (reference.isEmpty()
        || !(reference.get().pieces().get(0) instanceof Code.TypeReference written)) {
      return Optional.empty();
    }
    return qualifier(written.type())
        .map(q -> Code.of(q, ".", annotations, name.getName().toString()));
  }

  private static Optional<TypeName> qualifier(TypeName type) {
    if (type instanceof ClassName nested) {
      return Optional.ofNullable(nested.enclosingClassName());
    }
    return type instanceof ParameterizedTypeName parameterized
            && parameterized.typeArguments().isEmpty()
        ? Optional.ofNullable(parameterized.enclosingType())
        : Optional.empty();
  }

  /** The name that a type begins with. */
  private static Optional<IdentifierTree> first(Tree type) {
    Tree tree = type;
    while (true) {
      if (tree instanceof IdentifierTree name) {
        return Optional.of(name);
      } else if (tree instanceof ParameterizedTypeTree parameterized) {
        tree = parameterized.getType();
      } else if (tree instanceof ArrayTypeTree array) {
        tree = array.getType();
      } else if (tree instanceof AnnotatedTypeTree annotated) {
        tree = annotated.getUnderlyingType();
      } else if (tree instanceof MemberSelectTree select) {
        tree = select.getExpression();
      } else {
        return Optional.empty();
      }
    }
  }
}
