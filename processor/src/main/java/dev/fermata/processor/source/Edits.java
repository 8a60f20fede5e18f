package dev.fermata.processor.source;

import java.util.Map;
import java.util.TreeMap;

/**
 * Changes to a source text that keep its lines: spaces for what is left out, insertions without
 * line ends. Translates offsets in the changed text back.
 */
final class Edits {
  private final StringBuilder text;
  private final TreeMap<Integer, String> insertions = new TreeMap<>();

  Edits(String original) {
    this.text = new StringBuilder(original);
  }

  char charAt(int offset) {
    return text.charAt(offset);
  }

  int length() {
    return text.length();
  }

  String substring(int start, int end) {
    return text.substring(start, end);
  }

  /** Replaces a stretch by a shorter text and spaces, line ends staying where they are. */
  void overwrite(int start, int end, String replacement) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
        text.setCharAt(i, ' ');
      }
    }
    text.replace(start, start + replacement.length(), replacement);
  }

  /** Inserts before an offset of the original text; takes effect at the end. */
  void insert(int offset, String insertion) {
    insertions.merge(offset, insertion, String::concat);
  }

  String result() {
    StringBuilder changed = new StringBuilder(text);
    for (Map.Entry<Integer, String> entry : insertions.descendingMap().entrySet()) {
      changed.insert(entry.getKey(), entry.getValue());
    }
    return changed.toString();
  }

  /** The offset in the original text of what stands at an offset of the result. */
  long toOriginal(long offset) {
    long shift = 0;
    for (Map.Entry<Integer, String> entry : insertions.entrySet()) {
      if (entry.getKey() + shift > offset) {
        break;
      }
      shift += Math.min(entry.getValue().length(), offset - entry.getKey() - shift);
    }
    return offset - shift;
  }
}
