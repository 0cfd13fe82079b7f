package io.brrtrouter.codegen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * A document becomes a plan, the plan becomes text, and only the ends of the line know of Maven, of
 * command lines and of servers.
 */
@AnalyzeClasses(
    packages = "io.brrtrouter.codegen",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "io.brrtrouter.codegen";

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule plansAreInJavasTermsOnly =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".plan")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT, ROOT + ".emit", ROOT + ".serve", ROOT + ".lint", "com.palantir..");

  @ArchTest static final ArchRule onlyEmittersKnowJavaPoet = only(ROOT + ".emit", "com.palantir..");

  @ArchTest
  static final ArchRule onlyTheSecondOpinionKnowsSwaggerParser =
      only(ROOT + ".lint", "io.swagger..");

  @ArchTest static final ArchRule onlyThePluginKnowsMaven = only(ROOT + ".maven", "org.apache..");

  @ArchTest static final ArchRule onlyTheCommandLineKnowsPicocli = only(ROOT + ".cli", "picocli..");

  @ArchTest
  static final ArchRule theEngineKnowsNeitherOfItsUsers =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT, ROOT + ".emit", ROOT + ".lint", ROOT + ".serve")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + ".cli", ROOT + ".maven");

  private static ArchRule only(String user, String used) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(user)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(used);
  }
}
