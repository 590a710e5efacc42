package dev.kerf.analyzer.framework.liquibase;

import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.SchemaFact.SchemaChange;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.sql.DdlReader;
import dev.kerf.analyzer.sql.SchemaScript;
import dev.kerf.analyzer.sql.SchemaStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs a changelog as Liquibase would on an empty database, and collects what it does to the
 * schema.
 *
 * <p>Contexts, labels, preconditions and {@code dbms} decide at run time; here every change set
 * counts, in its order, so that the schema is that of all databases together. Properties have the
 * first value that is given to them. A file runs once, however often it is included.
 */
final class ChangelogRun {

  private final ChangelogFiles files;
  private final Map<String, String> properties;
  private final DdlReader ddl = new DdlReader();
  private final Set<String> run = new LinkedHashSet<>();
  private final List<SchemaChange> changes = new ArrayList<>();
  private final List<DomainFact> notes = new ArrayList<>();

  ChangelogRun(ChangelogFiles files) {
    this.files = files;
    this.properties = new LinkedHashMap<>(files.parameters());
  }

  List<SchemaChange> changes() {
    return changes;
  }

  /** What cannot be read: migrations that are code. */
  List<DomainFact> notes() {
    return notes;
  }

  void run(Changelog changelog) {
    if (!run.add(changelog.path())) {
      return;
    }
    List<SchemaStatement> statements = new ArrayList<>();
    for (XmlElement child : changelog.root().children().toList()) {
      switch (child.name()) {
        case "property" -> property(changelog, child);
        case "changeSet" -> changeSet(changelog, child, statements);
        case "include", "includeAll" -> {
          flush(changelog.path(), statements);
          files.included(changelog.folder(), child).forEach(this::runFile);
        }
        default -> {
          // preconditions, comments and extensions say nothing about the schema
        }
      }
    }
    flush(changelog.path(), statements);
  }

  /** A property by its name, or all those of a properties file. */
  private void property(Changelog changelog, XmlElement property) {
    property
        .attribute("name")
        .ifPresent(
            name -> properties.putIfAbsent(name, property.attribute("value").orElse("${?}")));
    file(changelog, property, "file").stream()
        .flatMap(path -> files.values(path).stream())
        .forEach(entry -> properties.putIfAbsent(entry.key(), entry.value()));
  }

  private void runFile(String path) {
    files.changelog(path).ifPresent(this::run);
    files
        .script(path)
        .filter(text -> run.add(path))
        .ifPresent(
            text ->
                changes.add(new SchemaChange(path, ddl.read(Placeholders.in(text, properties)))));
  }

  private void flush(String path, List<SchemaStatement> statements) {
    if (!statements.isEmpty()) {
      changes.add(new SchemaChange(path, new SchemaScript(statements)));
      statements.clear();
    }
  }

  private void changeSet(
      Changelog changelog, XmlElement changeSet, List<SchemaStatement> statements) {
    if (changeSet.attribute("ignore").filter("true"::equalsIgnoreCase).isPresent()) {
      return;
    }
    for (XmlElement change : changeSet.children().toList()) {
      switch (change.name()) {
        case "sql", "createProcedure", "createTrigger" -> sql(change, statements);
        case "sqlFile" -> {
          flush(changelog.path(), statements);
          file(changelog, change, "path").ifPresent(this::runFile);
        }
        case "customChange" -> note(changelog, change);
        default -> new TableChange(change, properties, statements).read();
      }
    }
  }

  private Optional<String> file(Changelog changelog, XmlElement element, String attribute) {
    boolean relative =
        element.attribute("relativeToChangelogFile").filter("true"::equalsIgnoreCase).isPresent();
    return element
        .attribute(attribute)
        .flatMap(name -> files.find(changelog.folder(), name, relative));
  }

  private void sql(XmlElement change, List<SchemaStatement> statements) {
    int line =
        change.content().stream()
            .filter(XmlElement.Text.class::isInstance)
            .map(text -> ((XmlElement.Text) text).line())
            .findFirst()
            .orElse(change.line());
    String text =
        change.attribute("sql").or(() -> change.attribute("procedureText")).orElseGet(change::text);
    statements.addAll(ddl.read(Placeholders.in(text, properties), line).statements());
  }

  private void note(Changelog changelog, XmlElement change) {
    SourceLocation at = new SourceLocation(changelog.path(), change.line());
    notes.add(
        new DomainFact.Noted(
            new Diagnostic(
                Diagnostic.Severity.NOTE,
                "migration-in-code",
                at,
                "This change is made by the class "
                    + change.attribute("class").orElse("?")
                    + "; what it does to the schema is not read",
                "Name a dump of the schema with --schema if it creates or drops tables"),
            new Evidence(Evidence.Origin.SCRIPT, at)));
  }
}
