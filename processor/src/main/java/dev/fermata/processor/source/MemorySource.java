package dev.fermata.processor.source;

import java.net.URI;
import java.util.function.Supplier;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.Nullable;

/** A source file of the nested compilation; its text is made when the compiler asks for it. */
final class MemorySource extends SimpleJavaFileObject {
  private final String binaryName;
  private final String name;
  private final Supplier<String> text;
  private @Nullable String content;

  /**
   * @param binaryName of the type it declares
   * @param name what the compiler shall call the file
   */
  MemorySource(String binaryName, String name, Supplier<String> text) {
    super(
        URI.create("mem:///" + binaryName.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
    this.binaryName = binaryName;
    this.name = name;
    this.text = text;
  }

  String binaryName() {
    return binaryName;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    String made = content;
    if (made == null) {
      made = text.get();
      content = made;
    }
    return made;
  }

  /** One file may declare several types, of which it is named after at most one. */
  @Override
  public boolean isNameCompatible(String simpleName, Kind kind) {
    return kind == Kind.SOURCE;
  }
}
