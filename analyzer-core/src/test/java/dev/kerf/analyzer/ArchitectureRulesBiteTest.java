package dev.kerf.analyzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A rule that cannot fail guards nothing, so each is shown something it must refuse. */
final class ArchitectureRulesBiteTest {

  @Test
  void every_ambient_access_is_refused_also_as_a_method_reference() {
    List<String> violations =
        violations(ArchitectureTest.results_depend_on_the_input_alone, AsksTheHost.class);
    assertEquals(5, violations.size(), () -> String.join("\n", violations));
  }

  @Test
  void a_given_clock_seed_or_locale_is_fine() {
    assertEquals(
        List.of(),
        violations(ArchitectureTest.results_depend_on_the_input_alone, AsksItsArguments.class));
  }

  @Test
  void printing_is_refused() {
    assertFalse(
        violations(ArchitectureTest.the_analyzer_neither_prints_nor_exits, Prints.class).isEmpty());
  }

  @Test
  void a_library_without_a_home_is_refused() {
    assertEquals(
        1, violations(ArchitectureTest.a_library_is_used_only_at_home, UsesAStranger.class).size());
  }

  @Test
  void a_package_off_the_map_has_no_stage() {
    assertEquals(Optional.empty(), PackageMap.stageOf("dev.kerf.analyzer.shed"));
    assertEquals(Optional.empty(), PackageMap.stageOf("dev.kerf.analyzer.framework.shed"));
    assertEquals(Optional.empty(), PackageMap.stageOf("dev.kerf.analyzer.model.shed"));
  }

  @Test
  void the_map_has_direction() {
    assertTrue(PackageMap.mayUse("cluster", "couple"));
    assertFalse(PackageMap.mayUse("couple", "cluster"));
    assertFalse(PackageMap.mayUse("framework.jpa", "framework.spring"));
    assertFalse(PackageMap.mayUse("model", ""));
  }

  @Test
  void a_library_has_the_homes_of_the_root_it_lies_under() {
    assertEquals(
        Optional.of(Set.of("extract.bytecode", "extract.bytecode.code", "extract.bytecode.uses")),
        PackageMap.homesOf("org.objectweb.asm"));
    assertEquals(Optional.empty(), PackageMap.homesOf("org.objectweb.asmx"));
  }

  private static List<String> violations(ArchRule rule, Class<?> suspect) {
    return rule.evaluate(new ClassFileImporter().importClasses(suspect))
        .getFailureReport()
        .getDetails();
  }

  private static final class AsksTheHost {
    final Instant instant = Instant.now();
    final LocalDate date = LocalDate.now();
    final Random random = new Random();
    final Function<String, String> lower = String::toLowerCase;
    final String number = String.format("%d", 1);
  }

  private static final class AsksItsArguments {
    final Instant instant = Instant.now(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    final Random random = new Random(7);
    final String lower = "A".toLowerCase(Locale.ROOT);
  }

  private static final class Prints {
    void say(String text) {
      System.out.println(text);
    }
  }

  private static final class UsesAStranger {
    ArchRule stranger;
  }
}
