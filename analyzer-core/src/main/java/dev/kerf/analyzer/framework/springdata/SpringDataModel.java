package dev.kerf.analyzer.framework.springdata;

import dev.kerf.analyzer.codebase.StoreAccess.How;
import dev.kerf.analyzer.codebase.StoreAccess.Mode;
import dev.kerf.analyzer.framework.AnnotationFinder;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.EntityFact;
import dev.kerf.analyzer.framework.EntityFact.Cascading;
import dev.kerf.analyzer.framework.FrameworkModel;
import dev.kerf.analyzer.framework.StatementFact;
import dev.kerf.analyzer.framework.UnitFact;
import dev.kerf.analyzer.framework.WiringFact;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads Spring Data repositories by what their methods do to the entity, and templates. Micronaut
 * Data took over its interfaces and names.
 */
public final class SpringDataModel implements FrameworkModel {

  private static final List<TypeName> REPOSITORIES =
      List.of(
          TypeName.of("org.springframework.data.repository.Repository"),
          TypeName.of("io.micronaut.data.repository.GenericRepository"));
  private static final List<TypeName> DOCUMENT_REPOSITORIES =
      List.of(
          TypeName.of("org.springframework.data.mongodb.repository.MongoRepository"),
          TypeName.of("org.springframework.data.mongodb.repository.ReactiveMongoRepository"));

  private static final Set<String> DEFINITION =
      Set.of("org.springframework.data.repository.RepositoryDefinition");
  private static final Set<String> NO_BEAN =
      Set.of("org.springframework.data.repository.NoRepositoryBean");
  private static final Set<String> JPA_QUERY =
      Set.of("org.springframework.data.jpa.repository.Query", "io.micronaut.data.annotation.Query");
  private static final Set<String> LOCK = Set.of("org.springframework.data.jpa.repository.Lock");
  private static final Set<String> LOCKING_MODES =
      Set.of("PESSIMISTIC_WRITE", "PESSIMISTIC_FORCE_INCREMENT");
  private static final Set<String> REFERENCES = Set.of("getReferenceById", "getOne", "getById");
  private static final Set<String> KEY_LOOKUPS = Set.of("findById", "findOne");

  /** They delete by one statement, and load nothing. */
  private static final Set<String> BULK_DELETES =
      Set.of("deleteAllInBatch", "deleteInBatch", "deleteAllByIdInBatch");

  /**
   * What the library writes by itself, in a transaction of its own. A repository that declares one
   * of them again, to hide the others or to say another type, has the same done; every other method
   * that it declares is a query, and no query opens a transaction.
   */
  private static final Set<String> OWN_WRITES =
      Set.of(
          "save",
          "saveAll",
          "saveAndFlush",
          "saveAllAndFlush",
          "delete",
          "deleteById",
          "deleteAll",
          "deleteAllById",
          "deleteAllInBatch",
          "deleteInBatch",
          "deleteAllByIdInBatch");

  private static final Map<QueryMethodName.Operation, Set<Cascading>> CASCADES =
      Map.of(
          QueryMethodName.Operation.SAVE, Set.of(Cascading.PERSIST, Cascading.MERGE),
          QueryMethodName.Operation.DELETE, Set.of(Cascading.REMOVE));

  private static final Set<String> JPA_NATIVE_QUERY =
      Set.of("org.springframework.data.jpa.repository.NativeQuery");
  private static final Set<String> PROCEDURE =
      Set.of("org.springframework.data.jpa.repository.query.Procedure");

  /** Of their methods queries are SQL. */
  private static final Set<String> JDBC_REPOSITORY =
      Set.of(
          "io.micronaut.data.jdbc.annotation.JdbcRepository",
          "io.micronaut.data.r2dbc.annotation.R2dbcRepository");

  private static final Set<String> JDBC_QUERY =
      Set.of(
          "org.springframework.data.jdbc.repository.query.Query",
          "org.springframework.data.r2dbc.repository.Query");

  @Override
  public String id() {
    return "spring-data";
  }

  @Override
  public List<DomainFact> read(ResolvedApplication application) {
    AnnotationFinder annotations = new AnnotationFinder(application);
    Map<TypeName, TypeName> entities = entitiesByRepository(application, annotations);
    List<EntityFact.EntityMapped> aggregates = Aggregates.of(application, entities.values());
    List<DomainFact> out = new ArrayList<>(aggregates);
    DocumentOperations documents = new DocumentOperations(application);
    Set<TypeName> asDocuments = new TreeSet<>(documents.kept());
    asDocuments.addAll(ofDocumentRepositories(application, entities));
    List<EntityFact.EntityMapped> kept = Documents.of(application, asDocuments);
    out.addAll(kept);
    out.addAll(documents.all());
    for (Map.Entry<TypeName, TypeName> repository : entities.entrySet()) {
      ResolvedType type = application.type(repository.getKey()).orElseThrow();
      out.add(new WiringFact.ProxyProvided(type.name(), type.evidence()));
      for (ResolvedMethod method : type.methods()) {
        if (method.declared().isAbstract()) {
          declared(
              type, method, method.name(), repository.getValue(), application, annotations, out);
        }
      }
    }
    inherited(application, entities, annotations, out);
    Set<TypeName> plain = types(kept);
    plain.addAll(byStatements(application, entities, annotations));
    Set<TypeName> relational = types(aggregates);
    out.removeIf(fact -> isReadOfWrite(fact, plain, relational));
    plain.addAll(relational);
    for (TypeName type : plain) {
      application
          .type(type)
          .ifPresent(found -> out.add(new EntityFact.PlainlyKept(type, found.evidence())));
    }
    return out;
  }

  /** A repository of documents makes documents of a class that says nothing itself. */
  private static Set<TypeName> ofDocumentRepositories(
      ResolvedApplication application, Map<TypeName, TypeName> entities) {
    Set<TypeName> out = new TreeSet<>();
    entities.forEach(
        (repository, entity) -> {
          if (DOCUMENT_REPOSITORIES.stream()
              .anyMatch(of -> application.isSubtype(repository, of))) {
            out.add(entity);
          }
        });
    return out;
  }

  private static Set<TypeName> types(List<EntityFact.EntityMapped> mapped) {
    return mapped.stream()
        .map(EntityFact.EntityMapped::type)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The entities that only repositories keep whose operations are one statement each. */
  private static Set<TypeName> byStatements(
      ResolvedApplication application,
      Map<TypeName, TypeName> entities,
      AnnotationFinder annotations) {
    Set<TypeName> out = new TreeSet<>();
    Set<TypeName> followed = new TreeSet<>();
    entities.forEach(
        (repository, entity) -> {
          List<ResolvedAnnotation> on =
              application.type(repository).map(ResolvedType::annotations).orElse(List.of());
          (annotations.has(on, JDBC_REPOSITORY) ? out : followed).add(entity);
        });
    out.removeAll(followed);
    return out;
  }

  /**
   * Saving and deleting plain values reads none of them before; an aggregate is saved as it is, and
   * locked before it is deleted.
   */
  private static boolean isReadOfWrite(
      DomainFact fact, Set<TypeName> plain, Set<TypeName> aggregates) {
    if (!(fact instanceof EntityFact.EntityAccessed access) || access.mode() != Mode.READ) {
      return false;
    }
    QueryMethodName.Operation operation = QueryMethodName.of(access.method().name()).operation();
    return plain.contains(access.entity()) && operation != QueryMethodName.Operation.READ
        || aggregates.contains(access.entity()) && operation == QueryMethodName.Operation.SAVE;
  }

  private static Map<TypeName, TypeName> entitiesByRepository(
      ResolvedApplication application, AnnotationFinder annotations) {
    Map<TypeName, TypeName> out = new TreeMap<>();
    for (ResolvedType type : application.types()) {
      if (!type.declared().isInterface() || annotations.has(type.annotations(), NO_BEAN)) {
        continue;
      }
      JavaType.ClassType self = new JavaType.ClassType(type.name(), List.of());
      Optional<TypeName> entity =
          REPOSITORIES.stream()
              .flatMap(repository -> application.asSuper(self, repository).stream())
              .findFirst()
              .filter(repository -> !repository.arguments().isEmpty())
              .flatMap(repository -> repository.arguments().get(0).className());
      if (entity.isEmpty()) {
        entity =
            annotations
                .find(type.annotations(), DEFINITION)
                .flatMap(definition -> definition.text("domainClass"))
                .map(TypeName::of);
      }
      entity.ifPresent(name -> out.put(type.name(), name));
    }
    return out;
  }

  /**
   * What a method does that is written down.
   *
   * @param type that declares it
   * @param name of the method as the repository's own
   */
  private static void declared(
      ResolvedType type,
      ResolvedMethod method,
      MethodName name,
      TypeName entity,
      ResolvedApplication application,
      AnnotationFinder annotations,
      List<DomainFact> out) {
    Evidence at = type.at(method.declared().line());
    boolean locks =
        annotations
            .find(method.annotations(), LOCK)
            .flatMap(lock -> lock.text("value"))
            .filter(LOCKING_MODES::contains)
            .isPresent();
    Optional<ResolvedAnnotation> jpa = annotations.find(method.annotations(), JPA_QUERY);
    boolean sql =
        jpa.flatMap(query -> query.text("nativeQuery")).filter("true"::equals).isPresent()
            || annotations.has(type.annotations(), JDBC_REPOSITORY);
    Optional<String> text = jpa.flatMap(query -> query.text("value"));
    if (text.isEmpty()) {
      text =
          annotations
              .find(method.annotations(), JPA_NATIVE_QUERY)
              .or(() -> annotations.find(method.annotations(), JDBC_QUERY))
              .flatMap(query -> query.text("value"));
      sql = text.isPresent();
    }
    List<String> fetched = new EntityGraphs(application, annotations).fetched(method, entity);
    if (text.isPresent()) {
      if (!sql && !fetched.isEmpty()) {
        // A query loads what the graph beside it names, too.
        accessed(
            name,
            entity,
            QueryMethodName.Operation.READ,
            List.of(),
            fetched,
            false,
            false,
            at,
            out);
      }
      out.add(
          new StatementFact.StatementStated(
              name,
              sql ? StatementFact.Language.SQL : StatementFact.Language.JPQL,
              text.get(),
              Optional.of(entity),
              false,
              locks,
              at));
    } else if (annotations.has(method.annotations(), PROCEDURE)) {
      // What a stored procedure touches is not in sight: it is called, and so it is listed.
      String procedure =
          annotations
              .find(method.annotations(), PROCEDURE)
              .flatMap(found -> found.text("procedureName").or(() -> found.text("value")))
              .filter(found -> !found.isBlank())
              .orElse(name.name());
      out.add(
          new StatementFact.StatementStated(
              name,
              StatementFact.Language.SQL,
              "call " + procedure + "()",
              Optional.empty(),
              false,
              false,
              at));
    } else {
      QueryMethodName read = QueryMethodName.of(name.name());
      if (OWN_WRITES.contains(name.name()) && name.parameters().size() <= 1) {
        out.add(new UnitFact.TransactionImplied(name, false, at));
      }
      accessed(name, entity, read.operation(), read.properties(), fetched, locks, true, at, out);
    }
  }

  /** Calls of inherited methods on a repository count as methods of the repository. */
  private static void inherited(
      ResolvedApplication application,
      Map<TypeName, TypeName> entities,
      AnnotationFinder annotations,
      List<DomainFact> out) {
    InheritedMethods inherited = new InheritedMethods(application, entities.keySet());
    inherited
        .declared()
        .forEach(
            (name, declared) -> {
              ResolvedType type = application.type(declared.owner()).orElseThrow();
              type.methods().stream()
                  .filter(method -> method.name().equals(declared))
                  .filter(method -> method.declared().isAbstract())
                  .forEach(
                      method ->
                          declared(
                              type,
                              method,
                              name,
                              entities.get(name.owner()),
                              application,
                              annotations,
                              out));
            });
    for (MethodName method : inherited.called()) {
      // A reference is a proxy: nothing is sent before it is navigated.
      if (!REFERENCES.contains(method.name())) {
        ResolvedType repository = application.type(method.owner()).orElseThrow();
        QueryMethodName name = QueryMethodName.of(method.name());
        boolean reads = name.operation() == QueryMethodName.Operation.READ;
        out.add(new UnitFact.TransactionImplied(method, reads, repository.evidence()));
        accessed(
            method,
            entities.get(method.owner()),
            name.operation(),
            List.of(),
            List.of(),
            false,
            false,
            repository.evidence(),
            out);
      }
    }
  }

  private static void accessed(
      MethodName method,
      TypeName entity,
      QueryMethodName.Operation operation,
      List<String> properties,
      List<String> fetched,
      boolean locks,
      boolean derived,
      Evidence at,
      List<DomainFact> out) {
    boolean writes = operation != QueryMethodName.Operation.READ;
    boolean bulk = BULK_DELETES.contains(method.name());
    if (!bulk) {
      // Saving merges and deleting loads what it removes: both read the entity first.
      boolean loads = !method.name().startsWith("count") && !method.name().startsWith("exists");
      boolean byKey = KEY_LOOKUPS.contains(method.name());
      out.add(
          new EntityFact.EntityAccessed(
              method,
              entity,
              Mode.READ,
              How.DIRECT,
              new EntityFact.AccessPaths(properties, List.of(), fetched, byKey, derived, loads),
              locks,
              Set.of(),
              Certainty.CERTAIN,
              at));
    }
    if (writes) {
      out.add(
          new EntityFact.EntityAccessed(
              method,
              entity,
              Mode.WRITE,
              How.DIRECT,
              new EntityFact.AccessPaths(List.of(), List.of(), List.of(), false, derived, false),
              false,
              bulk ? Set.of() : CASCADES.get(operation),
              Certainty.CERTAIN,
              at));
      if (method.name().startsWith("save") || method.name().startsWith("insert")) {
        out.add(new EntityFact.RowsAdded(method, entity, at));
      }
    }
  }
}
