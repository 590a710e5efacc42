package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.EntityFact.EntityAccessed;
import dev.kerf.analyzer.framework.EntityFact.EntityMapped;
import dev.kerf.analyzer.framework.Locals;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Operations of base classes that work on whatever entity they are made for: {@code save(T entity)}
 * with one {@code persist} for all. Like a helper that is given its statement, the base class is
 * only on the way: the access is its caller's, with the entity that the caller gives, or that the
 * type which it calls stands for.
 */
final class GenericOperations {

  private static final int MAX_DEPTH = 5;
  private static final int MAX_SITES = 2_000;

  /** Entities below one base type, where nobody tells which of them is meant. */
  private static final int MAX_BELOW = 8;

  private final ResolvedApplication application;
  private final EntityTables entities;
  private final CallSites sites;

  GenericOperations(ResolvedApplication application, EntityTables entities, CallSites sites) {
    this.application = application;
    this.entities = entities;
    this.sites = sites;
  }

  /** The accesses that an operation on an unmapped type stands for; none where nothing tells. */
  List<EntityAccessed> supplied(EntityAccessed fact) {
    Map<List<Object>, EntityAccessed> out = new LinkedHashMap<>();
    search(fact, fact.method(), fact.parameter(), 0, new TreeSet<>(), out);
    if (!out.isEmpty() || fact.entity().binaryName().equals("java.lang.Object")) {
      return List.copyOf(out.values());
    }
    List<EntityAccessed> below = new ArrayList<>();
    for (EntityMapped entity : entities.all()) {
      if (application.isSubtype(entity.type(), fact.entity())) {
        below.add(fact.by(fact.method(), entity.type(), Certainty.LIKELY, fact.evidence()));
      }
    }
    return below.size() <= MAX_BELOW ? below : List.of();
  }

  private void search(
      EntityAccessed fact,
      MethodName method,
      Optional<Integer> parameter,
      int depth,
      Set<MethodName> seen,
      Map<List<Object>, EntityAccessed> out) {
    if (depth > MAX_DEPTH || !seen.add(method)) {
      return;
    }
    for (CallSites.Site site : sites.of(method)) {
      if (out.size() >= MAX_SITES) {
        return;
      }
      Optional<Integer> argument = parameter.filter(index -> index < site.arguments().size());
      Optional<TypeName> entity =
          argument
              .flatMap(index -> named(type(site.body(), site.arguments().get(index))))
              .or(() -> ofReceiver(site));
      if (entity.isPresent()) {
        out.putIfAbsent(
            List.of(site.caller(), entity.get()),
            fact.by(site.caller(), entity.get(), Certainty.LIKELY, site.evidence()));
      } else {
        Optional<Integer> passed =
            argument.flatMap(index -> parameter(site.body(), site.arguments().get(index)));
        if (passed.isPresent() || argument.isEmpty()) {
          search(fact, site.caller(), passed, depth + 1, seen, out);
        }
      }
    }
  }

  /** An element that is only called an object is what the collection has. */
  private static JavaType type(ResolvedBody body, int term) {
    boolean object = body.type(term).erasedName().equals("java.lang.Object");
    return object
            && body.body().get(term) instanceof Term.Local local
            && body.body().get(local.binding()) instanceof Term.Binding binding
            && binding.kind() == Term.BindingKind.FOR_EACH
            && binding.source() >= 0
        ? body.type(binding.source())
        : body.type(term);
  }

  /** The entity that a type names: itself, the class it stands for, the elements that it has. */
  private Optional<TypeName> named(JavaType type) {
    if (type instanceof JavaType.ArrayType array) {
      return named(array.component());
    }
    if (type instanceof JavaType.WildcardType wildcard) {
      return wildcard.bound().flatMap(this::named);
    }
    Optional<TypeName> itself = type.className().filter(name -> entities.find(name).isPresent());
    if (itself.isPresent() || !(type instanceof JavaType.ClassType of)) {
      return itself;
    }
    return of.arguments().stream().flatMap(argument -> named(argument).stream()).findFirst();
  }

  /** The entity that the called type is made for. */
  private Optional<TypeName> ofReceiver(CallSites.Site site) {
    return application
        .asSuper(new JavaType.ClassType(site.receiver(), List.of()), site.called().owner())
        .flatMap(this::named);
  }

  private static Optional<Integer> parameter(ResolvedBody body, int term) {
    return Locals.source(body, term, (at, call) -> Term.NONE);
  }
}
