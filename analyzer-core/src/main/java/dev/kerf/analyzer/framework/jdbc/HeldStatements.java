package dev.kerf.analyzer.framework.jdbc;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.StatementFact.QueryRunBy;
import dev.kerf.analyzer.framework.StatementFact.StatementSent;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Statements that are prepared once and kept: an insert of Spring in a field, a class that is one
 * query, a prepared statement of a connection. Whoever runs one sends it, not who made it.
 */
final class HeldStatements {

  private static final Set<TypeName> PREPARED =
      Set.of(
          TypeName.of("java.sql.PreparedStatement"),
          TypeName.of("org.springframework.jdbc.core.simple.SimpleJdbcInsertOperations"),
          TypeName.of("org.springframework.jdbc.core.simple.SimpleJdbcCallOperations"),
          TypeName.of("org.springframework.jdbc.object.RdbmsOperation"));
  private static final Pattern RUNS =
      Pattern.compile("(execute|update|findObject|run)\\w*|call|addBatch");

  /** What keeps a statement: a field by its declaring type and name, or a type that is one. */
  private record Holder(TypeName type, String field) {}

  private record Runner(MethodName method, Evidence evidence) {}

  private final ResolvedApplication application;
  private final Map<Holder, List<Runner>> runners = new HashMap<>();

  HeldStatements(ResolvedApplication application) {
    this.application = application;
    for (ResolvedType type : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        method.body().ifPresent(body -> index(type, method, body));
      }
    }
  }

  private void index(ResolvedType type, ResolvedMethod method, ResolvedBody body) {
    for (int i = 0; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.Call call
          && call.receiver() >= 0
          && RUNS.matcher(call.name()).matches()
          && isPrepared(body, call.receiver())) {
        Runner runner = new Runner(method.name(), type.at(call.line()));
        field(body, start(body.body(), call.receiver())).ifPresent(held -> add(held, runner));
        body.type(call.receiver())
            .className()
            .filter(of -> application.type(of).isPresent())
            .ifPresent(of -> add(new Holder(of, ""), runner));
      }
    }
  }

  private void add(Holder holder, Runner runner) {
    runners.computeIfAbsent(holder, key -> new ArrayList<>(1)).add(runner);
  }

  private boolean isPrepared(ResolvedBody body, int term) {
    return body.type(term)
        .className()
        .filter(type -> PREPARED.stream().anyMatch(of -> application.isSubtype(type, of)))
        .isPresent();
  }

  /** Who runs a statement that is kept; none where who prepares it runs it as well. */
  List<QueryRunBy> of(ResolvedBody body, StatementSent sent) {
    if (runners.isEmpty()) {
      return List.of();
    }
    Optional<Holder> holder =
        isPrepared(body, sent.call())
            ? assigned(body, sent.call())
            : field(body, start(body.body(), sent.call()));
    if (holder.isEmpty() && sent.method().name().equals("<init>")) {
      holder = Optional.of(new Holder(sent.method().owner(), ""));
    }
    List<Runner> found =
        holder.map(held -> runners.getOrDefault(held, List.of())).orElse(List.of());
    return found.stream().noneMatch(runner -> runner.method().equals(sent.method()))
        ? found.stream()
            .map(
                runner ->
                    new QueryRunBy(
                        sent.method(), sent.evidence(), runner.method(), runner.evidence()))
            .toList()
        : List.of();
  }

  /** The field that what a call prepares is put in, or that it is made on. */
  private Optional<Holder> assigned(ResolvedBody body, int prepared) {
    for (int i = prepared + 1; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.Assign assign
          && leadsTo(body.body(), assign.value(), prepared)) {
        return field(body, assign.target());
      }
    }
    return field(body, start(body.body(), prepared));
  }

  private static boolean leadsTo(Body body, int value, int prepared) {
    int at = value;
    while (at > prepared && body.get(at) instanceof Term.Call call) {
      at = call.receiver();
    }
    return at == prepared;
  }

  /** Where a chain of calls starts. */
  private static int start(Body body, int term) {
    int at = term;
    while (at >= 0 && body.get(at) instanceof Term.Call call) {
      at = call.receiver();
    }
    return at;
  }

  private Optional<Holder> field(ResolvedBody body, int term) {
    return term >= 0
            && isPrepared(body, term)
            && body.target(term).orElse(null) instanceof Target.FieldTarget field
        ? Optional.of(new Holder(field.declaring(), field.name()))
        : Optional.empty();
  }
}
