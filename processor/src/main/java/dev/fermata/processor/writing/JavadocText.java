package dev.fermata.processor.writing;

import java.util.ArrayList;
import java.util.List;

/**
 * A Javadoc comment taken apart as far as factories need it.
 *
 * @param description the lines before the first block tag, none of them blank at either end
 * @param tags the block tags
 */
record JavadocText(List<String> description, List<Tag> tags) {

  /**
   * A block tag.
   *
   * @param name without the at sign
   * @param text what follows, line ends included
   */
  record Tag(String name, String text) {
    boolean isNamed(String other) {
      return name.equals(other);
    }

    String firstWord() {
      return text.split("\\s+", 2)[0];
    }

    String afterFirstWord() {
      String[] parts = text.split("\\s+", 2);
      return parts.length > 1 ? parts[1] : "";
    }

    @Override
    public String toString() {
      return text.isEmpty() ? "@" + name : "@" + name + " " + text;
    }
  }

  static JavadocText parse(String comment) {
    List<String> description = new ArrayList<>();
    List<Tag> tags = new ArrayList<>();
    for (String line : comment.lines().map(JavadocText::withoutLeadingSpace).toList()) {
      if (line.strip().startsWith("@")) {
        String[] parts = line.strip().substring(1).split("\\s+", 2);
        tags.add(new Tag(parts[0], parts.length > 1 ? parts[1] : ""));
      } else if (tags.isEmpty()) {
        description.add(line.stripTrailing());
      } else {
        Tag last = tags.remove(tags.size() - 1);
        tags.add(new Tag(last.name(), (last.text() + "\n" + line).stripTrailing()));
      }
    }
    return new JavadocText(trimmed(description), List.copyOf(tags));
  }

  private static String withoutLeadingSpace(String line) {
    return line.startsWith(" ") ? line.substring(1) : line;
  }

  private static List<String> trimmed(List<String> lines) {
    int start = 0;
    int end = lines.size();
    while (start < end && lines.get(start).isBlank()) {
      start++;
    }
    while (end > start && lines.get(end - 1).isBlank()) {
      end--;
    }
    return List.copyOf(lines.subList(start, end));
  }
}
