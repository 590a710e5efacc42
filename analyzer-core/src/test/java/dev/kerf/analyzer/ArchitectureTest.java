package dev.kerf.analyzer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.Set;

/** Holds the analyzer to its {@link PackageMap}, and to giving the same bytes every time. */
@AnalyzeClasses(packages = PackageMap.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule every_package_is_on_the_map_and_uses_only_what_the_map_grants =
      classes().should(keepToTheMap());

  @ArchTest
  static final ArchRule a_library_is_used_only_at_home = classes().should(useLibrariesAtHome());

  @ArchTest
  static final ArchRule packages_are_free_of_cycles =
      slices().matching(PackageMap.ROOT + ".(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule results_depend_on_the_input_alone =
      noClasses()
          .should()
          .accessTargetWhere(AmbientAccess.isAmbient())
          .because(
              "the same workspace and options must give the same bytes at any time, in any locale,"
                  + " time zone and charset: pass Locale.ROOT, UTF_8, a seed or an instant");

  @ArchTest
  static final ArchRule the_analyzer_neither_prints_nor_exits =
      noClasses()
          .should()
          .accessTargetWhere(AmbientAccess.isProcessWide())
          .because("only the command line talks to people; say it with a Diagnostic");

  private static ArchCondition<JavaClass> keepToTheMap() {
    return new ArchCondition<>("keep to the PackageMap") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Optional<String> stage = PackageMap.stageOf(type.getPackageName());
        if (stage.isEmpty()) {
          violated(
              events, type, type.getName() + " lies in a package that is not on the PackageMap");
          return;
        }
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
          if (!PackageMap.isWithin(target, PackageMap.ROOT)) {
            continue;
          }
          // A target off the map is reported where it is declared.
          Optional<String> used = PackageMap.stageOf(target);
          if (used.isPresent() && !PackageMap.mayUse(stage.get(), used.get())) {
            violated(
                events,
                type,
                "'%s' must not know '%s': %s"
                    .formatted(stage.get(), used.get(), dependency.getDescription()));
          }
        }
      }
    };
  }

  private static ArchCondition<JavaClass> useLibrariesAtHome() {
    return new ArchCondition<>("use libraries only in their home package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String stage = PackageMap.stageOf(type.getPackageName()).orElse("");
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass().getBaseComponentType();
          if (target.isPrimitive() || isOursOrOfTheJdk(target.getPackageName())) {
            continue;
          }
          Optional<Set<String>> homes = PackageMap.homesOf(target.getPackageName());
          if (homes.isEmpty() || !homes.get().contains(stage)) {
            String allowed =
                homes.map(Object::toString).orElse("no home: put it on the PackageMap");
            violated(events, type, dependency.getDescription() + " [home: " + allowed + "]");
          }
        }
      }
    };
  }

  private static boolean isOursOrOfTheJdk(String packageName) {
    return Set.of("dev.kerf", "java", "javax.xml", "org.w3c.dom", "org.xml.sax").stream()
        .anyMatch(root -> PackageMap.isWithin(packageName, root));
  }

  private static void violated(ConditionEvents events, JavaClass type, String message) {
    events.add(SimpleConditionEvent.violated(type, message));
  }
}
