package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.codebase.StoreAccess.How;
import dev.kerf.analyzer.codebase.StoreAccess.Mode;
import dev.kerf.analyzer.connect.MappedFields.Held;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.EntityFact;
import dev.kerf.analyzer.framework.EntityFact.AttributeKind;
import dev.kerf.analyzer.framework.EntityFact.AttributeMapped;
import dev.kerf.analyzer.framework.Locals;
import dev.kerf.analyzer.framework.StatementFact;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What the ORM does by itself with managed entities: it writes fields that a method changed when
 * the unit of work ends, and loads a lazy association when a method navigates it.
 *
 * <p>Approximation: every method of an entity but its constructors may run on a managed object, and
 * so may every navigation; whether one does is not decided, so both are likely, never certain. A
 * change lands on the method that assigns the field or calls its plain setter, a load on the method
 * that calls the getter (or, inside the entity, uses the field). Plain getters and setters cause
 * nothing themselves. State that several entities share, by a superclass or an embeddable, counts
 * where the static type tells which entity it is; where it does not, the place is listed.
 */
final class ManagedState {

  private static final Set<String> MUTATORS =
      Set.of("add", "addAll", "remove", "removeAll", "removeIf", "clear", "put", "putAll", "set");

  private static final Set<String> COUNTS = Set.of("++", "--");

  private final ResolvedApplication application;
  private final PlainAccessors accessors;
  private final FreshObjects fresh;
  private final MappedFields fields;
  private final EntityTables entities;

  /** Methods that read and write rows themselves. */
  private final Set<MethodName> handlingRows = new HashSet<>();

  /** Entities that no session follows. */
  private final Set<TypeName> plain = new HashSet<>();

  /** What was found, in the order of the code. */
  private final List<Consumer<Statements>> found = new ArrayList<>();

  /** A field of a class. */
  private record Field(TypeName declaring, String name) {
    static Field of(Target.FieldTarget target) {
      return new Field(target.declaring(), target.name());
    }
  }

  /**
   * Where managed state is used.
   *
   * @param receiver the static type of the object whose state it is
   * @param repeated whether it is used once for each of several objects
   */
  private record Site(ResolvedMethod method, TypeName receiver, boolean repeated, Evidence at) {

    Site on(TypeName other) {
      return new Site(method, other, repeated, at);
    }

    /**
     * Of the entities that have a field, those that the object can be: none where it is another
     * entity, which does not keep the field.
     */
    List<Held> of(List<Held> candidates, ResolvedApplication application, EntityTables entities) {
      List<Held> fitting =
          candidates.stream()
              .filter(
                  held ->
                      application.isSubtype(receiver, held.entity().type())
                          || application.isSubtype(held.entity().type(), receiver))
              .toList();
      return fitting.isEmpty() && entities.find(receiver).isEmpty() ? candidates : fitting;
    }
  }

  ManagedState(
      ResolvedApplication application,
      PlainAccessors accessors,
      MappedFields fields,
      EntityTables entities,
      Collection<DomainFact> facts) {
    this.application = application;
    this.accessors = accessors;
    this.fresh = new FreshObjects(accessors);
    this.fields = fields;
    this.entities = entities;
    for (DomainFact fact : facts) {
      if (fact instanceof StatementFact.RowsHandled rows) {
        handlingRows.add(rows.method());
      } else if (fact instanceof EntityFact.PlainlyKept kept) {
        plain.add(kept.type());
      }
    }
    read();
  }

  /** Says what was found to who collects all accesses, which is no matter for several threads. */
  void addTo(Statements statements) {
    found.forEach(each -> each.accept(statements));
  }

  private void read() {
    for (ResolvedType type : application.types()) {
      for (ResolvedMethod method : type.methods()) {
        if (method.body().isPresent() && !method.name().name().startsWith("<")) {
          read(type, method, method.body().get());
        }
      }
    }
  }

  private void read(ResolvedType type, ResolvedMethod method, ResolvedBody body) {
    boolean accessor = PlainAccessors.returned(body).isPresent();
    boolean setter = PlainAccessors.assigned(method, body).isPresent();
    Sites sites = new Sites(type, method, body);
    for (int i = 0; i < body.body().size(); i++) {
      Term term = body.body().get(i);
      int use = i;
      int target = changedBy(term);
      if (target >= 0 && !setter) {
        field(body, target)
            .filter(this::isMapped)
            .ifPresent(field -> changed(sites.at(use).on(holder(sites, target)), field));
      } else if (term instanceof Term.Call call) {
        read(call, i, body, sites);
      } else if (!accessor && isFieldUse(term)) {
        field(body, i)
            .filter(this::isMapped)
            .filter(field -> !sites.uses().isAssigned(use))
            .filter(field -> isNavigated(field, sites.uses(), use))
            .ifPresent(field -> loaded(sites.at(use).on(holder(sites, use)), field));
      }
    }
  }

  /** What gets another value: the target of an assignment, or what is counted up or down. */
  private static int changedBy(Term term) {
    if (term instanceof Term.Assign assign) {
      return assign.target();
    }
    return term instanceof Term.Operator operator && COUNTS.contains(operator.symbol())
        ? operator.operands().get(0)
        : -1;
  }

  /** The static type of the object whose field a term is. */
  private static TypeName holder(Sites sites, int term) {
    return sites.body.body().get(term) instanceof Term.Select select
        ? sites
            .body
            .type(select.receiver())
            .className()
            .orElseGet(() -> PlainAccessors.field(sites.body, term).orElseThrow().declaring())
        : sites.type.name();
  }

  private void read(Term.Call call, int at, ResolvedBody body, Sites sites) {
    Optional<Target.MethodTarget> called = body.method(at);
    called
        .flatMap(accessors::setBy)
        .map(Field::of)
        .filter(this::isMapped)
        .filter(field -> mayBeManaged(sites, body, call.receiver()))
        .ifPresent(field -> changed(sites.at(at).on(called.get().receiver()), field));
    if (call.receiver() >= 0 && MUTATORS.contains(call.name())) {
      field(body, call.receiver())
          .filter(this::isCollection)
          .ifPresent(field -> changed(sites.at(at).on(holder(sites, call.receiver())), field));
    }
    called
        .flatMap(accessors::returnedBy)
        .map(Field::of)
        .filter(this::isMapped)
        .filter(field -> isNavigated(field, sites.uses(), at))
        .ifPresent(field -> loaded(sites.at(at).on(called.get().receiver()), field));
  }

  private boolean mayBeManaged(Sites sites, ResolvedBody body, int receiver) {
    int object = accessors.startOfChain(body, receiver);
    return !fresh.isFresh(body, object) && !isOwnRow(sites, body, object);
  }

  /**
   * Places in one body. Most bodies have none that matter, so nothing is made before it is used.
   */
  private final class Sites {
    private final ResolvedType type;
    private final ResolvedMethod method;
    private final ResolvedBody body;
    private Loops loops;
    private TermUses uses;

    Sites(ResolvedType type, ResolvedMethod method, ResolvedBody body) {
      this.type = type;
      this.method = method;
      this.body = body;
    }

    Site at(int index) {
      if (loops == null) {
        loops = new Loops(application, body);
      }
      Term term = body.body().get(index);
      boolean repeated = loops.isRepeated(index) && !loops.isSame(index, receiver(term));
      return new Site(method, type.name(), repeated, type.at(term.line()));
    }

    TermUses uses() {
      if (uses == null) {
        uses = TermUses.of(body.body());
      }
      return uses;
    }
  }

  /** Whether an entity keeps the field: what it does to any other is nobody's business here. */
  private boolean isMapped(Field field) {
    return !attributes(field).isEmpty() || !fields.state(field.declaring(), field.name()).isEmpty();
  }

  private static int receiver(Term term) {
    if (term instanceof Term.Call call) {
      return call.receiver();
    }
    return term instanceof Term.Select select ? select.receiver() : Term.NONE;
  }

  private static boolean isFieldUse(Term term) {
    return term instanceof Term.Name || term instanceof Term.Select;
  }

  private boolean isCollection(Field field) {
    return attributes(field).stream().anyMatch(Held::isCollection);
  }

  private List<Held> attributes(Field field) {
    return fields.attributes(field.declaring(), field.name());
  }

  /** The field that a term names. */
  private static Optional<Field> field(ResolvedBody body, int term) {
    return PlainAccessors.field(body, term).map(Field::of);
  }

  /**
   * Whether an object is a row that the method reads or writes by a statement of its own; not one
   * that another object of the application gave it.
   */
  private boolean isOwnRow(Sites sites, ResolvedBody body, int receiver) {
    if (receiver < 0 || !handlingRows.contains(sites.method.name())) {
      return false;
    }
    int source =
        body.body().get(receiver) instanceof Term.Local local
            ? Locals.onlySource(body, local.binding())
            : Term.NONE;
    int base = BodyEffects.base(body.body(), source);
    return base < 0
        || body.body().get(base) instanceof Term.Call
        || body.type(base).className().flatMap(application::type).isEmpty();
  }

  /**
   * Whether the association is loaded there: a collection by whatever touches it but an addition, a
   * reference only by going on to something else than its key.
   */
  private boolean isNavigated(Field field, TermUses uses, int term) {
    Optional<Term.Call> onIt = uses.callOn(term);
    if (isCollection(field)) {
      return onIt.map(call -> !call.name().startsWith("add")).orElse(true);
    }
    return uses.isBound(term) || onIt.filter(call -> !call.name().equals("getId")).isPresent();
  }

  private void changed(Site site, Field field) {
    if (WriteCallbacks.isOne(site.method())) {
      return;
    }
    Map<TypeName, SortedMap<StoreName, SortedSet<String>>> byEntity = new LinkedHashMap<>();
    for (Held held :
        site.of(fields.state(field.declaring(), field.name()), application, entities)) {
      AttributeMapped attribute = held.attribute();
      if (!attribute.mappedByOther() && !plain.contains(held.entity().type())) {
        SortedSet<String> columns =
            byEntity
                .computeIfAbsent(held.entity().type(), key -> new TreeMap<>())
                .computeIfAbsent(held.store(), key -> new TreeSet<>());
        attribute.columns().forEach(column -> columns.add(column.toLowerCase(Locale.ROOT)));
      }
    }
    agreed(byEntity.values(), site, field)
        .ifPresent(
            written ->
                written.forEach(
                    (store, columns) -> add(site, store, Mode.WRITE, How.FLUSH, columns)));
  }

  private void loaded(Site site, Field field) {
    Map<TypeName, SortedMap<StoreName, SortedSet<String>>> byEntity = new LinkedHashMap<>();
    for (Held held : site.of(attributes(field), application, entities)) {
      AttributeMapped attribute = held.attribute();
      boolean lazy = !attribute.eager() && attribute.kind() != AttributeKind.BASIC;
      if (lazy && !plain.contains(held.entity().type())) {
        SortedMap<StoreName, SortedSet<String>> stores =
            byEntity.computeIfAbsent(held.entity().type(), key -> new TreeMap<>());
        attribute.linkTable().ifPresent(link -> stores.put(link, new TreeSet<>()));
        attribute
            .target()
            .flatMap(entities::find)
            .ifPresent(
                target ->
                    entities.own(target).forEach(store -> stores.put(store, new TreeSet<>())));
      }
    }
    agreed(byEntity.values(), site, field)
        .ifPresent(
            read ->
                read.forEach((store, columns) -> add(site, store, Mode.READ, How.LAZY, columns)));
  }

  /** Of which entity the object is a part is only known where all that it may be say the same. */
  private Optional<SortedMap<StoreName, SortedSet<String>>> agreed(
      Collection<SortedMap<StoreName, SortedSet<String>>> byEntity, Site site, Field field) {
    Set<SortedMap<StoreName, SortedSet<String>>> different = new LinkedHashSet<>(byEntity);
    if (different.size() > 1) {
      found.add(
          statements ->
              statements.addUnresolved(
                  site.at(),
                  field.declaring().simpleName() + '.' + field.name(),
                  "owner-of-part-unknown",
                  Optional.empty()));
      return Optional.empty();
    }
    return different.stream().findFirst();
  }

  private void add(Site site, StoreName store, Mode mode, How how, SortedSet<String> columns) {
    found.add(
        statements ->
            statements.addAccess(
                new StoreAccess(
                    site.method().name(),
                    statements.store(store, Store.Origin.ENTITY, site.at()),
                    mode,
                    false,
                    how,
                    site.repeated(),
                    columns,
                    Certainty.LIKELY,
                    site.at())));
  }
}
