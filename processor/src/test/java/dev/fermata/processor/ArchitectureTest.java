package dev.fermata.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which stage may know which: {@code source → model → validation → analysis → lowering → shaping →
 * statemachine → writing}, each read by those after it, and {@code model}, {@code statemachine} and
 * {@code diagnostics} read by all and knowing nobody.
 */
@AnalyzeClasses(packages = "dev.fermata.processor", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final Pattern ALLOWED =
      Pattern.compile("May (?:import|use):(.*?)(?:;|\\.\\s)", Pattern.DOTALL);

  @ArchTest static final ArchRule modelKnowsNoOtherStage = knowsNoOtherStage("model");

  @ArchTest static final ArchRule stateMachineKnowsNoOtherStage = knowsNoOtherStage("statemachine");

  @ArchTest static final ArchRule diagnosticsKnowNoOtherStage = knowsNoOtherStage("diagnostics");

  @ArchTest
  static final ArchRule sourceKnowsNoLaterStage =
      knowsNone("source", "validation", "analysis", "lowering", "shaping", "writing");

  @ArchTest
  static final ArchRule analysisKnowsNoLaterStage =
      knowsNone("analysis", "validation", "lowering", "statemachine", "shaping", "writing");

  @ArchTest
  static final ArchRule validationKnowsNoLaterStage =
      knowsNone("validation", "lowering", "statemachine", "shaping", "writing");

  @ArchTest
  static final ArchRule shapingKnowsStatesOnly =
      noClasses()
          .that()
          .resideInAPackage("dev.fermata.processor.shaping..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "dev.fermata.processor..", "com.sun.source..", "javax.lang.model..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "dev.fermata.processor.shaping..",
                              "dev.fermata.processor.statemachine.."))));

  @ArchTest
  static final ArchRule loweringKnowsNeitherValidationNorWriting =
      knowsNone("lowering", "validation", "writing");

  @ArchTest
  static final ArchRule writingKnowsNeitherValidationNorLowering =
      knowsNone("writing", "validation", "lowering", "shaping");

  @ArchTest
  static final ArchRule nobodyKnowsTheProcessorItself =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.fermata.processor")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.fermata.processor");

  @ArchTest
  static final ArchRule stagesFormNoCycle =
      slices().matching("dev.fermata.processor.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule runtimeIsNamedNotUsed =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.fermata.generator..", "dev.fermata.frame..")
          .because("the runtime's own coroutines are compiled with the processor");

  @ArchTest
  static final ArchRule onlyPublicCompilerApi =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.sun.tools.javac..", "jdk.internal..", "sun..")
          .because("the processor must run in any javac without --add-exports");

  /**
   * The page at each package's door says what it is for, whom it may import, and shows an example;
   * and it imports nobody else.
   */
  @ArchTest
  static void everyPackageIsAsItsPageSays(JavaClasses classes) throws IOException {
    Path root = Path.of("src/main/java/dev/fermata/processor");
    List<String> stages;
    try (Stream<Path> directories = Files.list(root)) {
      stages =
          directories
              .filter(Files::isDirectory)
              .map(directory -> directory.getFileName().toString())
              .toList();
    }
    for (String stage : stages) {
      String page = Files.readString(root.resolve(stage).resolve("package-info.java"));
      assertTrue(page.contains("<pre>"), () -> stage + "/package-info.java has no example");
      knowsNone(
              stage,
              stages.stream()
                  .filter(other -> !other.equals(stage))
                  .filter(other -> !allowedBy(page, stage).contains(other))
                  .toArray(String[]::new))
          .because("its page does not allow it")
          .check(classes);
    }
  }

  /** The words of the sentence that says what a package may import. */
  private static List<String> allowedBy(String page, String stage) {
    Matcher sentence = ALLOWED.matcher(page);
    assertTrue(sentence.find(), () -> stage + "/package-info.java lacks what it may import");
    return List.of(sentence.group(1).split("\\W+"));
  }

  private static ClassesShouldConjunction knowsNoOtherStage(String stage) {
    return noClasses()
        .that()
        .resideInAPackage("dev.fermata.processor." + stage + "..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("dev.fermata.processor..")
                .and(not(resideInAnyPackage("dev.fermata.processor." + stage + ".."))));
  }

  private static ClassesShouldConjunction knowsNone(String stage, String... others) {
    return noClasses()
        .that()
        .resideInAPackage("dev.fermata.processor." + stage + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Stream.of(others)
                .map(other -> "dev.fermata.processor." + other + "..")
                .toArray(String[]::new));
  }
}
