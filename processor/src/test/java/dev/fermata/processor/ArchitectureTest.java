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
import java.util.stream.Stream;

/**
 * Which stage may know which: {@code source → model → validation → analysis → lowering → shaping →
 * statemachine → writing}, each read by those after it, and {@code model}, {@code statemachine} and
 * {@code diagnostics} read by all and knowing nobody.
 */
@AnalyzeClasses(packages = "dev.fermata.processor", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

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
   * The page at each package's door says what it is for, whom it may know, and shows an example.
   */
  @ArchTest
  static void everyPackageSaysItsDuty(JavaClasses classes) throws IOException {
    Path sources = Path.of("src/main/java");
    List<Path> packages;
    try (Stream<Path> files = Files.walk(sources)) {
      packages =
          files
              .filter(file -> file.toString().endsWith(".java") && file.getNameCount() > 4)
              .map(Path::getParent)
              .distinct()
              .toList();
    }
    for (Path directory : packages) {
      String door = Files.readString(directory.resolve("package-info.java"));
      assertTrue(
          door.contains("May ") && door.contains("<pre>"),
          () -> directory + "/package-info.java lacks what it may import, or its example");
    }
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
