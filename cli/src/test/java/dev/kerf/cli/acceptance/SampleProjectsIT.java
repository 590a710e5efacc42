package dev.kerf.cli.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.kerf.cli.CommandRun;
import dev.kerf.cli.acceptance.Truth.Recommended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Runs the real command over every sample and compares with its truth. */
class SampleProjectsIT {

  @TempDir private Path reports;

  @TestFactory
  Stream<DynamicContainer> samples(TestReporter reporter) {
    return SampleProject.all().stream()
        .map(sample -> dynamicContainer(sample.name(), tests(sample, reporter)));
  }

  private List<DynamicTest> tests(SampleProject sample, TestReporter reporter) {
    Truth truth = sample.truth();
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(dynamicTest("report", () -> checkReport(sample, analyze(sample))));
    truth
        .services()
        .ifPresent(
            services ->
                tests.add(
                    dynamicTest(
                        "services", () -> checkServices(services, analyze(sample), reporter))));
    truth.cut().ifPresent(cut -> tests.add(dynamicTest("cut", () -> checkCut(cut, sample))));
    truth
        .cut()
        .flatMap(ExpectedCut::contract)
        .ifPresent(
            contract ->
                tests.add(
                    dynamicTest(
                        "contract",
                        () -> checkContract(contract, truth.cut().get().owners(), sample))));
    tests.add(dynamicTest("tables", () -> checkTables(sample)));
    tests.add(dynamicTest("only the application's own types", () -> checkTypes(sample)));
    for (Section section : truth.sections()) {
      tests.add(dynamicTest(section.what(), () -> checkFacts(sample, section, reporter)));
    }
    return tests;
  }

  private static void checkReport(SampleProject sample, WrittenReport report) {
    Truth truth = sample.truth();
    assertEquals(truth.title(), report.title(), sample + ": title");
    assertEquals(
        truth.types(), report.types().size(), () -> sample + ": types are " + report.types());
    TreeMap<String, Integer> leftOut = new TreeMap<>();
    truth.leftOut().keySet().forEach(why -> leftOut.put(why, report.leftOutFor(why)));
    assertEquals(
        new TreeMap<>(truth.leftOut()),
        leftOut,
        () -> sample + ": left out are " + report.leftOut());
    if (truth.recommended() != Recommended.EITHER) {
      assertEquals(
          truth.recommended() == Recommended.SOME,
          report.recommended().isPresent(),
          () -> sample + ": recommended is " + report.recommended());
    }
  }

  private static void checkServices(
      ExpectedServices expected, WrittenReport report, TestReporter reporter) {
    ServiceAgreement agreement = ServiceAgreement.of(expected, report.serviceOf());
    reporter.publishEntry("agreement", String.valueOf(agreement.share()));
    assertTrue(
        agreement.share() >= expected.agreement(),
        () ->
            "agreement "
                + agreement.share()
                + " of '"
                + report.recommended().orElse("keep it whole")
                + "' is below "
                + expected.agreement()
                + lines(agreement.disagreements()));
  }

  private static void checkCut(ExpectedCut cut, SampleProject sample) {
    assertEquals(
        "", cut.differences(export(sample, "foreign-keys"), export(sample, "transactions")));
  }

  private void checkContract(
      ExpectedContract contract, Map<String, String> owners, SampleProject sample)
      throws IOException {
    Path file = reports.resolve(sample.name() + "-boundaries.yml");
    Files.writeString(file, contract.boundaries(owners));
    List<Row> rows =
        Csv.rows(
            run(
                    "export",
                    sample.folder().toString(),
                    "--what",
                    "contracts",
                    "--boundaries",
                    file.toString())
                .out());
    assertEquals("", contract.differences(rows));
  }

  private static void checkTables(SampleProject sample) {
    List<String> tables =
        export(sample, "tables").stream().map(row -> row.table("table")).sorted().toList();

    assertEquals(List.copyOf(new TreeSet<>(sample.truth().tables())), tables, sample + ": tables");
  }

  /** Neither tests nor generated code nor libraries have dependencies that count. */
  private static void checkTypes(SampleProject sample) {
    Names names = sample.truth().names();
    Set<String> foreign = new TreeSet<>();
    for (Row row : export(sample, "type-dependencies")) {
      Stream.of(row.text("from"), row.text("to"))
          .filter(type -> !names.isApplications(type))
          .forEach(foreign::add);
    }
    assertEquals(Set.of(), foreign, sample + ": not of the application");
  }

  private static void checkFacts(SampleProject sample, Section section, TestReporter reporter) {
    Comparison comparison = section.compare(export(sample, section.what()));
    comparison.gaps().forEach(gap -> reporter.publishEntry("not yet", gap));
    assertTrue(
        comparison.differences().isEmpty(),
        () ->
            sample.name()
                + " "
                + section.what()
                + ": "
                + comparison.differences().size()
                + " differences"
                + lines(comparison.differences()));
  }

  private WrittenReport analyze(SampleProject sample) {
    Path folder = reports.resolve(sample.name());
    run("analyze", sample.folder().toString(), "--out", folder.toString());
    return WrittenReport.read(folder.resolve("result.json"));
  }

  private static List<Row> export(SampleProject sample, String what) {
    return Csv.rows(
        run("export", sample.folder().toString(), "--what", what, "--format", "csv").out());
  }

  private static CommandRun run(String... arguments) {
    CommandRun run = CommandRun.ofInstalled(arguments);
    assertEquals(0, run.code(), () -> String.join(" ", arguments) + ": " + run.err());
    return run;
  }

  private static String lines(List<String> texts) {
    return "\n  " + String.join("\n  ", texts);
  }
}
