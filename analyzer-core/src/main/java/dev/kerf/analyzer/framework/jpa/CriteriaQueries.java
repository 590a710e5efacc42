package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.codebase.StoreAccess.How;
import dev.kerf.analyzer.codebase.StoreAccess.Mode;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.EntityFact;
import dev.kerf.analyzer.framework.Locals;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayList;
import java.util.Comparator;
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
 * method is given, as a specification is, makes it likely: whether the query runs is not known. A
 * query over a class that the method is given is its callers'.
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

  private static final TypeName ANYTHING = TypeName.of("java.lang.Object");

  private final ResolvedApplication application;
  private final Consumer<DomainFact> out;

  CriteriaQueries(ResolvedApplication application, Consumer<DomainFact> out) {
    this.application = application;
    this.out = out;
  }

  /**
   * Where paths start.
   *
   * @param stated whether the method itself names the entity
   * @param parameter the method's parameter that is the entity's class
   */
  private record Start(TypeName entity, boolean stated, Optional<Integer> parameter)
      implements Comparable<Start> {
    private static final Comparator<Start> ORDER =
        Comparator.comparing(Start::entity).thenComparing(start -> start.parameter.orElse(-1));

    /** One entity counts as one query, whoever names it. */
    Start key() {
      return new Start(entity, false, parameter);
    }

    @Override
    public int compareTo(Start other) {
      return ORDER.compare(this, other);
    }
  }

  /** Attributes from an entity. */
  private record Path(Start start, List<String> attributes) {
    static Path from(TypeName entity, boolean stated, Optional<Integer> parameter) {
      return new Path(new Start(entity, stated, parameter), List.of());
    }

    Path then(String attribute) {
      List<String> longer = new ArrayList<>(attributes);
      longer.add(attribute);
      return new Path(start, longer);
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
    private boolean loaded;
    private boolean counted;

    Query(Evidence at) {
      this.at = at;
    }
  }

  void read(ResolvedType type, ResolvedMethod method) {
    if (method.body().isEmpty()) {
      return;
    }
    ResolvedBody body = method.body().get();
    Map<Start, Query> queries = new TreeMap<>();
    for (int i = 0; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.Call call && isCriteria(body, i)) {
        Optional<Path> path = path(body, i, 0);
        if (path.isPresent()) {
          Query query =
              queries.computeIfAbsent(
                  path.get().start().key(), key -> new Query(type.at(call.line())));
          add(query, path.get(), body, i, call);
        }
      }
    }
    queries.forEach((start, query) -> accept(method, start, query));
  }

  private static boolean isCriteria(ResolvedBody body, int call) {
    return body.method(call)
        .map(target -> target.method().owner().binaryName())
        .filter(owner -> isCriteriaType(owner))
        .isPresent();
  }

  private static boolean isCriteriaType(String owner) {
    return HIBERNATE.contains(owner) || isInPackages(owner);
  }

  private static boolean isInPackages(String type) {
    for (String criteria : PACKAGES) {
      if (type.startsWith(criteria)) {
        return true;
      }
    }
    return false;
  }

  private void add(Query query, Path path, ResolvedBody body, int index, Term.Call call) {
    query.stated |= path.start().stated();
    query.counted |= call.name().equals("setProjection");
    if (path.attributes().isEmpty()) {
      if (!STARTS.contains(call.name())) {
        return;
      }
      Target.MethodTarget target = body.method(index).orElseThrow();
      boolean change = CHANGES.contains(target.method().owner().simpleName());
      query.written |= change;
      query.read |= !change;
      query.loaded |= gives(body, call, path.start().entity());
    } else if (JOINS.contains(call.name())) {
      query.joined.add(path.dotted());
    } else if (FETCHES.contains(call.name())) {
      query.fetched.add(path.dotted());
    } else {
      query.used.add(path.dotted());
    }
  }

  /**
   * Whether a query gives the entities that it starts from: not a subquery, which only decides, nor
   * a query for numbers, columns or other objects.
   */
  private boolean gives(ResolvedBody body, Term.Call from, TypeName entity) {
    if (from.receiver() < 0 || !(body.type(from.receiver()) instanceof JavaType.ClassType query)) {
      return true;
    }
    if (PACKAGES.stream().noneMatch(query.erasedName()::startsWith)
        || query.arguments().size() != 1) {
      return true;
    }
    Optional<TypeName> result = query.arguments().get(0).className();
    return !query.name().simpleName().equals("Subquery")
        && !(query.arguments().get(0) instanceof JavaType.ArrayType)
        && result
            .filter(given -> !given.equals(ANYTHING))
            .map(
                given ->
                    entity.equals(ANYTHING)
                        ? !given.packageName().startsWith("java.")
                        : application.isSubtype(entity, given)
                            || application.isSubtype(given, entity))
            .orElse(true);
  }

  private void accept(ResolvedMethod method, Start start, Query query) {
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
      out.accept(accessed(method, start, Mode.WRITE, paths, certainty, query.at));
    }
    if (query.read || !query.written) {
      // Who hands a root over has started the query, and says what it gives.
      boolean onlyDecides =
          query.counted
              || query.read && !query.loaded
              || !query.read && !query.written && query.fetched.isEmpty();
      out.accept(
          accessed(
              method,
              start,
              Mode.READ,
              onlyDecides ? paths.withoutResult() : paths,
              certainty,
              query.at));
    }
  }

  private static DomainFact accessed(
      ResolvedMethod method,
      Start start,
      Mode mode,
      EntityFact.AccessPaths paths,
      Certainty certainty,
      Evidence at) {
    return new EntityFact.EntityAccessed(
        method.name(),
        start.entity(),
        mode,
        How.DIRECT,
        paths,
        false,
        Set.of(),
        certainty,
        start.parameter(),
        at);
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
        STARTS.contains(call.name()) && EntityOperations.isClass(body.type(first))
            ? Optional.of(
                Path.from(
                    EntityOperations.classLiteral(body, first).orElse(ANYTHING),
                    true,
                    Locals.parameter(body, first)))
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
            && isInPackages(source.erasedName())
            && !source.arguments().isEmpty()
        ? source
            .arguments()
            .get(source.arguments().size() - 1)
            .className()
            .map(entity -> Path.from(entity, false, Optional.empty()))
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
