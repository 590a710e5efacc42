package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.StatementFact.StatementNamed;
import dev.kerf.analyzer.sql.SqlText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The statements that calls name, and which of them no call does. */
final class NamedStatements implements SentTexts.Reading {

  private final Map<String, List<StatementNamed>> byName = new TreeMap<>();
  private final Set<StatementNamed> sent = new HashSet<>();

  NamedStatements(Collection<DomainFact> facts) {
    for (DomainFact fact : facts) {
      if (fact instanceof StatementNamed named) {
        add(named.name(), named);
        // Without its namespace a name will do where no other statement has it.
        add(named.name().substring(named.name().lastIndexOf('.') + 1), named);
      }
    }
  }

  private void add(String name, StatementNamed statement) {
    List<StatementNamed> all = byName.computeIfAbsent(name, key -> new ArrayList<>());
    if (!all.contains(statement)) {
      all.add(statement);
    }
  }

  /** A name with a hole says nothing of the statement. */
  @Override
  public SentTexts.Openness openness(SqlText name) {
    return name.hasHoles() ? SentTexts.Openness.TABLES : SentTexts.Openness.CLOSED;
  }

  @Override
  public Set<?> touched(SqlText name) {
    return Set.of(name);
  }

  /** The statements with a name; none where there is no such statement. */
  List<StatementNamed> of(SqlText name) {
    List<StatementNamed> found =
        name.hasHoles() ? List.of() : byName.getOrDefault(name.text(), List.of());
    sent.addAll(found);
    return found;
  }

  /** What no call is known to name, each once, by name. */
  List<StatementNamed> unsent() {
    return byName.values().stream()
        .flatMap(List::stream)
        .filter(statement -> statement.unsent().isPresent() && !sent.contains(statement))
        .distinct()
        .toList();
  }
}
