package dev.kerf.analyzer.framework.querydsl;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.Locals;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Attributes from the variable of an entity: {@code order.buyer.name}.
 *
 * @param root what the variable is known by
 * @param variable its name
 * @param attributes empty for the variable itself
 */
record QueryPath(String root, String variable, TypeName entity, List<String> attributes) {

  private static final int MAX_STEPS = 40;

  /** They give the same path, or an element of it. */
  private static final Set<String> TRANSPARENT = Set.of("any", "get", "as", "asc", "desc");

  QueryPath {
    attributes = List.copyOf(attributes);
  }

  private QueryPath then(String attribute) {
    if (attribute.equals("_super")) {
      return this;
    }
    List<String> longer = new ArrayList<>(attributes);
    longer.add(attribute);
    return new QueryPath(root, variable, entity, longer);
  }

  /** The path that a term is; empty for everything else. */
  static Optional<QueryPath> of(Frame in, int term) {
    return of(in, term, 0);
  }

  private static Optional<QueryPath> of(Frame in, int index, int steps) {
    if (index < 0 || steps > MAX_STEPS) {
      return Optional.empty();
    }
    Term term = in.body().body().get(index);
    if (term instanceof Term.Local local) {
      int source = Locals.onlySource(in.body(), local.binding());
      return of(in, source, steps + 1)
          .or(
              () ->
                  root(
                      in,
                      index,
                      in.method() + "#" + local.binding(),
                      in.body().body().get(local.binding()) instanceof Term.Binding binding
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

  private static Optional<QueryPath> call(Frame in, Term.Call call, int steps) {
    Optional<QueryPath> before = of(in, call.receiver(), steps + 1);
    if (TRANSPARENT.contains(call.name())) {
      return before.filter(path -> !path.attributes().isEmpty() || !call.name().equals("get"));
    }
    // Accessors that are generated instead of fields.
    boolean accessor =
        call.arguments().isEmpty()
            && in.types().entity(in.body().type(call.receiver())).isPresent()
            && before.filter(path -> isAttribute(in, path, call.name())).isPresent();
    return accessor ? before.map(path -> path.then(call.name())) : Optional.empty();
  }

  private static boolean isAttribute(Frame in, QueryPath path, String name) {
    return path.attributes().isEmpty() && in.types().fields(path.entity()).contains(name);
  }

  private static Optional<QueryPath> field(Frame in, int index, String name) {
    return in.body()
        .target(index)
        .filter(Target.FieldTarget.class::isInstance)
        .map(Target.FieldTarget.class::cast)
        .flatMap(
            field -> root(in, index, field.declaring().binaryName() + '.' + field.name(), name));
  }

  private static Optional<QueryPath> root(Frame in, int index, String key, String variable) {
    return in.types()
        .entity(in.body().type(index))
        .map(entity -> new QueryPath(key, variable, entity, List.of()));
  }
}
