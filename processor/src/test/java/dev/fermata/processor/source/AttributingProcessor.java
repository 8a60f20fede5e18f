package dev.fermata.processor.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.fermata.processor.model.CoroutineMethods;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.ToolProvider;

/**
 * Attributes every coroutine in round 2, as the real processor does, and looks at all the trees.
 */
final class AttributingProcessor extends AbstractProcessor {
  private final Set<String> hosts = new LinkedHashSet<>();
  private final List<String> visited = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private int round;

  List<String> visited() {
    return visited;
  }

  List<String> problems() {
    return problems;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    round++;
    if (round == 1) {
      ElementFilter.typesIn(environment.getRootElements()).forEach(this::collectHosts);
    }
    if (round == 2) {
      attribute();
    }
    return false;
  }

  private void collectHosts(TypeElement type) {
    if (!CoroutineMethods.declaredBy(type).isEmpty()) {
      hosts.add(type.getQualifiedName().toString());
    }
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::collectHosts);
  }

  private void attribute() {
    OuterCompilation outer = OuterCompilation.open(processingEnv).orElseThrow();
    List<TypeElement> types = hosts.stream().map(outer.elements()::getTypeElement).toList();
    try (NestedCompilation nested =
        NestedCompilation.open(outer, ToolProvider.getSystemJavaCompiler(), types, Map.of())) {
      for (Attribution attribution : nested.attribute().values()) {
        visited.add(attribution.method().method().displayName());
        attribution.errors().forEach(error -> problems.add(error.toString()));
        new Inspection(attribution.method()).scan(attribution.method().path(), null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Inspection extends TreePathScanner<Void, Void> {
    private final AttributedMethod method;

    Inspection(AttributedMethod method) {
      this.method = method;
    }

    @Override
    public Void visitAnnotation(AnnotationTree annotation, Void unused) {
      return null;
    }

    @Override
    public Void scan(Tree tree, Void unused) {
      if (tree != null && getCurrentPath() != null) {
        inspect(new TreePath(getCurrentPath(), tree));
      }
      return super.scan(tree, unused);
    }

    private void inspect(TreePath path) {
      Tree tree = path.getLeaf();
      TypeMirror type = method.trees().getTypeMirror(path);
      if (tree instanceof ExpressionTree
          && !(tree instanceof AnnotationTree)
          && (type == null || type.getKind() == TypeKind.ERROR)) {
        problems.add("no type: " + tree.getKind() + " " + tree);
      }
      boolean named =
          tree instanceof IdentifierTree
              || tree instanceof MethodInvocationTree
              || tree instanceof NewClassTree
              || tree instanceof MemberReferenceTree
              || tree instanceof VariableTree;
      if (named && method.trees().getElement(path) == null) {
        problems.add("no element: " + tree.getKind() + " " + tree);
      }
    }
  }
}
