package dev.kerf.cli.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.cli.CommandRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The real command over jars from Maven Central: class files that the compilers of Kotlin, Groovy
 * and Scala wrote, and a library that is there as class files and as sources.
 */
final class ArtefactsIT {

  private static final Path ARTEFACTS =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("target/artefacts");

  @Test
  void entities_statements_and_calls_of_kotlin_are_read_from_its_jar() {
    List<String> tables = rows("corda-finance.jar", "tables");
    assertTrue(tables.contains("contract_cash_states,table,,entity"), tables::toString);
    assertTrue(tables.contains("cp_states,table,,entity"), tables::toString);

    List<String> accesses = rows("corda-finance.jar", "table-accesses");
    String selection = "net.corda.finance.contracts.asset.cash.selection.";
    assertTrue(
        accesses.contains(
            selection + "CashSelectionPostgreSQLImpl,executeQuery,contract_cash_states,read"),
        accesses::toString);

    List<String> calls = rows("corda-finance.jar", "method-calls");
    String flows = "net.corda.finance.flows.";
    assertTrue(
        calls.contains(flows + "CashIssueAndPaymentFlow,call," + flows + "CashIssueFlow,<init>"));
  }

  @Test
  void what_groovy_calls_by_name_is_found_where_only_one_method_can_be_meant() {
    List<String> calls = rows("geb-core.jar", "method-calls");
    assertTrue(calls.contains("geb.Browser,getPage,geb.Browser,createPage"), calls::toString);
    assertTrue(calls.stream().noneMatch(call -> call.contains("CallSiteArray")));

    List<String> dependencies = rows("geb-core.jar", "type-dependencies");
    assertTrue(
        dependencies.stream().anyMatch(row -> row.startsWith("geb.Browser,geb.Page,")),
        dependencies::toString);
    List<String> unresolved = rows("geb-core.jar", "unresolved");
    assertTrue(unresolved.stream().anyMatch(row -> row.contains(",call,")), unresolved::toString);
  }

  /** Its domain classes are GORM's own test of what every store must do with them. */
  @Test
  void entities_and_calls_of_groovy_are_read_from_its_jar() {
    List<String> tables = rows("grails-datastore-gorm-tck.jar", "tables");
    assertEquals(37, tables.size(), tables::toString);
    assertTrue(tables.contains("person,table,,entity"), tables::toString);
    assertTrue(tables.contains("plant_category_plant,table,,entity"), tables::toString);

    List<String> keys = rows("grails-datastore-gorm-tck.jar", "foreign-keys");
    assertTrue(keys.contains("pet,owner_id,person,"), keys::toString);
    assertTrue(keys.contains("nose,face_id,face,"), keys::toString);

    String tests = "grails.gorm.tests.";
    List<String> accesses = rows("grails-datastore-gorm-tck.jar", "table-accesses");
    String deletion = tests + "DeleteAllSpec,$spock_feature_1_0,person,";
    assertTrue(accesses.contains(deletion + "read"), "nothing reads persons");
    assertTrue(accesses.contains(deletion + "write"), "nothing writes persons");

    List<String> calls = rows("grails-datastore-gorm-tck.jar", "method-calls");
    assertTrue(
        calls.contains(tests + "CircularOneToManySpec,$spock_feature_1_0," + tests + "Task,save"),
        calls::toString);
  }

  @Test
  void traits_objects_and_functions_of_scala_call_each_other() {
    String combinators = "scala.util.parsing.combinator.";
    List<String> dependencies = rows("scala-parser-combinators_2.13.jar", "type-dependencies");
    assertTrue(
        dependencies.stream()
            .anyMatch(
                row ->
                    row.startsWith(
                        combinators + "JavaTokenParsers," + combinators + "RegexParsers,extends")),
        dependencies::toString);

    List<String> calls = rows("scala-parser-combinators_2.13.jar", "method-calls");
    assertTrue(
        calls.contains(
            combinators + "JavaTokenParsers,ident," + combinators + "RegexParsers,literal"),
        calls::toString);
    assertTrue(
        calls.stream().anyMatch(row -> row.matches("\\S+,\\S+,scala\\.util\\.\\S+\\$,\\w+")),
        () -> "no call of a method of an object: " + calls);
  }

  @Test
  void a_jar_and_its_sources_have_the_same_tables() {
    List<String> fromSources = rows("activiti-engine-sources.jar", "tables");
    assertEquals(25, fromSources.size(), fromSources::toString);
    assertEquals(fromSources, rows("activiti-engine.jar", "tables"));
  }

  @Test
  void a_jar_and_its_sources_access_the_same_tables() {
    Set<String> fromSources = new TreeSet<>(rows("activiti-engine-sources.jar", "table-accesses"));
    assertTrue(fromSources.size() > 400, () -> "accesses: " + fromSources.size());
    assertEquals(
        String.join("\n", fromSources),
        String.join("\n", new TreeSet<>(rows("activiti-engine.jar", "table-accesses"))));
  }

  /** The first four columns of a table. */
  private static List<String> rows(String artefact, String what) {
    CommandRun run =
        CommandRun.ofInstalled("export", ARTEFACTS.resolve(artefact).toString(), "--what", what);
    assertEquals(0, run.code(), run::err);
    return run.out()
        .lines()
        .skip(1)
        .map(row -> row.split(",", -1))
        .map(columns -> List.of(columns).subList(0, 4).stream().collect(Collectors.joining(",")))
        .toList();
  }
}
