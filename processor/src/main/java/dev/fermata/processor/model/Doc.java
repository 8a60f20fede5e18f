package dev.fermata.processor.model;

/**
 * A documentation comment, its references written so that they hold in another file.
 *
 * @param text without the comment's own signs
 * @param isMarkdown whether it was written with {@code ///} (JEP 467)
 */
public record Doc(String text, boolean isMarkdown) {}
