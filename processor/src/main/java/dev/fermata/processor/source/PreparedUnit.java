package dev.fermata.processor.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;

/** A file of the user's compilation, made ready to be compiled again for its coroutines. */
final class PreparedUnit {
  private final CompilationUnitTree outerUnit;
  private final Edits edits;
  private final MemorySource source;
  private final List<String> typeNames;

  private PreparedUnit(
      CompilationUnitTree outerUnit, Edits edits, MemorySource source, List<String> typeNames) {
    this.outerUnit = outerUnit;
    this.edits = edits;
    this.source = source;
    this.typeNames = List.copyOf(typeNames);
  }

  static PreparedUnit of(OuterCompilation outer, JavaCompiler compiler, CompilationUnitTree unit)
      throws IOException {
    String content = unit.getSourceFile().getCharContent(true).toString();
    Edits edits = new Edits(content);
    if (LombokBodies.concerns(content)) {
      editForLombok(outer, compiler, unit.getSourceFile(), edits);
    }
    SourcePositions positions = outer.trees().getSourcePositions();
    new BodyBlanker(unit, positions, edits).scan(unit, null);
    List<String> typeNames = new ArrayList<>();
    TreePath root = new TreePath(unit);
    for (Tree declaration : unit.getTypeDecls()) {
      if (declaration instanceof ClassTree
          && element(outer, new TreePath(root, declaration)) instanceof TypeElement type) {
        typeNames.add(type.getQualifiedName().toString());
        new MemberInjector(outer, unit, edits).inject(type);
      }
    }
    String fileName = unit.getSourceFile().getName();
    MemorySource source = new MemorySource(typeNames.get(0), fileName, edits::result);
    return new PreparedUnit(unit, edits, source, typeNames);
  }

  private static void editForLombok(
      OuterCompilation outer, JavaCompiler compiler, JavaFileObject file, Edits edits)
      throws IOException {
    String level = String.valueOf(outer.sourceLevel());
    List<String> options = new ArrayList<>(List.of("-proc:none", "-source", level));
    if (outer.environment().isPreviewEnabled()) {
      options.add("--enable-preview");
    }
    JavacTask parser =
        (JavacTask)
            compiler.getTask(
                Writer.nullWriter(), null, diagnostic -> {}, options, null, List.of(file));
    SourcePositions positions = Trees.instance(parser).getSourcePositions();
    for (CompilationUnitTree pristine : parser.parse()) {
      LombokBodies.edit(pristine, positions, edits);
    }
  }

  /** Safe on a top-level declaration, which has been entered; never to be asked inside a body. */
  private static Element element(OuterCompilation outer, TreePath path) {
    return outer.trees().getElement(path);
  }

  /** The file as the user's compilation parsed it. */
  CompilationUnitTree outerUnit() {
    return outerUnit;
  }

  /** The file for the nested compilation. */
  MemorySource source() {
    return source;
  }

  /** The names of the top-level types it declares. */
  List<String> typeNames() {
    return typeNames;
  }

  /** What the file imports: types and, of static imports, members; on demand ends in a star. */
  List<String> importedNames() {
    return outerUnit.getImports().stream()
        .map(each -> each.getQualifiedIdentifier().toString())
        .toList();
  }

  /** The packages (or types, of static imports) that the file imports from. */
  List<String> imports() {
    return importedNames().stream()
        .map(name -> name.substring(0, Math.max(0, name.lastIndexOf('.'))))
        .toList();
  }

  /** The offset in the user's file of what stands at an offset of the prepared one. */
  long toOriginal(long offset) {
    return edits.toOriginal(offset);
  }
}
