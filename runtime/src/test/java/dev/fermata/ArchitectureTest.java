package dev.fermata;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The runtime needs nothing but the JDK, and its frames know of generators only their signals. */
@AnalyzeClasses(packages = "dev.fermata", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule hasNoDependencies =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("dev.fermata..", "java..", "org.jspecify.annotations..");

  @ArchTest
  static final ArchRule framesKnowOnlyTheSignals =
      noClasses()
          .that()
          .resideInAPackage("dev.fermata.frame..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "dev\\.fermata\\.generator\\.(?!(StopIteration|GeneratorExit|Generator)$).*")
          .because("everything typed that users see is laid over the frames");

  @ArchTest
  static final ArchRule directFramesKnowOnlyFrames =
      noClasses()
          .that()
          .resideInAPackage("dev.fermata.direct..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "java..", "org.jspecify.annotations..", "dev.fermata.direct..", "dev.fermata.frame..")
          .because("generators and tasks both run on them");

  @ArchTest
  static final ArchRule framesKnowOnlyTheSignalsOfTasks =
      noClasses()
          .that()
          .resideInAPackage("dev.fermata.frame..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "dev\\.fermata\\.async\\.(?!(AsyncScope|Cancelled|DeadlineExceeded|StopAsyncIteration)$).*")
          .because("everything typed that users see is laid over the frames");

  @ArchTest
  static final ArchRule useNoInternalsOfTheJdk =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("sun..", "jdk.internal..", "com.sun..");
}
