package dev.fermata.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another processor: generates one type in one round, having kept busy until then. */
final class MakingProcessor extends AbstractProcessor {
  private final int makingRound;
  private final String name;
  private final String text;
  private int round;

  MakingProcessor(int makingRound, String name, String text) {
    this.makingRound = makingRound;
    this.name = name;
    this.text = text;
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
    if (round < makingRound) {
      // Without a new file there would be no further round.
      write("other.Step" + round, "package other; class Step" + round + " {}");
    } else if (round == makingRound) {
      write(name, text);
    }
    return false;
  }

  private void write(String typeName, String content) {
    try (Writer writer = processingEnv.getFiler().createSourceFile(typeName).openWriter()) {
      writer.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
