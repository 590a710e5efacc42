package dev.kerf.analyzer.framework.groovy;

import dev.kerf.analyzer.codebase.StoreAccess.How;
import dev.kerf.analyzer.codebase.StoreAccess.Mode;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.ConstantClass;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.EntityFact;
import dev.kerf.analyzer.framework.EntityFact.AccessPaths;
import dev.kerf.analyzer.framework.EntityFact.Cascading;
import dev.kerf.analyzer.framework.StatementFact;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What methods ask of domain classes and their objects: {@code Book.get(1)}, {@code it.save()}. */
final class GormOperations {

  private static final Set<String> BY_KEY = Set.of("get", "read", "getAll", "exists", "lock");
  private static final Set<String> LATER =
      Set.of("load", "proxy", "where", "whereLazy", "whereAny");
  private static final Set<String> READS =
      Set.of(
          "list",
          "first",
          "last",
          "count",
          "find",
          "findAll",
          "findWhere",
          "findAllWhere",
          "withCriteria",
          "createCriteria");

  /** Dynamic finders, which go on with the names of properties. */
  private static final List<String> READING =
      List.of("findBy", "findAllBy", "countBy", "listOrderBy");

  private static final Set<String> READS_OR_ADDS = Set.of("findOrCreateWhere", "findOrSaveWhere");
  private static final List<String> READING_OR_ADDING = List.of("findOrCreateBy", "findOrSaveBy");
  private static final Map<String, Set<Cascading>> WRITES =
      Map.of(
          "save", Set.of(Cascading.SAVE_UPDATE, Cascading.PERSIST),
          "insert", Set.of(Cascading.SAVE_UPDATE, Cascading.PERSIST),
          "saveAll", Set.of(Cascading.SAVE_UPDATE, Cascading.PERSIST),
          "merge", Set.of(Cascading.MERGE),
          "delete", Set.of(Cascading.REMOVE),
          "deleteAll", Set.of(Cascading.REMOVE));
  private static final Set<String> READS_AGAIN = Set.of("refresh", "lock");

  /** By such methods of the compiler's a class reaches those that it overrides. */
  private static final String OF_PARENT = "super$";

  private static final Set<String> QUERIES =
      Set.of("find", "findAll", "executeQuery", "executeUpdate");

  private final DomainClasses domain;
  private final Consumer<DomainFact> out;

  GormOperations(DomainClasses domain, Consumer<DomainFact> out) {
    this.domain = domain;
    this.out = out;
  }

  void read(ResolvedType type, ResolvedMethod method) {
    if (method.body().isEmpty() || method.name().name().startsWith(OF_PARENT)) {
      return;
    }
    ResolvedBody body = method.body().get();
    for (int i = 0; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.Call call && call.receiver() != Term.NONE) {
        Optional<ResolvedType> named =
            ConstantClass.of(body, call.receiver()).flatMap(domain::find);
        Evidence at = type.at(call.line());
        if (named.isPresent()) {
          ofClass(method, body, i, named.get(), at);
        } else {
          domain
              .find(body.type(call.receiver()))
              .ifPresent(entity -> ofObject(method, call, entity, at));
        }
      }
    }
  }

  private void ofClass(
      ResolvedMethod method, ResolvedBody body, int index, ResolvedType entity, Evidence at) {
    Term.Call call = (Term.Call) body.body().get(index);
    String name = call.name();
    if (QUERIES.contains(name) && hasText(body, call)) {
      int text = call.arguments().get(0);
      out.accept(
          new StatementFact.StatementSent(
              method.name(), StatementFact.Language.JPQL, index, text, at));
    } else if (BY_KEY.contains(name)) {
      reads(method, entity, How.DIRECT, AccessPaths.BY_KEY, name.equals("lock"), at);
    } else if (LATER.contains(name)) {
      reads(method, entity, How.LAZY, AccessPaths.NONE, false, at);
    } else if (READS.contains(name) || startsWith(name, READING)) {
      reads(method, entity, How.DIRECT, AccessPaths.NONE, false, at);
    } else if (READS_OR_ADDS.contains(name) || startsWith(name, READING_OR_ADDING)) {
      reads(method, entity, How.DIRECT, AccessPaths.NONE, false, at);
      if (name.startsWith("findOrSave")) {
        writes(method, entity, "save", at);
      }
    } else if (WRITES.containsKey(name)) {
      writes(method, entity, name, at);
    }
  }

  private static boolean startsWith(String name, List<String> prefixes) {
    return prefixes.stream().anyMatch(prefix -> name.startsWith(prefix) && !name.equals(prefix));
  }

  /**
   * Objects, maps and closures ask otherwise; of text nothing more than that it is one is known.
   */
  private static boolean hasText(ResolvedBody body, Term.Call call) {
    return !call.arguments().isEmpty()
        && Stream.of("java.lang.String", "groovy.lang.GString", "java.lang.CharSequence")
            .anyMatch(body.type(call.arguments().get(0)).erasedName()::equals);
  }

  private void ofObject(ResolvedMethod method, Term.Call call, ResolvedType entity, Evidence at) {
    if (WRITES.containsKey(call.name())) {
      writes(method, entity, call.name(), at);
    } else if (READS_AGAIN.contains(call.name())) {
      boolean locks = call.name().equals("lock");
      reads(method, entity, How.DIRECT, AccessPaths.BY_KEY, locks, at);
    }
  }

  private void reads(
      ResolvedMethod method,
      ResolvedType entity,
      How how,
      AccessPaths paths,
      boolean locks,
      Evidence at) {
    out.accept(
        new EntityFact.EntityAccessed(
            method.name(),
            entity.name(),
            Mode.READ,
            how,
            paths,
            locks,
            Set.of(),
            how == How.DIRECT ? Certainty.CERTAIN : Certainty.LIKELY,
            at));
  }

  private void writes(ResolvedMethod method, ResolvedType entity, String operation, Evidence at) {
    out.accept(
        new EntityFact.EntityAccessed(
            method.name(),
            entity.name(),
            Mode.WRITE,
            How.DIRECT,
            AccessPaths.NONE,
            false,
            WRITES.get(operation),
            Certainty.CERTAIN,
            at));
    if (!operation.startsWith("delete")) {
      out.accept(new EntityFact.RowsAdded(method.name(), entity.name(), at));
    }
  }
}
