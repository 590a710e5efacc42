package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.codebase.StoreAccess.How;
import dev.kerf.analyzer.codebase.StoreAccess.Mode;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.EntityFact;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What a method asks for by the criteria API, JPA's or the older one of Hibernate: the entities
 * that its queries start from and the attributes that they navigate.
 *
 * <p>Approximation: all criteria of one method over one entity count as one query. A root that the
 * method is given, as a specification is, makes it likely: whether the query runs is not known.
 */
final class CriteriaQueries {

  private static final List<String> PACKAGES =
      List.of("jakarta.persistence.criteria.", "javax.persistence.criteria.");
  private static final Set<String> HIBERNATE =
      Set.of(
          "org.hibernate.Criteria",
          "org.hibernate.criterion.DetachedCriteria",
          "org.hibernate.Session",
          "org.hibernate.SharedSessionContract",
          "org.hibernate.StatelessSession");
  private static final Set<String> CHANGES = Set.of("CriteriaUpdate", "CriteriaDelete");
  private static final Set<String> STARTS = Set.of("from", "forClass", "createCriteria");
  private static final Set<String> JOINS =
      Set.of(
          "join",
          "joinCollection",
          "joinList",
          "joinSet",
          "joinMap",
          "createAlias",
          "createCriteria");
  private static final Set<String> FETCHES = Set.of("fetch", "setFetchMode");

  /** Types of which the last type argument is an entity that takes part by itself. */
  private static final Set<String> SOURCES =
      Set.of("Root", "From", "Join", "CollectionJoin", "ListJoin", "SetJoin", "MapJoin", "Fetch");

  private static final int MAX_STEPS = 50;

  private final Consumer<DomainFact> out;

  CriteriaQueries(Consumer<DomainFact> out) {
    this.out = out;
  }

  /** Attributes from an entity; {@code stated} where the method itself names the entity. */
  private record Path(TypeName entity, boolean stated, List<String> attributes) {
    Path then(String attribute) {
      List<String> longer = new ArrayList<>(attributes);
      longer.add(attribute);
      return new Path(entity, stated, longer);
    }

    String dotted() {
      return String.join(".", attributes);
    }
  }

  /** All that one method's criteria do with one entity. */
  private static final class Query {
    private final Evidence at;
    private final Set<String> used = new TreeSet<>();
    private final Set<String> joined = new TreeSet<>();
    private final Set<String> fetched = new TreeSet<>();
    private boolean stated;
    private boolean written;
    private boolean read;

    Query(Evidence at) {
      this.at = at;
    }
  }

  void read(ResolvedType type, ResolvedMethod method) {
    if (method.body().isEmpty()) {
      return;
    }
    ResolvedBody body = method.body().get();
    Map<TypeName, Query> queries = new TreeMap<>();
    for (int i = 0; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.Call call && isCriteria(body, i)) {
        Optional<Path> path = path(body, i, 0);
        if (path.isPresent()) {
          Query query =
              queries.computeIfAbsent(path.get().entity(), key -> new Query(type.at(call.line())));
          add(query, path.get(), call, body.method(i).orElseThrow());
        }
      }
    }
    queries.forEach((entity, query) -> accept(method, entity, query));
  }

  private static boolean isCriteria(ResolvedBody body, int call) {
    return body.method(call)
        .map(target -> target.method().owner().binaryName())
        .filter(owner -> isCriteriaType(owner))
        .isPresent();
  }

  private static boolean isCriteriaType(String owner) {
    return HIBERNATE.contains(owner) || PACKAGES.stream().anyMatch(owner::startsWith);
  }

  private static void add(Query query, Path path, Term.Call call, Target.MethodTarget target) {
    query.stated |= path.stated();
    if (path.attributes().isEmpty()) {
      if (!STARTS.contains(call.name())) {
        return;
      }
      boolean change = CHANGES.contains(target.method().owner().simpleName());
      query.written |= change;
      query.read |= !change;
    } else if (JOINS.contains(call.name())) {
      query.joined.add(path.dotted());
    } else if (FETCHES.contains(call.name())) {
      query.fetched.add(path.dotted());
    } else {
      query.used.add(path.dotted());
    }
  }

  private void accept(ResolvedMethod method, TypeName entity, Query query) {
    Certainty certainty = query.stated ? Certainty.CERTAIN : Certainty.LIKELY;
    EntityFact.AccessPaths paths =
        new EntityFact.AccessPaths(
            List.copyOf(query.used),
            List.copyOf(query.joined),
            List.copyOf(query.fetched),
            false,
            false,
            true);
    if (query.written) {
      out.accept(accessed(method, entity, Mode.WRITE, paths, certainty, query.at));
    }
    if (query.read || !query.written) {
      out.accept(accessed(method, entity, Mode.READ, paths, certainty, query.at));
    }
  }

  private static DomainFact accessed(
      ResolvedMethod method,
      TypeName entity,
      Mode mode,
      EntityFact.AccessPaths paths,
      Certainty certainty,
      Evidence at) {
    return new EntityFact.EntityAccessed(
        method.name(), entity, mode, How.DIRECT, paths, false, Set.of(), certainty, at);
  }

  /** The attributes that a term stands for, and the entity that they start from. */
  private static Optional<Path> path(ResolvedBody body, int term, int steps) {
    if (term < 0 || steps > MAX_STEPS) {
      return Optional.empty();
    }
    Term at = body.body().get(term);
    if (at instanceof Term.Cast cast) {
      return path(body, cast.operand(), steps + 1);
    }
    if (at instanceof Term.Local local
        && body.body().get(local.binding()) instanceof Term.Binding binding) {
      return path(body, binding.source(), steps + 1).or(() -> given(body.type(term)));
    }
    if (!(at instanceof Term.Call call) || !isCriteria(body, term)) {
      return given(body.type(term));
    }
    if (call.arguments().isEmpty()) {
      return path(body, call.receiver(), steps + 1).or(() -> given(body.type(term)));
    }
    int first = call.arguments().get(0);
    Optional<Path> start =
        STARTS.contains(call.name())
            ? EntityOperations.classLiteral(body, first)
                .map(entity -> new Path(entity, true, List.of()))
            : Optional.empty();
    if (start.isPresent()) {
      return start;
    }
    boolean follows =
        call.name().equals("get") || JOINS.contains(call.name()) || FETCHES.contains(call.name());
    // Everything else that gives a criteria object gives the one that it is called on.
    Optional<Path> before = path(body, call.receiver(), steps + 1);
    return follows
        ? before.flatMap(path -> attribute(body, first).map(path::then))
        : before.filter(path -> call.name().startsWith("set") || call.name().equals("add"));
  }

  /** A root or join that comes from elsewhere: its type says what it stands for. */
  private static Optional<Path> given(JavaType type) {
    return type instanceof JavaType.ClassType source
            && SOURCES.contains(source.name().simpleName())
            && PACKAGES.stream().anyMatch(source.erasedName()::startsWith)
            && !source.arguments().isEmpty()
        ? source
            .arguments()
            .get(source.arguments().size() - 1)
            .className()
            .map(entity -> new Path(entity, false, List.of()))
        : Optional.empty();
  }

  /** The attribute that an argument names: a text, or a field of the generated metamodel. */
  private static Optional<String> attribute(ResolvedBody body, int argument) {
    Term term = body.body().get(argument);
    if (term instanceof Term.Select select
        && select.receiver() >= 0
        && body.body().get(select.receiver()) instanceof Term.Name metamodel
        && metamodel.identifier().endsWith("_")) {
      return Optional.of(select.name());
    }
    return EntityOperations.constant(body, argument);
  }
}
