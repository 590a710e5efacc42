package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.codebase.StoreAccess.How;
import dev.kerf.analyzer.codebase.StoreAccess.Mode;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.EntityFact;
import dev.kerf.analyzer.framework.EntityFact.Cascading;
import dev.kerf.analyzer.framework.Locals;
import dev.kerf.analyzer.framework.StatementFact;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What a method asks the entity manager, or a Hibernate session, to do. */
final class EntityOperations {

  /** A session without a persistence context carries nothing on. */
  private static final String STATELESS = "org.hibernate.StatelessSession";

  private static final Set<String> MANAGERS =
      Set.of(
          "jakarta.persistence.EntityManager",
          "javax.persistence.EntityManager",
          "org.hibernate.Session",
          "org.hibernate.SharedSessionContract",
          "org.hibernate.query.QueryProducer",
          STATELESS,
          "org.springframework.orm.hibernate3.HibernateTemplate",
          "org.springframework.orm.hibernate4.HibernateTemplate",
          "org.springframework.orm.hibernate5.HibernateTemplate",
          "org.springframework.orm.hibernate5.HibernateOperations",
          "org.springframework.orm.hibernate3.HibernateOperations",
          "org.springframework.orm.hibernate4.HibernateOperations",
          "org.hibernate.classic.Session",
          "org.springframework.orm.jpa.JpaTemplate");

  private static final Set<String> WRITES_OF_ENTITY =
      Set.of(
          "persist",
          "merge",
          "remove",
          "save",
          "saveOrUpdate",
          "saveOrUpdateAll",
          "update",
          "delete",
          "deleteAll",
          "insert",
          "insertMultiple",
          "updateMultiple",
          "deleteMultiple",
          "upsert",
          "replicate");
  private static final Set<Cascading> SAVED = Set.of(Cascading.SAVE_UPDATE, Cascading.PERSIST);

  /** What goes along with each operation; a save in JPA's unit of work also persists by flush. */
  private static final Map<String, Set<Cascading>> CASCADES =
      Map.of(
          "persist", Set.of(Cascading.PERSIST),
          "merge", Set.of(Cascading.MERGE),
          "remove", Set.of(Cascading.REMOVE),
          "delete", Set.of(Cascading.REMOVE),
          "deleteAll", Set.of(Cascading.REMOVE),
          "save", SAVED,
          "saveOrUpdate", SAVED,
          "saveOrUpdateAll", SAVED,
          "update", SAVED,
          "replicate", Set.of(Cascading.REPLICATE));

  private static final Set<String> ADDS =
      Set.of("persist", "merge", "save", "saveOrUpdate", "insert");
  private static final Set<String> READS_BY_CLASS =
      Set.of(
          "find",
          "get",
          "loadAll",
          "byId",
          "byMultipleIds",
          "byNaturalId",
          "bySimpleNaturalId",
          "findMultiple",
          "getMultiple");

  /** A proxy is given, which reads when it is first asked for anything but its key. */
  private static final Set<String> LOADS_LATER = Set.of("load");

  private static final Set<String> LOCKS =
      Set.of("PESSIMISTIC_WRITE", "PESSIMISTIC_FORCE_INCREMENT", "UPGRADE", "UPGRADE_NOWAIT");
  private static final Set<String> GIVES = Set.of("find", "get", "load", "getReference", "merge");
  private static final Set<String> READS_OF_ENTITY = Set.of("refresh", "lock");
  private static final Map<String, StatementFact.Language> QUERIES =
      Map.ofEntries(
          Map.entry("createQuery", StatementFact.Language.JPQL),
          Map.entry("createSelectionQuery", StatementFact.Language.JPQL),
          Map.entry("createMutationQuery", StatementFact.Language.JPQL),
          Map.entry("bulkUpdate", StatementFact.Language.JPQL),
          Map.entry("find", StatementFact.Language.JPQL),
          Map.entry("findByNamedParam", StatementFact.Language.JPQL),
          Map.entry("findByValueBean", StatementFact.Language.JPQL),
          Map.entry("iterate", StatementFact.Language.JPQL),
          Map.entry("createNativeQuery", StatementFact.Language.SQL),
          Map.entry("createNativeMutationQuery", StatementFact.Language.SQL),
          Map.entry("createSQLQuery", StatementFact.Language.SQL),
          Map.entry("createNamedQuery", StatementFact.Language.NAME),
          Map.entry("createNamedSelectionQuery", StatementFact.Language.NAME),
          Map.entry("createNamedMutationQuery", StatementFact.Language.NAME),
          Map.entry("getNamedQuery", StatementFact.Language.NAME),
          Map.entry("getNamedNativeQuery", StatementFact.Language.NAME),
          Map.entry("findByNamedQuery", StatementFact.Language.NAME),
          Map.entry("findByNamedQueryAndNamedParam", StatementFact.Language.NAME),
          Map.entry("createStoredProcedureQuery", StatementFact.Language.SQL),
          Map.entry("createNamedStoredProcedureQuery", StatementFact.Language.SQL),
          Map.entry("createStoredProcedureCall", StatementFact.Language.SQL));

  private static final TypeName ANYTHING = TypeName.of("java.lang.Object");

  private final Consumer<DomainFact> out;

  EntityOperations(Consumer<DomainFact> out) {
    this.out = out;
  }

  void read(ResolvedType type, ResolvedMethod method) {
    if (method.body().isEmpty()) {
      return;
    }
    ResolvedBody body = method.body().get();
    for (int i = 0; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.Call call && !call.arguments().isEmpty()) {
        Optional<Target.MethodTarget> target = body.method(i);
        if (target.isPresent() && MANAGERS.contains(target.get().method().owner().binaryName())) {
          read(type, method, body, i, call);
        }
      }
    }
  }

  private void read(
      ResolvedType type, ResolvedMethod method, ResolvedBody body, int index, Term.Call call) {
    Evidence at = type.at(call.line());
    Indices arguments = call.arguments();
    int first = arguments.get(0);
    String name = call.name();
    StatementFact.Language language = QUERIES.get(name);
    if (language != null && isText(body.type(first))) {
      // What a stored procedure touches is not in sight; the call is listed.
      Optional<String> template =
          name.contains("StoredProcedure") ? Optional.of("call {}()") : Optional.empty();
      out.accept(
          new StatementFact.StatementSent(method.name(), language, index, first, template, at));
    } else if (WRITES_OF_ENTITY.contains(name)) {
      int last = arguments.get(arguments.size() - 1);
      int entity = isText(body.type(first)) || entityType(body.type(last)).isEmpty() ? last : first;
      entity = isLockMode(body, last) ? first : entity;
      boolean stateless =
          body.method(index)
              .filter(target -> target.method().owner().binaryName().equals(STATELESS))
              .isPresent();
      Set<Cascading> cascades = stateless ? Set.of() : CASCADES.getOrDefault(name, Set.of());
      write(method, elementType(body.type(entity)), name, cascades, source(body, entity), at);
    } else if (READS_BY_CLASS.contains(name) || LOADS_LATER.contains(name)) {
      How how = LOADS_LATER.contains(name) ? How.LAZY : How.DIRECT;
      arguments.stream()
          .filter(argument -> isClass(body.type(argument)))
          .findFirst()
          .ifPresent(
              of ->
                  read(
                      method,
                      classLiteral(body, of).orElse(ANYTHING),
                      how,
                      isLocking(body, arguments),
                      source(body, of),
                      at));
    } else if (READS_OF_ENTITY.contains(name) && !takesAsItIs(body, arguments)) {
      read(
          method,
          elementType(body.type(first)),
          How.DIRECT,
          isLocking(body, arguments),
          source(body, first),
          at);
    }
  }

  /** The parameter that says which entity is meant. */
  private static Optional<Integer> source(ResolvedBody body, int term) {
    return Locals.source(body, term, (at, call) -> handed(body, at, call));
  }

  /** What a manager is given to find, or to take over, what it gives. */
  private static int handed(ResolvedBody body, int index, Term.Call call) {
    boolean gives =
        GIVES.contains(call.name())
            && !call.arguments().isEmpty()
            && body.method(index)
                .filter(target -> MANAGERS.contains(target.method().owner().binaryName()))
                .isPresent();
    return gives
        ? call.arguments().stream()
            .filter(argument -> isClass(body.type(argument)))
            .findFirst()
            .orElse(call.arguments().get(0))
        : Term.NONE;
  }

  private static boolean isLockMode(ResolvedBody body, int argument) {
    String type = body.type(argument).erasedName();
    return type.startsWith("org.hibernate.LockMode")
        || type.startsWith("org.hibernate.ReplicationMode");
  }

  static boolean isClass(JavaType type) {
    return type.erasedName().equals("java.lang.Class");
  }

  /** The entity that a value is, or that its elements are; anything where only the caller knows. */
  private static TypeName elementType(JavaType type) {
    if (type instanceof JavaType.ClassType of
        && of.name().packageName().equals("java.util")
        && !of.arguments().isEmpty()) {
      return elementType(of.arguments().get(of.arguments().size() - 1));
    }
    if (type instanceof JavaType.WildcardType wildcard && wildcard.bound().isPresent()) {
      return elementType(wildcard.bound().get());
    }
    return entityType(type).orElse(ANYTHING);
  }

  /** Whether an entity only becomes the session's own, and its row is not looked at. */
  private static boolean takesAsItIs(ResolvedBody body, Indices arguments) {
    return hasMode(body, arguments, Set.of("NONE"));
  }

  /** A lock mode among the arguments that other transactions have to wait for. */
  private static boolean isLocking(ResolvedBody body, Indices arguments) {
    return hasMode(body, arguments, LOCKS);
  }

  private static boolean hasMode(ResolvedBody body, Indices arguments, Set<String> modes) {
    return arguments.stream()
        .mapToObj(body::target)
        .flatMap(Optional::stream)
        .anyMatch(
            target ->
                target instanceof Target.FieldTarget field
                    && field.declaring().simpleName().startsWith("LockMode")
                    && modes.contains(field.name()));
  }

  private void write(
      ResolvedMethod method,
      TypeName entity,
      String operation,
      Set<Cascading> cascades,
      Optional<Integer> parameter,
      Evidence at) {
    out.accept(
        new EntityFact.EntityAccessed(
            method.name(),
            entity,
            Mode.WRITE,
            How.DIRECT,
            EntityFact.AccessPaths.NONE,
            false,
            cascades,
            Certainty.CERTAIN,
            parameter,
            at));
    if (ADDS.contains(operation)) {
      out.accept(new EntityFact.RowsAdded(method.name(), entity, at));
    }
    if (operation.equals("merge")) {
      // The stored state is loaded to be compared with.
      read(method, entity, How.DIRECT, false, parameter, at);
    }
  }

  private void read(
      ResolvedMethod method,
      TypeName entity,
      How how,
      boolean locks,
      Optional<Integer> parameter,
      Evidence at) {
    out.accept(
        new EntityFact.EntityAccessed(
            method.name(),
            entity,
            Mode.READ,
            how,
            EntityFact.AccessPaths.BY_KEY,
            locks,
            Set.of(),
            how == How.DIRECT ? Certainty.CERTAIN : Certainty.LIKELY,
            parameter,
            at));
  }

  static Optional<String> constant(ResolvedBody body, int term) {
    if (body.body().get(term) instanceof Term.Literal literal) {
      return Optional.of(literal.text());
    }
    return body.target(term)
        .filter(Target.FieldTarget.class::isInstance)
        .flatMap(target -> ((Target.FieldTarget) target).constant());
  }

  static Optional<TypeName> classLiteral(ResolvedBody body, int term) {
    JavaType type = body.type(term);
    if (type instanceof JavaType.ClassType of
        && of.name().binaryName().equals("java.lang.Class")
        && of.arguments().size() == 1) {
      JavaType argument = of.arguments().get(0);
      return argument instanceof JavaType.WildcardType wildcard
          ? wildcard.bound().flatMap(EntityOperations::entityType)
          : entityType(argument);
    }
    return Optional.empty();
  }

  private static Optional<TypeName> entityType(JavaType type) {
    return type.className().or(() -> variableBound(type));
  }

  private static Optional<TypeName> variableBound(JavaType type) {
    return type instanceof JavaType.TypeVariable variable
            && !variable.erasure().equals("java.lang.Object")
        ? Optional.of(TypeName.of(variable.erasure()))
        : Optional.empty();
  }

  private static boolean isText(JavaType type) {
    return type.erasedName().equals("java.lang.String") || type.erasedName().equals("?");
  }
}
