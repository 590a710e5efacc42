package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.codebase.StoreAccess.How;
import dev.kerf.analyzer.codebase.StoreAccess.Mode;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.DomainFact;
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

  private static final Set<String> MANAGERS =
      Set.of(
          "jakarta.persistence.EntityManager",
          "javax.persistence.EntityManager",
          "org.hibernate.Session",
          "org.hibernate.SharedSessionContract",
          "org.hibernate.query.QueryProducer",
          "org.hibernate.StatelessSession",
          "org.springframework.orm.hibernate3.HibernateTemplate",
          "org.springframework.orm.hibernate4.HibernateTemplate",
          "org.springframework.orm.hibernate5.HibernateTemplate",
          "org.springframework.orm.hibernate5.HibernateOperations");

  private static final Set<String> WRITES_OF_ENTITY =
      Set.of("persist", "merge", "remove", "save", "saveOrUpdate", "update", "delete", "insert");
  private static final Set<String> ADDS =
      Set.of("persist", "merge", "save", "saveOrUpdate", "insert");
  private static final Set<String> READS_BY_CLASS = Set.of("find", "get", "loadAll");
  private static final Set<String> LOCKS =
      Set.of("PESSIMISTIC_WRITE", "PESSIMISTIC_FORCE_INCREMENT", "UPGRADE", "UPGRADE_NOWAIT");
  private static final Set<String> READS_OF_ENTITY = Set.of("refresh", "lock");
  private static final Map<String, DomainFact.Language> QUERIES =
      Map.of(
          "createQuery", DomainFact.Language.JPQL,
          "createSelectionQuery", DomainFact.Language.JPQL,
          "createMutationQuery", DomainFact.Language.JPQL,
          "createNativeQuery", DomainFact.Language.SQL,
          "createSQLQuery", DomainFact.Language.SQL);

  private final NamedQueries namedQueries;
  private final Consumer<DomainFact> out;

  EntityOperations(NamedQueries namedQueries, Consumer<DomainFact> out) {
    this.namedQueries = namedQueries;
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
    DomainFact.Language language = QUERIES.get(name);
    if (language != null && isText(body.type(first))) {
      out.accept(new DomainFact.StatementSent(method.name(), language, index, first, at));
    } else if (name.equals("createNamedQuery") || name.equals("getNamedQuery")) {
      named(method, body, first, at);
    } else if (WRITES_OF_ENTITY.contains(name)) {
      entityType(body.type(arguments.get(arguments.size() - 1)))
          .or(() -> entityType(body.type(first)))
          .ifPresent(entity -> accept(method, entity, name, at));
    } else if (READS_BY_CLASS.contains(name)) {
      arguments.stream()
          .mapToObj(argument -> classLiteral(body, argument))
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(
              entity -> accept(method, entity, Mode.READ, false, isLocking(body, arguments), at));
    } else if (READS_OF_ENTITY.contains(name)) {
      entityType(body.type(first))
          .ifPresent(
              entity -> accept(method, entity, Mode.READ, false, isLocking(body, arguments), at));
    }
  }

  /** A lock mode among the arguments that other transactions have to wait for. */
  private static boolean isLocking(ResolvedBody body, Indices arguments) {
    return arguments.stream()
        .mapToObj(body::target)
        .flatMap(Optional::stream)
        .anyMatch(
            target ->
                target instanceof Target.FieldTarget field
                    && field.declaring().simpleName().startsWith("LockMode")
                    && LOCKS.contains(field.name()));
  }

  private void accept(ResolvedMethod method, TypeName entity, String operation, Evidence at) {
    accept(method, entity, Mode.WRITE, true, false, at);
    if (ADDS.contains(operation)) {
      out.accept(new DomainFact.RowsAdded(method.name(), entity, at));
    }
    if (operation.equals("merge") || operation.equals("saveOrUpdate")) {
      // The stored state is loaded to be compared with.
      accept(method, entity, Mode.READ, false, false, at);
    }
  }

  private void accept(
      ResolvedMethod method,
      TypeName entity,
      Mode mode,
      boolean cascades,
      boolean locks,
      Evidence at) {
    out.accept(
        new DomainFact.EntityAccessed(
            method.name(),
            entity,
            mode,
            How.DIRECT,
            mode == Mode.READ ? DomainFact.AccessPaths.BY_KEY : DomainFact.AccessPaths.NONE,
            locks,
            cascades,
            Certainty.CERTAIN,
            at));
  }

  private void named(ResolvedMethod method, ResolvedBody body, int argument, Evidence at) {
    constant(body, argument)
        .flatMap(namedQueries::find)
        .ifPresent(
            query ->
                out.accept(
                    new DomainFact.StatementStated(
                        method.name(),
                        query.language(),
                        query.text(),
                        query.declaring(),
                        false,
                        false,
                        at)));
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
