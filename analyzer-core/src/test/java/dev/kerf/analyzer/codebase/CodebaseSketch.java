package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreKind;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A codebase in a few lines, for tests: {@code use("shop.Order", "shop.Line", "call")}. Types come
 * into being when they are named; each fact stands on a line of its own.
 */
public final class CodebaseSketch {

  private final TreeMap<TypeName, CodeType> types = new TreeMap<>();
  private final TreeMap<StoreName, Store> stores = new TreeMap<>();
  private final List<TypeDependency> dependencies = new ArrayList<>();
  private final List<MethodCall> calls = new ArrayList<>();
  private final List<EntityMapping> mappings = new ArrayList<>();
  private final List<StoreAccess> accesses = new ArrayList<>();
  private final List<ForeignKey> keys = new ArrayList<>();
  private final List<Cascade> cascades = new ArrayList<>();
  private final List<EagerLoad> eagerLoads = new ArrayList<>();
  private final List<Join> joins = new ArrayList<>();
  private final List<Transaction> transactions = new ArrayList<>();
  private final List<WorkScopes.InnerCall> innerCalls = new ArrayList<>();
  private final List<EventDelivery> events = new ArrayList<>();
  private final List<StateUse> stateUses = new ArrayList<>();
  private final List<EntryPoint> entryPoints = new ArrayList<>();
  private int line;

  /** A class that does something: it has a field and a method. */
  public CodebaseSketch type(String... names) {
    for (String name : names) {
      types.computeIfAbsent(TypeName.of(name), this::plain);
    }
    return this;
  }

  /** A class of static methods only. */
  public CodebaseSketch utility(String name) {
    TypeName type = TypeName.of(name);
    types.put(
        type,
        new CodeType(
            type,
            CodeType.Form.CLASS,
            1,
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(new CodeType.Member("format", "java.lang.String", 9, 1)),
            new TreeSet<>(),
            5,
            at(name)));
    return this;
  }

  /** A class that extends or implements a type of a library. */
  public CodebaseSketch typeOf(String name, String externalSupertype) {
    types.put(TypeName.of(name), plain(TypeName.of(name), List.of(externalSupertype)));
    return this;
  }

  /** A class implements an interface. */
  public CodebaseSketch implementing(String name, String face) {
    types.put(TypeName.of(face), shaped(face, CodeType.Form.INTERFACE, List.of(), Set.of()));
    types.put(
        TypeName.of(name), shaped(name, CodeType.Form.CLASS, List.of(TypeName.of(face)), Set.of()));
    return use(name, face, "implements");
  }

  /** A class with an annotation. */
  public CodebaseSketch annotated(String name, String annotation) {
    types.put(TypeName.of(name), shaped(name, CodeType.Form.CLASS, List.of(), Set.of(annotation)));
    return this;
  }

  private CodeType shaped(
      String name, CodeType.Form form, List<TypeName> supertypes, Set<String> annotations) {
    return new CodeType(
        TypeName.of(name),
        form,
        1,
        "",
        supertypes,
        List.of(),
        List.of(),
        List.of(new CodeType.Member("work", "void", 1, 1)),
        new TreeSet<>(annotations),
        10,
        at(name));
  }

  private static SortedMap<String, List<Evidence>> places(Evidence evidence, String... kinds) {
    SortedMap<String, List<Evidence>> out = new TreeMap<>();
    Set.of(kinds).forEach(kind -> out.put(kind, List.of(evidence)));
    return out;
  }

  private CodeType plain(TypeName name) {
    return plain(name, List.of());
  }

  private CodeType plain(TypeName name, List<String> externalSupertypes) {
    return new CodeType(
        name,
        CodeType.Form.CLASS,
        1,
        "",
        List.of(),
        externalSupertypes,
        List.of(),
        List.of(new CodeType.Member("work", "void", 1, 1)),
        new TreeSet<>(),
        10,
        at(name.binaryName()));
  }

  /** One type uses another in the ways given; calls are calls of its method {@code work}. */
  public CodebaseSketch use(String from, String to, String... kinds) {
    type(from, to);
    Evidence evidence = at(from);
    dependencies.add(
        new TypeDependency(
            TypeName.of(from),
            TypeName.of(to),
            new TreeSet<>(Set.of(kinds)),
            1,
            evidence,
            places(evidence, kinds)));
    if (List.of(kinds).contains("call")) {
      calls.add(
          new MethodCall(
              method(from), method(to), MethodCall.Via.STATIC, Certainty.CERTAIN, false, evidence));
    }
    return this;
  }

  /** One type's method {@code work} calls that of another, found in some way. */
  public CodebaseSketch call(String from, String to, MethodCall.Via via) {
    type(from, to);
    calls.add(new MethodCall(method(from), method(to), via, Certainty.LIKELY, false, at(from)));
    return this;
  }

  /** A method of its own calls another type's method {@code work}. */
  public CodebaseSketch call(String from, String method, String to) {
    type(from, to);
    Evidence evidence = at(from);
    MethodName caller = new MethodName(TypeName.of(from), method, List.of());
    calls.add(
        new MethodCall(
            caller, method(to), MethodCall.Via.STATIC, Certainty.CERTAIN, false, evidence));
    return this;
  }

  /** One type calls a second one, and one of others may run there. */
  public CodebaseSketch dispatched(String caller, String named, String... runs) {
    type(runs);
    Evidence evidence =
        use(caller, named, "call").dependencies.get(dependencies.size() - 1).evidence();
    for (String run : runs) {
      call(caller, run, MethodCall.Via.DISPATCH, Certainty.LIKELY, evidence);
    }
    return this;
  }

  private void call(
      String from, String to, MethodCall.Via via, Certainty certainty, Evidence evidence) {
    calls.add(new MethodCall(method(from), method(to), via, certainty, false, evidence));
  }

  /** One type's method {@code work} hears an event that another one's publishes. */
  public CodebaseSketch event(String listener, String event, String publisher) {
    return event(listener, event, publisher, false);
  }

  /** Likewise, perhaps when the publisher's transaction is over. */
  public CodebaseSketch event(
      String listener, String event, String publisher, boolean afterCommit) {
    type(listener, event, publisher);
    events.add(
        new EventDelivery(
            method(publisher),
            method(listener),
            TypeName.of(event),
            afterCommit,
            at(publisher),
            at(listener)));
    return this;
  }

  /** A type names a static field of another one, or calls what only reads or writes it. */
  public CodebaseSketch state(
      String user, String holder, String field, boolean writes, boolean direct) {
    type(user, holder);
    stateUses.add(new StateUse(TypeName.of(holder), field, method(user), writes, direct, at(user)));
    return this;
  }

  /** A type fills, reads or clears a cache. */
  public CodebaseSketch cache(String user, String cache) {
    type(user);
    stateUses.add(
        new StateUse(
            new StoreName(StoreKind.CACHE, "", cache), "", method(user), true, true, at(user)));
    return this;
  }

  public CodebaseSketch read(String type, String table) {
    return access(type, table, StoreAccess.Mode.READ, StoreAccess.How.DIRECT);
  }

  public CodebaseSketch write(String type, String table) {
    return access(type, table, StoreAccess.Mode.WRITE, StoreAccess.How.DIRECT);
  }

  /** The ORM carries on to the table what a type does with an entity of another. */
  public CodebaseSketch carry(String type, String table) {
    return access(type, table, StoreAccess.Mode.WRITE, StoreAccess.How.CASCADE);
  }

  private CodebaseSketch access(
      String type, String table, StoreAccess.Mode mode, StoreAccess.How how) {
    type(type);
    accesses.add(
        new StoreAccess(
            method(type),
            table(table),
            mode,
            false,
            how,
            new TreeSet<>(),
            Certainty.CERTAIN,
            at(type)));
    return this;
  }

  /** The type is an entity with its own table. */
  public CodebaseSketch entity(String type, String table) {
    type(type);
    mappings.add(new EntityMapping(TypeName.of(type), table(table), true, at(type)));
    return this;
  }

  public CodebaseSketch foreignKey(String from, String column, String to) {
    return foreignKey(from, column, to, "");
  }

  public CodebaseSketch foreignKey(String from, String column, String to, String onDelete) {
    keys.add(
        new ForeignKey(
            table(from),
            List.of(column),
            table(to),
            List.of("id"),
            onDelete,
            true,
            Store.Origin.DDL,
            at("schema.sql")));
    return this;
  }

  /** The entity keeps its own rows in {@code from}, and carries removals on to {@code to}. */
  public CodebaseSketch cascade(String entity, String attribute, String from, String to) {
    type(entity);
    cascades.add(
        new Cascade(
            TypeName.of(entity),
            attribute,
            table(from),
            table(to),
            List.of("remove"),
            true,
            at(entity)));
    return this;
  }

  public CodebaseSketch join(String type, String... tables) {
    type(type);
    TreeSet<StoreName> joined = new TreeSet<>();
    for (String table : tables) {
      joined.add(table(table));
    }
    joins.add(new Join(method(type), joined, "select ...", at(type)));
    return this;
  }

  public CodebaseSketch transaction(String type, String... written) {
    type(type);
    TreeSet<StoreName> stores = new TreeSet<>();
    for (String table : written) {
      stores.add(table(table));
    }
    transactions.add(
        new Transaction(
            method(type),
            "required",
            false,
            stores,
            new TreeSet<>(),
            new TreeSet<>(),
            List.of(),
            at(type)));
    return this;
  }

  /** A call that is made while a unit of work that {@code from} opens is open. */
  public CodebaseSketch innerCall(String from, String to) {
    type(from);
    type(to);
    innerCalls.add(
        new WorkScopes.InnerCall(
            method(from),
            new MethodCall(
                method(from),
                method(to),
                MethodCall.Via.STATIC,
                Certainty.CERTAIN,
                false,
                at(from))));
    return this;
  }

  public CodebaseSketch entryPoint(String type, String route) {
    type(type);
    entryPoints.add(new EntryPoint(method(type), "http", route, at(type)));
    return this;
  }

  /** Something that runs once when the application starts. */
  public CodebaseSketch startsWith(String type) {
    type(type);
    entryPoints.add(new EntryPoint(method(type), "startup", "", at(type)));
    return this;
  }

  /** A table that a framework keeps for itself. */
  public CodebaseSketch frameworkTable(String name) {
    StoreName store = StoreName.table(name);
    stores.put(store, new Store(store, Store.Origin.STATEMENT, true, List.of(), at("schema.sql")));
    return this;
  }

  private StoreName table(String name) {
    StoreName store = StoreName.table(name);
    stores.computeIfAbsent(
        store, key -> new Store(key, Store.Origin.DDL, false, List.of(), at("schema.sql")));
    return store;
  }

  private static MethodName method(String type) {
    return new MethodName(TypeName.of(type), "work", List.of());
  }

  private Evidence at(String name) {
    String path = name.endsWith(".sql") ? name : name.replace('.', '/') + ".java";
    return new Evidence(Evidence.Origin.SOURCE, new SourceLocation(path, ++line));
  }

  public Codebase build() {
    return build(
        new Ordering() {
          @Override
          public <T extends Comparable<? super T>> void order(List<T> facts) {
            Collections.sort(facts);
          }
        });
  }

  /** The same codebase with every list in an order of chance. */
  public Codebase shuffled(long seed) {
    Random chance = new Random(seed);
    return build(
        new Ordering() {
          @Override
          public <T extends Comparable<? super T>> void order(List<T> facts) {
            Collections.shuffle(facts, chance);
          }
        });
  }

  private interface Ordering {
    <T extends Comparable<? super T>> void order(List<T> facts);
  }

  private static <T extends Comparable<? super T>> List<T> ordered(List<T> facts, Ordering order) {
    List<T> copy = new ArrayList<>(facts);
    order.order(copy);
    return copy;
  }

  private Codebase build(Ordering order) {
    return new Codebase(
        "sketch",
        types,
        ordered(dependencies, order),
        ordered(calls, order),
        ordered(calls, order),
        stores,
        List.of(),
        List.of(),
        ordered(mappings, order),
        ordered(accesses, order),
        ordered(keys, order),
        ordered(cascades, order),
        ordered(eagerLoads, order),
        ordered(joins, order),
        ordered(transactions, order),
        new WorkScopes(ordered(innerCalls, order), List.of(), List.of()),
        Optional.of(Handovers.none()),
        ordered(events, order),
        ordered(stateUses, order),
        ordered(entryPoints, order),
        List.of(),
        new Coverage(
            new TreeMap<>(), new TreeMap<>(), List.of(), 100, 0, calls.size(), 0, 0, 0, 0, 0),
        List.of());
  }
}
