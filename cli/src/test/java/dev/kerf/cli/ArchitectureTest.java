package dev.kerf.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.kerf.analyzer.file.BoundedFile;
import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.model.PlaceTemplate;
import dev.kerf.analyzer.parallel.Parallel;
import dev.kerf.analyzer.report.ReportWriter;
import java.util.Set;

/** Holds what no single module can see: who may use whom, who prints, and who ends the process. */
@AnalyzeClasses(packages = "dev.kerf", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule a_module_has_one_package_prefix =
      classes()
          .should()
          .resideInAnyPackage("dev.kerf.analyzer..", "dev.kerf.report.html..", "dev.kerf.cli");

  @ArchTest
  static final ArchRule the_analyzer_knows_neither_its_report_nor_its_commands =
      noClasses()
          .that()
          .resideInAPackage("dev.kerf.analyzer..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.kerf.report..", "dev.kerf.cli..");

  /**
   * The result says where places lead as a text, and figures as numbers; how that becomes an
   * address, and what people read, is told once for all reports.
   */
  @ArchTest
  static final ArchRule the_html_report_sees_only_the_result =
      noClasses()
          .that()
          .resideInAPackage("dev.kerf.report..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.kerf..")
                  .and(not(resideInAnyPackage("dev.kerf.report..", "dev.kerf.analyzer.result")))
                  .and(not(equivalentTo(ReportWriter.class)))
                  .and(not(equivalentTo(Parallel.class)))
                  .and(not(equivalentTo(PlaceTemplate.class)))
                  .and(not(equivalentTo(Counts.class))));

  @ArchTest
  static final ArchRule templates_are_only_for_the_html_report =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.kerf.report.html..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("freemarker..");

  @ArchTest
  static final ArchRule arguments_are_parsed_only_by_the_command_line =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.kerf.cli")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule nobody_prints_past_the_streams_that_are_passed_in =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace");

  /** What is not the analysed repository's, or reads by places that it has checked itself. */
  private static final Set<String> OWN_READERS =
      Set.of(
          BoundedFile.class.getName(),
          "dev.kerf.analyzer.discover.OpenedFile",
          "dev.kerf.analyzer.cache.Pack",
          "dev.kerf.analyzer.signature.Sha256",
          "dev.kerf.analyzer.signature.JarSignatures",
          "dev.kerf.cli.KeptAnswers",
          "dev.kerf.cli.ProgramDigest",
          "dev.kerf.cli.SampleRepository");

  @ArchTest
  static final ArchRule files_that_others_wrote_are_read_up_to_a_limit_in_one_place =
      noClasses()
          .that(
              not(resideInAPackage("dev.kerf.analyzer.signature.generate"))
                  .and(describe("others", type -> !OWN_READERS.contains(type.getName()))))
          .should()
          .callMethodWhere(
              describe(
                  "opens a file",
                  call -> {
                    String owner = call.getTargetOwner().getName();
                    return owner.equals("java.nio.file.Files")
                            && call.getName()
                                .matches(
                                    "read(AllBytes|String|AllLines)|lines|new(InputStream|ByteChannel|BufferedReader)")
                        || owner.equals("java.nio.channels.FileChannel")
                            && call.getName().equals("open");
                  }))
          .orShould()
          .callConstructorWhere(
              describe(
                  "opens a file",
                  call ->
                      Set.of(
                              "java.io.FileInputStream",
                              "java.io.FileReader",
                              "java.io.RandomAccessFile",
                              "java.util.zip.ZipFile",
                              "java.util.jar.JarFile")
                          .contains(call.getTargetOwner().getName())));

  @ArchTest
  static final ArchRule only_main_ends_the_process =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(Main.class.getName())
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class);
}
