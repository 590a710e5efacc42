package dev.kerf.analyzer.framework.querydsl;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.BuilderFrame;
import dev.kerf.analyzer.framework.Locals;
import dev.kerf.analyzer.resolve.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which terms are paths: variables of query types, and attributes from them. */
final class QueryPaths {

  private static final int MAX_STEPS = 40;

  /** They give the same path, or an element of it. */
  private static final Set<String> TRANSPARENT = Set.of("any", "get", "as", "asc", "desc");

  private final QueryTypes types;

  QueryPaths(QueryTypes types) {
    this.types = types;
  }

  /** The path that a term is; empty for everything else. */
  Optional<QueryPath> of(BuilderFrame in, int term) {
    return of(in, term, 0);
  }

  private Optional<QueryPath> of(BuilderFrame in, int index, int steps) {
    if (index < 0 || steps > MAX_STEPS) {
      return Optional.empty();
    }
    Term term = in.term(index);
    if (term instanceof Term.Local local) {
      int source = Locals.onlySource(in.body(), local.binding());
      return of(in, source, steps + 1)
          .or(
              () ->
                  root(
                      in,
                      index,
                      in.method() + "#" + local.binding(),
                      in.term(local.binding()) instanceof Term.Binding binding
                          ? binding.name()
                          : "it"));
    }
    if (term instanceof Term.Select select && select.receiver() >= 0) {
      Optional<QueryPath> before = of(in, select.receiver(), steps + 1);
      return before.isPresent()
          ? before.map(path -> path.then(select.name()))
          : field(in, index, select.name());
    }
    if (term instanceof Term.Name name) {
      return field(in, index, name.identifier());
    }
    if (term instanceof Term.Call call && call.receiver() >= 0) {
      return call(in, call, steps);
    }
    return Optional.empty();
  }

  private Optional<QueryPath> call(BuilderFrame in, Term.Call call, int steps) {
    Optional<QueryPath> before = of(in, call.receiver(), steps + 1);
    if (TRANSPARENT.contains(call.name())) {
      return before.filter(path -> path.isAttribute() || !call.name().equals("get"));
    }
    // Accessors that are generated instead of fields.
    boolean accessor =
        call.arguments().isEmpty()
            && types.entity(in.body().type(call.receiver())).isPresent()
            && before.filter(path -> isField(path, call.name())).isPresent();
    return accessor ? before.map(path -> path.then(call.name())) : Optional.empty();
  }

  private boolean isField(QueryPath path, String name) {
    return !path.isAttribute() && types.fields(path.entity()).contains(name);
  }

  private Optional<QueryPath> field(BuilderFrame in, int index, String name) {
    return in.body()
        .target(index)
        .filter(Target.FieldTarget.class::isInstance)
        .map(Target.FieldTarget.class::cast)
        .flatMap(
            field -> root(in, index, field.declaring().binaryName() + '.' + field.name(), name));
  }

  private Optional<QueryPath> root(BuilderFrame in, int index, String key, String variable) {
    return types
        .entity(in.body().type(index))
        .map(entity -> new QueryPath(key, variable, entity, List.of()));
  }
}
