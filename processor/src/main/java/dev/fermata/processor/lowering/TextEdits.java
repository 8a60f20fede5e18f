package dev.fermata.processor.lowering;

import dev.fermata.processor.statemachine.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Changes to a stretch of source. Where several begin at one place, what is inserted comes first,
 * in the order in which it was; of two replacements the first one counts, and one that lies inside
 * another is not made.
 */
final class TextEdits {

  private record Edit(int start, int end, Code code) {
    boolean isInsertion() {
      return start == end;
    }
  }

  /** Source as it stands. */
  interface Slice {
    String of(int start, int end);
  }

  private final List<Edit> edits = new ArrayList<>();

  void insert(int at, Code code) {
    edits.add(new Edit(at, at, code));
  }

  void replace(int start, int end, Code code) {
    edits.add(new Edit(start, end, code));
  }

  /** The source between two offsets with its changes. */
  Code apply(int start, int end, Slice source) {
    List<Edit> ordered = new ArrayList<>(edits);
    ordered.sort(Comparator.comparingInt(Edit::start).thenComparing(edit -> !edit.isInsertion()));
    List<Object> parts = new ArrayList<>();
    int at = start;
    for (Edit edit : ordered) {
      if (edit.start() < at) {
        continue;
      }
      parts.add(source.of(at, edit.start()));
      parts.add(edit.code());
      at = edit.end();
    }
    parts.add(source.of(at, end));
    return Code.of(parts.toArray());
  }
}
