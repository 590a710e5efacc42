package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.codebase.StoreAccess.How;
import dev.kerf.analyzer.codebase.StoreAccess.Mode;
import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.DomainFact.AttributeKind;
import dev.kerf.analyzer.framework.DomainFact.AttributeMapped;
import dev.kerf.analyzer.framework.DomainFact.EntityMapped;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the ORM does by itself with managed entities: it writes fields that a method changed when
 * the unit of work ends, and loads a lazy association when a method navigates it.
 *
 * <p>Approximation: every method of an entity but its constructors may run on a managed object, and
 * so may every navigation; whether one does is not decided, so both are likely, never certain. A
 * change lands on the method that assigns the field, a load on the method that calls the getter
 * (or, inside the entity, uses the field). Plain getters cause nothing themselves.
 */
final class ManagedState {

  private static final Set<String> MUTATORS =
      Set.of("add", "addAll", "remove", "removeAll", "removeIf", "clear", "put", "putAll", "set");

  private final ResolvedApplication application;
  private final MethodIndex methods;
  private final EntityTables entities;
  private final Statements statements;

  /** By declaring type, the attributes that its fields hold in some entity. */
  private final Map<TypeName, Map<String, Held>> held = new HashMap<>();

  /** An attribute with the entity that it is part of. */
  private record Held(EntityMapped entity, AttributeMapped attribute) {}

  ManagedState(
      ResolvedApplication application,
      MethodIndex methods,
      EntityTables entities,
      Statements statements) {
    this.application = application;
    this.methods = methods;
    this.entities = entities;
    this.statements = statements;
    for (EntityMapped entity : entities.all()) {
      for (AttributeMapped attribute : entity.attributes()) {
        declaring(entity.type(), attribute.path().split("\\."), 0)
            .ifPresent(
                type ->
                    held.computeIfAbsent(type, key -> new HashMap<>())
                        .putIfAbsent(last(attribute.path()), new Held(entity, attribute)));
      }
    }
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** The class that declares the last part of a path, through superclasses and embeddables. */
  private Optional<TypeName> declaring(TypeName from, String[] path, int step) {
    Optional<ResolvedType> type = application.type(from);
    for (int depth = 0; type.isPresent() && depth < 50; depth++) {
      for (var field : type.get().fields()) {
        if (field.name().equals(path[step])) {
          return step == path.length - 1
              ? Optional.of(type.get().name())
              : field.type().className().flatMap(next -> declaring(next, path, step + 1));
        }
      }
      type = type.get().superclass().flatMap(above -> application.type(above.name()));
    }
    return Optional.empty();
  }

  void read() {
    for (ResolvedType type : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        if (method.body().isPresent() && !method.name().name().startsWith("<")) {
          read(type, method, method.body().get());
        }
      }
    }
  }

  private void read(ResolvedType type, ResolvedMethod method, ResolvedBody body) {
    boolean accessor = returnedField(body).isPresent();
    boolean setter = assignedField(body).isPresent();
    TermUses uses = TermUses.of(body.body());
    for (int i = 0; i < body.body().size(); i++) {
      Term term = body.body().get(i);
      Evidence at = type.at(term.line());
      if (term instanceof Term.Assign assign && !setter) {
        field(body, assign.target()).ifPresent(field -> changed(method, field, at));
      } else if (term instanceof Term.Call call) {
        if (!isFresh(body.body(), call.receiver())) {
          called(body, i)
              .flatMap(this::assignedField)
              .ifPresent(field -> changed(method, field, at));
        }
        if (call.receiver() >= 0 && MUTATORS.contains(call.name())) {
          field(body, call.receiver())
              .filter(ManagedState::isCollection)
              .ifPresent(field -> changed(method, field, at));
        }
        int use = i;
        called(body, i)
            .flatMap(this::returnedField)
            .filter(field -> isNavigated(field, body, uses, use))
            .ifPresent(field -> loaded(method, field, at));
      } else if (!accessor && isFieldUse(term) && !uses.isAssigned(i)) {
        int use = i;
        field(body, i)
            .filter(field -> isNavigated(field, body, uses, use))
            .ifPresent(field -> loaded(method, field, at));
      }
    }
  }

  private static boolean isFieldUse(Term term) {
    return term instanceof Term.Name || term instanceof Term.Select;
  }

  private static boolean isCollection(Held field) {
    AttributeKind kind = field.attribute().kind();
    return kind == AttributeKind.ELEMENTS || kind == AttributeKind.TO_MANY;
  }

  /** The mapped field that a term names. */
  private Optional<Held> field(ResolvedBody body, int term) {
    return body.target(term)
        .filter(Target.FieldTarget.class::isInstance)
        .map(Target.FieldTarget.class::cast)
        .map(field -> held.getOrDefault(field.declaring(), Map.of()).get(field.name()));
  }

  private Optional<ResolvedBody> called(ResolvedBody body, int call) {
    return body.method(call)
        .filter(Target.MethodTarget::application)
        .flatMap(target -> methods.find(target.method()))
        .flatMap(ResolvedMethod::body);
  }

  /** Whether a receiver is an object that this body itself creates: nothing manages it yet. */
  private static boolean isFresh(Body body, int receiver) {
    return receiver >= 0
        && body.get(receiver) instanceof Term.Local local
        && body.get(local.binding()) instanceof Term.Binding binding
        && binding.source() >= 0
        && body.get(binding.source()) instanceof Term.New;
  }

  /** The mapped field that a plain setter sets: its body does nothing else. */
  private Optional<Held> assignedField(ResolvedBody body) {
    Body terms = body.body();
    int last = terms.size() - 1;
    boolean onlyAssigns =
        last >= 2
            && last <= 4
            && terms.get(0) instanceof Term.Binding
            && terms.get(last) instanceof Term.Assign assign
            && assign.symbol().equals("=")
            && terms.get(assign.value()) instanceof Term.Local;
    return onlyAssigns ? field(body, ((Term.Assign) terms.get(last)).target()) : Optional.empty();
  }

  /** The mapped field that a plain getter returns: its body does nothing else. */
  private Optional<Held> returnedField(ResolvedBody body) {
    Body terms = body.body();
    int last = terms.size() - 1;
    boolean onlyReturns =
        last >= 1
            && last <= 2
            && terms.get(last) instanceof Term.Return result
            && result.value() == last - 1;
    return onlyReturns ? field(body, last - 1) : Optional.empty();
  }

  /**
   * Whether the association is loaded there: a collection by whatever touches it but an addition, a
   * reference only by going on to something else than its key.
   */
  private static boolean isNavigated(Held field, ResolvedBody body, TermUses uses, int term) {
    Optional<Term.Call> onIt = uses.callOn(term);
    if (isCollection(field)) {
      return onIt.map(call -> !call.name().startsWith("add")).orElse(true);
    }
    return field.attribute().kind() == AttributeKind.TO_ONE
        && (uses.isBound(term) || onIt.filter(call -> !call.name().equals("getId")).isPresent());
  }

  private void changed(ResolvedMethod method, Held field, Evidence at) {
    AttributeMapped attribute = field.attribute();
    boolean ownColumns = !isCollection(field) || attribute.linkTable().isEmpty();
    if (attribute.mappedByOther()) {
      return;
    }
    StoreName store = ownColumns ? attribute.table() : attribute.linkTable().get();
    SortedSet<String> columns = new TreeSet<>();
    attribute.columns().forEach(column -> columns.add(column.toLowerCase(Locale.ROOT)));
    add(method, store, Mode.WRITE, How.FLUSH, columns, at);
  }

  private void loaded(ResolvedMethod method, Held field, Evidence at) {
    AttributeMapped attribute = field.attribute();
    if (attribute.eager()) {
      return;
    }
    Set<StoreName> stores = new LinkedHashSet<>();
    attribute.linkTable().ifPresent(stores::add);
    attribute
        .target()
        .flatMap(entities::find)
        .ifPresent(target -> stores.addAll(entities.own(target)));
    stores.forEach(store -> add(method, store, Mode.READ, How.LAZY, new TreeSet<>(), at));
  }

  private void add(
      ResolvedMethod method,
      StoreName store,
      Mode mode,
      How how,
      SortedSet<String> columns,
      Evidence at) {
    statements.addAccess(
        new StoreAccess(
            method.name(),
            statements.store(store, Store.Origin.ENTITY, at),
            mode,
            false,
            how,
            columns,
            Certainty.LIKELY,
            at));
  }
}
