package dev.kerf.analyzer.extract.script;

import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.extract.FactExtractor;
import dev.kerf.analyzer.extract.Problem;
import dev.kerf.analyzer.extract.SourceText;
import dev.kerf.analyzer.fact.Fact;
import dev.kerf.analyzer.fact.PropertiesStated;
import dev.kerf.analyzer.fact.ScriptStated;
import dev.kerf.analyzer.model.Diagnostic.Severity;
import java.util.List;

/**
 * Reads a file of SQL statements as text, of whatever dialect; what it says is read later. One that
 * gives a statement under each key is what it looks like: properties.
 */
public final class SqlScriptExtractor implements FactExtractor {

  @Override
  public String id() {
    return "sql-script";
  }

  @Override
  public Extraction extract(String fileName, byte[] bytes) {
    SourceText decoded = SourceText.decode(bytes);
    if (decoded.text().indexOf('\0') >= 0) {
      return Extraction.failed(
          new Problem(
              Severity.WARNING,
              "binary-script",
              0,
              "This is called a script and holds binary data, as some database dumps do",
              "Export the definitions as plain SQL"));
    }
    Fact stated =
        KeyedStatements.in(decoded.text())
            ? new PropertiesStated(PropertyLines.read(decoded.text()))
            : new ScriptStated(decoded.text());
    return new Extraction(List.of(stated), decoded.problem().stream().toList());
  }
}
