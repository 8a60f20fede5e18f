package dev.fermata.async;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** A test of one behaviour, run for each {@link Mode}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(EveryMode.Modes.class)
@interface EveryMode {

  /** Sets the mode for the time of the test. */
  final class Modes implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
      return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
        ExtensionContext context) {
      return Arrays.stream(Mode.values()).map(InMode::new);
    }
  }

  /** One run of the test. */
  record InMode(Mode mode) implements TestTemplateInvocationContext {
    @Override
    public String getDisplayName(int index) {
      return mode.toString();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      BeforeEachCallback before = context -> Mode.current = mode;
      AfterEachCallback after = context -> Mode.current = Mode.GENERATED;
      return List.of(before, after);
    }
  }
}
