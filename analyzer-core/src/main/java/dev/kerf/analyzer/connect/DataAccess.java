package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.ColumnUse;
import dev.kerf.analyzer.codebase.Join;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.codebase.Unresolved;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.EntityFact;
import dev.kerf.analyzer.framework.StatementFact;
import dev.kerf.analyzer.framework.StatementFact.Language;
import dev.kerf.analyzer.framework.StatementFact.StatementSent;
import dev.kerf.analyzer.framework.StatementFact.StatementStated;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.sql.MyBatisText;
import dev.kerf.analyzer.sql.Schema;
import dev.kerf.analyzer.sql.SqlText;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who reads and writes which stores: by statements, by queries over entities, by the ORM itself.
 */
final class DataAccess {

  private final EntityTables entities;
  private final SentTexts sent;
  private final ScriptRuns scriptRuns;
  private final Statements statements;
  private final EntityAccesses entityAccesses;
  private final EntityQueries queries;
  private final QueryRunners runners;

  DataAccess(
      ResolvedApplication application,
      MethodIndex methods,
      CallSites sites,
      EntityTables entities,
      StoreRegistry stores,
      Collection<Schema.Routine> routines,
      Collection<DomainFact> facts) {
    this.entities = entities;
    this.sent = new SentTexts(application, methods, sites, new DeclaredTexts(facts));
    this.scriptRuns = new ScriptRuns(application, methods, sites);
    this.runners = new QueryRunners(sites, facts);
    this.statements = new Statements(stores, routines);
    this.entityAccesses =
        new EntityAccesses(
            entities, new GenericOperations(application, entities, sites), runners, statements);
    this.queries = new EntityQueries(application, entities, statements, entityAccesses);
  }

  void add(Collection<DomainFact> facts) {
    NamedStatements named = new NamedStatements(facts);
    for (DomainFact fact : facts) {
      if (fact instanceof StatementStated stated) {
        if (stated.language() == Language.NAME) {
          addNamed(
              new SentTexts.Sent(stated.method(), SqlText.of(stated.text()), stated.evidence()),
              named);
        } else {
          add(stated);
        }
      } else if (fact instanceof StatementSent call) {
        if (call.language() != Language.UNSAID) {
          add(call, named);
        }
      } else if (fact instanceof StatementFact.StatementProvided provided) {
        for (SqlText text : sent.given(provided.provider())) {
          SqlText read = MyBatisText.read(text);
          statements.add(provided.method(), read, Store.Origin.MAPPER, provided.evidence());
        }
      } else if (fact instanceof EntityFact.EntityAccessed accessed) {
        add(accessed, named);
      } else if (fact instanceof EntityFact.RowsAdded added) {
        entityAccesses.add(added);
      }
    }
    new UnsaidStatements(sent, runners, statements, queries).add(facts);
    for (StatementFact.StatementNamed unsent : named.unsent()) {
      add(unsent, unsent.unsent().orElseThrow(), unsent.evidence());
    }
  }

  /** What the ORM does by itself, and what is done to entities, after all statements. */
  void add(ManagedState managed, AttributeUses attributes) {
    managed.addTo(statements);
    attributes.addTo(statements.columns());
  }

  /** A query that the mapping declares for a repository's method wins over the method's name. */
  private void add(EntityFact.EntityAccessed accessed, NamedStatements named) {
    String name =
        entities
                .find(accessed.entity())
                .map(EntityFact.EntityMapped::entityName)
                .orElseGet(() -> accessed.entity().simpleName())
            + '.'
            + accessed.method().name();
    List<StatementFact.StatementNamed> queries =
        accessed.paths().derived() ? named.of(SqlText.of(name)) : List.of();
    queries.forEach(query -> add(query, accessed.method(), accessed.evidence()));
    if (queries.isEmpty()) {
      entityAccesses.add(accessed);
    }
  }

  private void add(StatementStated stated) {
    if (stated.mapper()) {
      SqlText text = MyBatisText.read(stated.text());
      statements.add(stated.method(), text, Store.Origin.MAPPER, stated.evidence());
    } else {
      SqlText text = withEntityName(stated.text(), stated.entity());
      if (stated.language() == Language.SQL) {
        statements.add(stated.method(), text, Store.Origin.STATEMENT, stated.evidence());
      } else {
        for (QueryRunners.Runner runner : runners.of(stated.method(), stated.evidence())) {
          queries.add(runner.method(), text, stated.locks(), runner.evidence());
        }
      }
    }
  }

  /** Spring Data lets a query name its repository's entity by an expression. */
  private SqlText withEntityName(String text, Optional<TypeName> entity) {
    String name =
        entity
            .map(
                type ->
                    entities
                        .find(type)
                        .map(EntityFact.EntityMapped::entityName)
                        .orElseGet(type::simpleName))
            .orElse("");
    return SqlText.builder().append(text.replaceAll("#\\{\\s*#entityName\\s*}", name)).build();
  }

  private void add(StatementSent call, NamedStatements named) {
    if (call.language() == Language.NAME) {
      addNamed(call, named);
      return;
    }
    boolean sql = call.language() == Language.SQL;
    List<SentTexts.Sent> texts = sent.of(call, sql ? statements : queries);
    if (sql && addScripts(call, texts)) {
      return;
    }
    for (SentTexts.Sent text : texts) {
      for (QueryRunners.Runner runner : runners.of(text.method(), text.evidence())) {
        if (sql) {
          statements.add(runner.method(), text.text(), Store.Origin.STATEMENT, runner.evidence());
        } else {
          queries.add(runner.method(), text.text(), false, runner.evidence());
        }
      }
    }
  }

  /** Where nothing is known of what is sent, it may stand in a script that the code names. */
  private boolean addScripts(StatementSent call, List<SentTexts.Sent> texts) {
    boolean open =
        texts.stream()
            .allMatch(text -> statements.openness(text.text()) == SentTexts.Openness.TABLES);
    List<SqlText> scripts = open ? scriptRuns.of(call.method()) : List.of();
    scripts.forEach(script -> statements.addScript(call.method(), script, call.evidence()));
    return !scripts.isEmpty();
  }

  private void add(StatementFact.StatementNamed statement, MethodName method, Evidence at) {
    for (String text : statement.texts()) {
      add(
          new StatementStated(
              method, statement.language(), text, Optional.empty(), statement.mapper(), false, at));
    }
  }

  private void addNamed(StatementSent call, NamedStatements named) {
    sent.of(call, named).forEach(name -> addNamed(name, named));
  }

  private void addNamed(SentTexts.Sent name, NamedStatements named) {
    List<StatementFact.StatementNamed> found = named.of(name.text());
    for (QueryRunners.Runner runner : runners.of(name.method(), name.evidence())) {
      found.forEach(statement -> add(statement, runner.method(), runner.evidence()));
    }
    if (found.isEmpty()) {
      statements.count(name.method(), name.evidence());
      statements.addUnresolved(
          name.evidence(),
          Statements.shown(name.text()),
          "statement-name-unknown",
          Statements.anyCause(name.text()));
    }
  }

  List<StoreAccess> accesses() {
    return statements.accesses();
  }

  /** The stores that the application's own statements and entities work on. */
  Set<StoreName> inOwnUse() {
    Set<StoreName> out = new TreeSet<>();
    for (StoreAccess access : statements.accesses()) {
      if (!entityAccesses.numbering().contains(access)) {
        out.add(access.store());
      }
    }
    entities.all().forEach(entity -> out.addAll(entity.tables()));
    return out;
  }

  /** Who writes and reads the columns of these stores. */
  List<ColumnUse> columns(Collection<Store> stores) {
    return statements.columns().all(stores);
  }

  List<Join> joins() {
    return statements.joins();
  }

  Sequences sequences() {
    return statements.sequences();
  }

  List<Unresolved> unresolved() {
    return statements.unresolved();
  }

  int statements() {
    return statements.seen();
  }

  int heuristicStatements() {
    return statements.heuristic();
  }

  int unresolvedStatements() {
    return statements.undecided();
  }
}
