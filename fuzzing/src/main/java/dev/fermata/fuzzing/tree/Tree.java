package dev.fermata.fuzzing.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A piece of a program: text with children in it. The text is written as a template, in which each
 * {@code #} stands for a child, and {@code «} and {@code »} begin and end an indented part.
 *
 * @param construct what it is
 * @param type of an expression, as Java writes it; of anything else empty
 * @param pieces text and children, in order
 */
public record Tree(Construct construct, String type, List<Piece> pieces) {

  /** Text, or a child. */
  public sealed interface Piece {}

  /**
   * Text as it is printed, but for the marks of indentation.
   *
   * @param text the text
   */
  public record Text(String text) implements Piece {}

  /**
   * A child.
   *
   * @param position where it stands in its parent
   * @param tree the child
   */
  public record Child(Position position, Tree tree) implements Piece {}

  /** Copies the list. */
  public Tree {
    pieces = List.copyOf(pieces);
  }

  /** An expression. */
  public static Tree expression(Construct construct, String type, String template, Child... in) {
    return new Tree(construct, type, filled(template, in));
  }

  /** A statement, a member, or a part of one. */
  public static Tree of(Construct construct, String template, Child... in) {
    return new Tree(construct, "", filled(template, in));
  }

  /** A list, each element on a line of its own. */
  public static Tree list(Position position, List<Tree> elements) {
    List<Piece> pieces = new ArrayList<>();
    for (Tree element : elements) {
      pieces.add(new Child(position, element));
    }
    return new Tree(Construct.LIST, "", pieces);
  }

  /** A child for {@link #of}. */
  public static Child at(Position position, Tree tree) {
    return new Child(position, tree);
  }

  private static List<Piece> filled(String template, Child[] children) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (Child child : children) {
      int hole = template.indexOf('#', from);
      if (hole < 0) {
        throw new IllegalArgumentException("too few holes: " + template);
      }
      pieces.add(new Text(template.substring(from, hole)));
      pieces.add(child);
      from = hole + 1;
    }
    if (template.indexOf('#', from) >= 0) {
      throw new IllegalArgumentException("too many holes: " + template);
    }
    pieces.add(new Text(template.substring(from)));
    return pieces;
  }

  /** The children, in order. */
  public List<Child> children() {
    List<Child> children = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece instanceof Child child) {
        children.add(child);
      }
    }
    return children;
  }

  /** This tree with another child at an index of {@link #children}. */
  public Tree with(int index, Tree child) {
    List<Piece> changed = new ArrayList<>();
    int at = 0;
    for (Piece piece : pieces) {
      if (piece instanceof Child old && at++ == index) {
        changed.add(new Child(old.position, child));
      } else {
        changed.add(piece);
      }
    }
    return new Tree(construct, type, changed);
  }

  /** This list with other elements in place of those from an index to another. */
  public Tree splice(int from, int to, List<Child> elements) {
    List<Piece> changed = new ArrayList<>(pieces);
    changed.subList(from, to).clear();
    changed.addAll(from, elements);
    return new Tree(construct, type, changed);
  }

  /** Shows every tree, parents first. */
  public void walk(Consumer<Tree> visitor) {
    visitor.accept(this);
    for (Piece piece : pieces) {
      if (piece instanceof Child child) {
        child.tree.walk(visitor);
      }
    }
  }

  /** How many trees there are. */
  public int size() {
    int size = 1;
    for (Piece piece : pieces) {
      size += piece instanceof Child child ? child.tree.size() : 0;
    }
    return size;
  }

  /** The program as Java. */
  public String print() {
    return new Printer().print(this);
  }

  /** Walks a tree and keeps the depth of indentation. */
  private static final class Printer {
    private final StringBuilder out = new StringBuilder();
    private int depth;

    String print(Tree tree) {
      add(tree);
      return out.toString();
    }

    private void add(Tree tree) {
      for (Piece piece : tree.pieces) {
        if (piece instanceof Child child) {
          if (tree.construct == Construct.LIST) {
            add("\n");
          }
          add(child.tree);
        } else {
          add(((Text) piece).text);
        }
      }
    }

    private void add(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        switch (c) {
          case '«' -> depth++;
          case '»' -> depth--;
          case '\n' -> out.append('\n').append("  ".repeat(depth));
          default -> out.append(c);
        }
      }
    }
  }
}
