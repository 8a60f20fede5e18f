package dev.fermata.fuzzing.campaign;

import dev.fermata.fuzzing.tree.Construct;
import dev.fermata.fuzzing.tree.Construct.Form;
import dev.fermata.fuzzing.tree.Tree;
import dev.fermata.fuzzing.tree.Tree.Child;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What can be taken away from a program in one step: elements of a list, or everything of a
 * statement but what stands in it, or all of an expression but an operand.
 */
final class Reductions {
  private final Tree root;
  private final List<Tree> found = new ArrayList<>();

  Reductions(Tree root) {
    this.root = root;
  }

  /** The program with something less in it, once for each way. */
  List<Tree> all() {
    visit(root, tree -> tree);
    return found;
  }

  private void visit(Tree tree, UnaryOperator<Tree> program) {
    if (tree.construct().form() == Form.LIST) {
      elements(tree, program);
    } else if (tree.construct().form() == Form.EXPRESSION) {
      expression(tree, program);
    }
    List<Child> children = tree.children();
    for (int i = 0; i < children.size(); i++) {
      int index = i;
      visit(children.get(i).tree(), child -> program.apply(tree.with(index, child)));
    }
  }

  /** Halves, quarters … single elements; and elements replaced by the statements in them. */
  private void elements(Tree list, UnaryOperator<Tree> program) {
    int size = list.pieces().size();
    for (int length = size; length > 0; length /= 2) {
      for (int from = 0; from < size; from += length) {
        found.add(program.apply(list.splice(from, Math.min(size, from + length), List.of())));
      }
    }
    List<Child> children = list.children();
    for (int i = 0; i < children.size(); i++) {
      for (Tree inner : listsIn(children.get(i).tree())) {
        found.add(program.apply(list.splice(i, i + 1, inner.children())));
      }
      for (Tree inner : statementsIn(children.get(i).tree())) {
        found.add(
            program.apply(
                list.splice(i, i + 1, List.of(new Child(children.get(i).position(), inner)))));
      }
    }
  }

  /** The outermost lists in a tree. */
  private static List<Tree> listsIn(Tree tree) {
    List<Tree> lists = new ArrayList<>();
    for (Child child : tree.children()) {
      if (child.tree().construct() == Construct.LIST) {
        lists.add(child.tree());
      } else {
        lists.addAll(listsIn(child.tree()));
      }
    }
    return lists;
  }

  /** The statements that stand in a tree without a list around them. */
  private static List<Tree> statementsIn(Tree tree) {
    List<Tree> statements = new ArrayList<>();
    for (Child child : tree.children()) {
      if (child.tree().construct().form() == Form.STATEMENT) {
        statements.add(child.tree());
      }
    }
    return statements;
  }

  private void expression(Tree tree, UnaryOperator<Tree> program) {
    for (Child child : tree.children()) {
      operands(child.tree(), tree.type(), program);
    }
    if (!tree.children().isEmpty() || tree.construct() != Construct.LITERAL) {
      String simple = simple(tree.type());
      if (!simple.isEmpty()) {
        found.add(program.apply(Tree.expression(Construct.LITERAL, tree.type(), simple)));
      }
    }
  }

  /** The outermost operands of a type. */
  private void operands(Tree tree, String type, UnaryOperator<Tree> program) {
    if (tree.construct().form() == Form.EXPRESSION && tree.type().equals(type)) {
      found.add(program.apply(tree));
      return;
    }
    for (Child child : tree.children()) {
      operands(child.tree(), type, program);
    }
  }

  private static String simple(String type) {
    return switch (type) {
      case "boolean" -> "true";
      case "int", "double", "float" -> "0";
      case "long" -> "0L";
      case "char" -> "'a'";
      case "byte", "short" -> "(" + type + ") 0";
      case "String" -> "\"\"";
      case "Integer" -> "(Integer) 1";
      case "Object" -> "(Object) \"o\"";
      case "void" -> "";
      default -> "(" + type + ") null";
    };
  }
}
