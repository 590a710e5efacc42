package dev.kerf.analyzer.framework.panache;

import dev.kerf.analyzer.codebase.MethodCall.Via;
import dev.kerf.analyzer.codebase.StoreAccess.How;
import dev.kerf.analyzer.codebase.StoreAccess.Mode;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.EntityFact;
import dev.kerf.analyzer.framework.EntityFact.Cascading;
import dev.kerf.analyzer.framework.FrameworkModel;
import dev.kerf.analyzer.framework.QueryHandles;
import dev.kerf.analyzer.framework.StatementFact;
import dev.kerf.analyzer.framework.WiringFact;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads Panache, which completes entities and repositories when Quarkus builds them: a call of one
 * of its methods is the method of that entity or repository, as inherited methods of repositories
 * are. A query that is only prepared belongs to the method that asks for its results.
 */
public final class PanacheModel implements FrameworkModel {

  private static final String PACKAGE = "io.quarkus.hibernate.orm.panache.";
  private static final TypeName REPOSITORY = TypeName.of(PACKAGE + "PanacheRepositoryBase");
  private static final TypeName ENTITY = TypeName.of(PACKAGE + "PanacheEntityBase");

  /** They only prepare: the caller lists, counts or pages. */
  private static final Set<String> PREPARES = Set.of("find", "findAll");

  private static final Set<String> READS =
      Set.of("list", "listAll", "stream", "streamAll", "count");
  private static final Set<String> KEY_LOOKUPS = Set.of("findById", "findByIdOptional");
  private static final Set<String> SAVES = Set.of("persist", "persistAndFlush");
  private static final Set<String> LOADED_DELETES = Set.of("deleteById");

  private static final QueryHandles HANDLES =
      new QueryHandles(
          (PACKAGE + "PanacheQuery")::equals,
          type -> false,
          Set.of(
              "list",
              "stream",
              "count",
              "firstResult",
              "firstResultOptional",
              "singleResult",
              "singleResultOptional"));

  @Override
  public String id() {
    return "panache";
  }

  @Override
  public List<DomainFact> read(ResolvedApplication application) {
    Reading reading = new Reading(application);
    for (ResolvedType type : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        method.body().ifPresent(body -> reading.read(type, method, body));
        HANDLES.read(type, method).ifPresent(reading.out::add);
      }
    }
    return reading.out;
  }

  /** One pass over an application. */
  private static final class Reading {
    private final ResolvedApplication application;
    private final List<DomainFact> out = new ArrayList<>();
    private final Set<MethodName> known = new TreeSet<>();

    Reading(ResolvedApplication application) {
      this.application = application;
    }

    void read(ResolvedType type, ResolvedMethod method, ResolvedBody body) {
      for (int i = 0; i < body.body().size(); i++) {
        Optional<Target.MethodTarget> target = body.method(i);
        if (body.body().get(i) instanceof Term.Call call
            && target.isPresent()
            && target.get().method().owner().binaryName().startsWith(PACKAGE)) {
          Optional<TypeName> entity = entity(target.get().receiver(), body, call);
          if (entity.isPresent()) {
            read(method.name(), body, call, target.get(), entity.get(), type.at(call.line()));
          }
        }
      }
    }

    /** The entity of a repository, or the one that is called itself. */
    private Optional<TypeName> entity(TypeName receiver, ResolvedBody body, Term.Call call) {
      if (application.isSubtype(receiver, ENTITY)) {
        return Optional.of(receiver).filter(type -> application.type(type).isPresent());
      }
      JavaType.ClassType type =
          call.receiver() >= 0 && body.type(call.receiver()) instanceof JavaType.ClassType written
              ? written
              : new JavaType.ClassType(receiver, List.of());
      return application
          .asSuper(type, REPOSITORY)
          .filter(repository -> !repository.arguments().isEmpty())
          .flatMap(repository -> repository.arguments().get(0).className());
    }

    private void read(
        MethodName from,
        ResolvedBody body,
        Term.Call call,
        Target.MethodTarget target,
        TypeName entity,
        Evidence at) {
      Optional<String> text = text(body, call);
      if (PREPARES.contains(call.name())) {
        query(from, call.name(), text, entity, at);
        return;
      }
      MethodName method = target.ofReceiver();
      boolean operates = operate(method, body, call, text, entity, at);
      if (operates && application.type(method.owner()).isPresent()) {
        out.add(new WiringFact.IndirectCall(from, method, Via.STATIC, Certainty.CERTAIN, at));
      }
    }

    /** Says what a method does; false where it is no operation. */
    private boolean operate(
        MethodName method,
        ResolvedBody body,
        Term.Call call,
        Optional<String> text,
        TypeName entity,
        Evidence at) {
      String name = call.name();
      boolean byQuery =
          !call.arguments().isEmpty()
              && body.type(call.arguments().get(0)).erasedName().equals("java.lang.String");
      if (READS.contains(name)) {
        query(method, name, text, entity, at);
      } else if (KEY_LOOKUPS.contains(name)) {
        out.add(accessed(method, entity, Mode.READ, EntityFact.AccessPaths.BY_KEY, Set.of(), at));
      } else if (SAVES.contains(name)) {
        write(method, entity, Set.of(Cascading.PERSIST), at);
        if (known.add(method)) {
          out.add(new EntityFact.RowsAdded(method, entity, at));
        }
      } else if (name.equals("update") || name.equals("delete") && byQuery) {
        change(method, name, text, entity, at);
      } else if (name.equals("deleteAll")) {
        write(method, entity, Set.of(), at);
      } else if (name.equals("delete") || LOADED_DELETES.contains(name)) {
        if (LOADED_DELETES.contains(name)) {
          out.add(accessed(method, entity, Mode.READ, EntityFact.AccessPaths.BY_KEY, Set.of(), at));
        }
        write(method, entity, Set.of(Cascading.REMOVE), at);
      } else {
        return false;
      }
      return true;
    }

    private void query(
        MethodName method, String name, Optional<String> text, TypeName entity, Evidence at) {
      if (text.isPresent()) {
        state(method, name, text.get(), entity, at);
      } else {
        EntityFact.AccessPaths paths = EntityFact.AccessPaths.NONE;
        out.add(
            accessed(
                method,
                entity,
                Mode.READ,
                name.equals("count") ? paths.withoutResult() : paths,
                Set.of(),
                at));
      }
    }

    private void change(
        MethodName method, String name, Optional<String> text, TypeName entity, Evidence at) {
      if (text.isPresent()) {
        state(method, name, text.get(), entity, at);
      } else {
        write(method, entity, Set.of(), at);
      }
    }

    private void state(MethodName method, String name, String text, TypeName entity, Evidence at) {
      boolean named = PanacheQuery.isName(text);
      String statement = named ? text.substring(1) : PanacheQuery.whole(name, text);
      out.add(
          new StatementFact.StatementStated(
              method,
              named ? StatementFact.Language.NAME : StatementFact.Language.JPQL,
              statement,
              Optional.of(entity),
              false,
              false,
              at));
    }

    private void write(MethodName method, TypeName entity, Set<Cascading> cascades, Evidence at) {
      out.add(accessed(method, entity, Mode.WRITE, EntityFact.AccessPaths.NONE, cascades, at));
    }

    private static DomainFact accessed(
        MethodName method,
        TypeName entity,
        Mode mode,
        EntityFact.AccessPaths paths,
        Set<Cascading> cascades,
        Evidence at) {
      return new EntityFact.EntityAccessed(
          method, entity, mode, How.DIRECT, paths, false, cascades, Certainty.CERTAIN, at);
    }

    /** The query, where it is written down. */
    private static Optional<String> text(ResolvedBody body, Term.Call call) {
      if (call.arguments().isEmpty()) {
        return Optional.empty();
      }
      int first = call.arguments().get(0);
      if (!body.type(first).erasedName().equals("java.lang.String")) {
        return Optional.empty();
      }
      if (body.body().get(first) instanceof Term.Literal literal) {
        return Optional.of(literal.text());
      }
      return body.target(first)
          .filter(Target.FieldTarget.class::isInstance)
          .flatMap(field -> ((Target.FieldTarget) field).constant());
    }
  }
}
