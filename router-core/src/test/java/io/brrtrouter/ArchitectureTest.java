package io.brrtrouter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** The drawing of the packages, enforced. */
@AnalyzeClasses(packages = "io.brrtrouter", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** Reads like a request; a package may use only those above it. */
  private static final List<String> ORDER =
      List.of(
          "http",
          "validation",
          "json",
          "openapi",
          "openapi.read",
          "routing",
          "security",
          "parameters",
          "worker",
          "operation",
          "outbound",
          "observe",
          "pipeline",
          "server");

  private static final String ROOT = "io.brrtrouter.";

  @ArchTest
  static final ArchRule everyPackageUsesOnlyThoseAboveIt =
      classes().should(dependOnlyOnPackagesAbove());

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("io.brrtrouter.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheServerKnowsTheTransport =
      only("io.brrtrouter.server..", "io.helidon..");

  @ArchTest
  static final ArchRule onlyJsonKnowsTheSchemaValidator =
      only("io.brrtrouter.json..", "com.networknt..");

  @ArchTest
  static final ArchRule onlyTheReaderAndTheConfigurationKnowYaml =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.brrtrouter.openapi.read..", "io.brrtrouter.server..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "tools.jackson.dataformat.yaml..", "org.snakeyaml..", "org.yaml.snakeyaml..");

  @ArchTest
  static final ArchRule onlyTheServersBridgeKnowsJavaUtilLogging =
      only("io.brrtrouter.server..", "java.util.logging..");

  @ArchTest static final ArchRule nobodyPrints = noClasses().should(ACCESS_STANDARD_STREAMS);

  private static ArchRule only(String user, String used) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(user)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(used);
  }

  private static ArchCondition<JavaClass> dependOnlyOnPackagesAbove() {
    return new ArchCondition<>("depend only on the packages above their own") {
      @Override
      public void check(JavaClass user, ConditionEvents events) {
        int place = place(user);
        if (place < 0) {
          events.add(SimpleConditionEvent.violated(user, user + " is in no package of the table"));
        }
        user.getDirectDependenciesFromSelf().stream()
            .filter(used -> used.getTargetClass().getPackageName().startsWith(ROOT))
            .filter(used -> place(used.getTargetClass()) > place)
            .forEach(
                used -> events.add(SimpleConditionEvent.violated(user, used.getDescription())));
      }
    };
  }

  private static int place(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(ROOT) ? ORDER.indexOf(name.substring(ROOT.length())) : -1;
  }
}
