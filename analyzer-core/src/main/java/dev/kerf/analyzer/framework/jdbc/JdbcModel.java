package dev.kerf.analyzer.framework.jdbc;

import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.FrameworkModel;
import dev.kerf.analyzer.framework.Locals;
import dev.kerf.analyzer.framework.QueryHandles;
import dev.kerf.analyzer.framework.StatementFact;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the calls of JDBC, Spring's JDBC templates and clients that take a statement as text. */
public final class JdbcModel implements FrameworkModel {

  private static final Set<String> STATEMENT =
      Set.of("execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "addBatch");
  private static final Set<String> CONNECTION =
      Set.of("prepareStatement", "prepareCall", "nativeSQL");
  private static final Set<String> TEMPLATE =
      Set.of(
          "execute",
          "query",
          "queryForObject",
          "queryForList",
          "queryForMap",
          "queryForRowSet",
          "queryForStream",
          "queryForInt",
          "queryForLong",
          "update",
          "batchUpdate",
          "call");
  private static final Set<String> JOOQ =
      Set.of(
          "query",
          "resultQuery",
          "execute",
          "fetch",
          "fetchOne",
          "fetchSingle",
          "fetchOptional",
          "fetchMany",
          "fetchLazy",
          "fetchStream",
          "fetchValue",
          "fetchOptionalValue",
          "fetchValues");

  private static final Set<String> JDBI =
      Set.of(
          "createQuery",
          "createUpdate",
          "createStatement",
          "createCall",
          "createScript",
          "prepareBatch",
          "select",
          "execute");

  private static final String CALL = "call {}()";

  /** By method, the statement around a name that it is given. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry(
              "org.springframework.jdbc.core.simple.SimpleJdbcInsertOperations.withTableName",
              "insert into {} values (?)"),
          Map.entry(
              "org.springframework.jdbc.core.simple.SimpleJdbcInsert.withTableName",
              "insert into {} values (?)"),
          Map.entry(
              "org.springframework.jdbc.core.simple.SimpleJdbcCallOperations.withProcedureName",
              CALL),
          Map.entry("org.springframework.jdbc.core.simple.SimpleJdbcCall.withProcedureName", CALL),
          Map.entry(
              "org.springframework.jdbc.core.simple.SimpleJdbcCallOperations.withFunctionName",
              CALL),
          Map.entry("org.springframework.jdbc.core.simple.SimpleJdbcCall.withFunctionName", CALL),
          Map.entry("org.springframework.jdbc.object.StoredProcedure.<init>", CALL),
          Map.entry("jakarta.persistence.EntityManager.createStoredProcedureQuery", CALL),
          Map.entry("javax.persistence.EntityManager.createStoredProcedureQuery", CALL),
          Map.entry("org.hibernate.SharedSessionContract.createStoredProcedureCall", CALL));

  private static final Set<String> CLIENT = Set.of("sql");

  /** By declaring type, the methods whose first argument of type String is a statement. */
  private static final Map<String, Set<String>> SINKS =
      Map.ofEntries(
          Map.entry("java.sql.Statement", STATEMENT),
          Map.entry("java.sql.PreparedStatement", STATEMENT),
          Map.entry("java.sql.Connection", CONNECTION),
          Map.entry("org.springframework.jdbc.core.JdbcTemplate", TEMPLATE),
          Map.entry("org.springframework.jdbc.core.JdbcOperations", TEMPLATE),
          Map.entry(
              "org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate", TEMPLATE),
          Map.entry(
              "org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations", TEMPLATE),
          Map.entry("org.springframework.jdbc.core.simple.SimpleJdbcTemplate", TEMPLATE),
          Map.entry("org.springframework.jdbc.core.simple.JdbcClient", CLIENT),
          Map.entry("org.springframework.r2dbc.core.DatabaseClient", CLIENT),
          Map.entry(
              "org.springframework.jdbc.core.PreparedStatementCreatorFactory", Set.of("<init>")),
          Map.entry("org.springframework.jdbc.object.RdbmsOperation", Set.of("setSql")),
          Map.entry("org.springframework.jdbc.object.SqlQuery", Set.of("<init>")),
          Map.entry("org.springframework.jdbc.object.MappingSqlQuery", Set.of("<init>")),
          Map.entry(
              "org.springframework.jdbc.object.MappingSqlQueryWithParameters", Set.of("<init>")),
          Map.entry("org.springframework.jdbc.object.UpdatableSqlQuery", Set.of("<init>")),
          Map.entry("org.springframework.jdbc.object.SqlFunction", Set.of("<init>")),
          Map.entry("org.springframework.jdbc.object.SqlUpdate", Set.of("<init>")),
          Map.entry("org.springframework.jdbc.object.BatchSqlUpdate", Set.of("<init>")),
          Map.entry("io.r2dbc.spi.Connection", Set.of("createStatement")),
          Map.entry("org.jdbi.v3.core.Handle", JDBI),
          Map.entry("org.skife.jdbi.v2.Handle", JDBI),
          Map.entry("org.jooq.DSLContext", JOOQ),
          Map.entry(
              "org.apache.commons.dbutils.QueryRunner",
              Set.of("query", "update", "insert", "batch", "execute")));

  private static final Set<TypeName> WRAPPED =
      Set.of(TypeName.of("java.sql.Connection"), TypeName.of("java.sql.Statement"));

  private static final QueryHandles HANDLES =
      new QueryHandles(
          Set.of("java.sql.PreparedStatement", "java.sql.CallableStatement")::contains,
          type -> false,
          Set.of("execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "executeBatch"));

  @Override
  public String id() {
    return "jdbc";
  }

  @Override
  public List<DomainFact> read(ResolvedApplication application) {
    List<DomainFact> out = new ArrayList<>();
    HeldStatements held = new HeldStatements(application);
    for (ResolvedType type : application.types()) {
      boolean wraps = WRAPPED.stream().anyMatch(of -> application.isSubtype(type.name(), of));
      for (ResolvedMethod method : type.methods()) {
        method
            .body()
            .ifPresent(
                body -> {
                  List<StatementFact.StatementSent> statements = sent(type, method, body, wraps);
                  if (!statements.isEmpty()) {
                    out.add(
                        new StatementFact.RowsHandled(
                            method.name(), type.at(method.declared().line())));
                  }
                  for (StatementFact.StatementSent sent : statements) {
                    out.add(sent);
                    out.addAll(held.of(body, sent));
                  }
                });
        if (!wraps) {
          HANDLES.read(type, method).ifPresent(out::add);
        }
      }
    }
    out.addAll(new SqlObjects(application).read());
    out.addAll(AnnotatedStatements.read(application));
    out.addAll(FiledStatements.read(application));
    out.addAll(AbsentLibraries.read(application));
    return out;
  }

  private static List<StatementFact.StatementSent> sent(
      ResolvedType type, ResolvedMethod method, ResolvedBody body, boolean wraps) {
    List<StatementFact.StatementSent> out = new ArrayList<>();
    for (int i = 0; i < body.body().size(); i++) {
      Term term = body.body().get(i);
      Optional<Target.MethodTarget> target = body.method(i);
      Optional<String> template = target.flatMap(called -> template(called.method()));
      int argument = Term.NONE;
      if (target.isPresent() && (template.isPresent() || isSink(target.get().method()))) {
        argument = textArgument(term, target.get().method());
      } else if (target.isEmpty() && term instanceof Term.Call call && isSink(body, call)) {
        argument = call.arguments().get(0);
      }
      // A connection that hands on what it is given is asked by the one that it stands for.
      if (argument != Term.NONE && !(wraps && Locals.parameter(body, argument).isPresent())) {
        Evidence at = type.at(term.line());
        out.add(
            new StatementFact.StatementSent(
                method.name(), StatementFact.Language.SQL, i, argument, template, at));
      }
    }
    return out;
  }

  /**
   * A call of a library whose signatures are not at hand: the type that it is made on is named in
   * the source all the same.
   */
  private static boolean isSink(ResolvedBody body, Term.Call call) {
    return call.receiver() >= 0
        && !call.arguments().isEmpty()
        && body.type(call.arguments().get(0)).erasedName().equals("java.lang.String")
        && SINKS
            .getOrDefault(body.type(call.receiver()).erasedName(), Set.of())
            .contains(call.name());
  }

  private static Optional<String> template(MethodName method) {
    return Optional.ofNullable(NAMES.get(method.owner().binaryName() + '.' + method.name()));
  }

  private static boolean isSink(MethodName method) {
    return SINKS.getOrDefault(method.owner().binaryName(), Set.of()).contains(method.name());
  }

  /** The argument of the first parameter that is a String. */
  private static int textArgument(Term term, MethodName method) {
    Indices arguments = arguments(term);
    for (int i = 0; i < Math.min(arguments.size(), method.parameters().size()); i++) {
      String parameter = method.parameters().get(i);
      if (parameter.equals("java.lang.String") || parameter.equals("java.lang.String[]")) {
        return arguments.get(i);
      }
    }
    return Term.NONE;
  }

  private static Indices arguments(Term term) {
    if (term instanceof Term.Call call) {
      return call.arguments();
    }
    if (term instanceof Term.New created) {
      return created.arguments();
    }
    return term instanceof Term.ConstructorCall constructor
        ? constructor.arguments()
        : Indices.none();
  }
}
