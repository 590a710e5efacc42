import dev.kerf.analyzer.codebase.CodeType;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Coverage;
import dev.kerf.analyzer.codebase.EntityMapping;
import dev.kerf.analyzer.codebase.EntryPoint;
import dev.kerf.analyzer.codebase.ForeignKey;
import dev.kerf.analyzer.codebase.Handovers;
import dev.kerf.analyzer.codebase.Handovers.Handover;
import dev.kerf.analyzer.codebase.Join;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.codebase.Transaction;
import dev.kerf.analyzer.codebase.TypeDependency;
import dev.kerf.analyzer.codebase.WorkScopes;
import dev.kerf.analyzer.compare.StatedCut;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A connected codebase of any size whose services are known, as analysis leaves it to the
 * recommendation.
 *
 * <p>Its rates are near those of Apache Fineract (4,153 types): five types used by each type and
 * five methods, a table and four transactions for each 16 types, a foreign key for two features,
 * and a few types that hundreds use. Features are grouped into modules by words, several to a
 * service; of the uses between features 15 % lead to another service, and one type in sixteen
 * belongs to nobody. No name and no package tells the service.
 */
final class PlantedMonolith {

  private static final int SERVICES = 12;
  private static final int FEATURES_IN_A_MODULE = 12;
  private static final double TO_ANOTHER_SERVICE = 0.15;
  private static final double IN_THE_SAME_MODULE = 0.6;
  private static final double ELEMENTS_IN_A_FEATURE =
      17; // with its table and its share of the common types

  private final Chance chance = new Chance(1);
  private final List<Feature> features = new ArrayList<>();
  private final List<List<Feature>> byService = new ArrayList<>();
  private final List<List<Feature>> modules = new ArrayList<>();
  private final List<TypeName> common = new ArrayList<>();

  private final SortedMap<TypeName, CodeType> types = new TreeMap<>();
  private final SortedMap<StoreName, Store> stores = new TreeMap<>();
  private final SortedMap<String, TypeDependency> dependencies = new TreeMap<>();
  private final List<MethodCall> calls = new ArrayList<>();
  private final List<EntityMapping> mappings = new ArrayList<>();
  private final List<StoreAccess> accesses = new ArrayList<>();
  private final List<ForeignKey> foreignKeys = new ArrayList<>();
  private final List<Join> joins = new ArrayList<>();
  private final List<Transaction> transactions = new ArrayList<>();
  private final List<WorkScopes.InnerCall> innerCalls = new ArrayList<>();
  private final List<EntryPoint> entryPoints = new ArrayList<>();
  private final List<Handover> handovers = new ArrayList<>();
  private final SortedMap<MethodName, Handovers.Signature> signatures = new TreeMap<>();

  /** Plants about as many types and tables as asked for. */
  PlantedMonolith(int elements) {
    int wanted = (int) (elements / ELEMENTS_IN_A_FEATURE);
    plant(wanted);
    for (Feature feature : features) {
      inside(feature);
      outside(feature);
    }
  }

  private void plant(int wanted) {
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < 20 + wanted; i++) {
      common.add(TypeName.of("com.example.infrastructure.core." + unheard(taken) + "Support"));
      declare(common.get(i));
    }
    // Services differ in size: the largest has four times the features of the smallest.
    int parts = 0;
    for (int service = 0; service < SERVICES; service++) {
      parts += SERVICES + 3 * service;
    }
    for (int service = 0; service < SERVICES; service++) {
      int size = Math.max(2, wanted * (SERVICES + 3 * service) / parts);
      List<String> nouns = new ArrayList<>();
      for (int i = 0; i < 8 + size / 4; i++) {
        nouns.add(chance.word());
      }
      String word = "";
      byService.add(new ArrayList<>());
      for (int i = 0; i < size; i++) {
        if (i % FEATURES_IN_A_MODULE == 0) {
          word = unheard(taken);
          modules.add(new ArrayList<>());
        }
        String name = chance.of(nouns) + (chance.happens(0.5) ? word : chance.of(nouns));
        while (!taken.add(name)) {
          name = chance.of(nouns) + chance.word();
        }
        Feature feature =
            Feature.of(service, modules.size() - 1, word.toLowerCase(Locale.ROOT), name, chance);
        modules.get(feature.module()).add(feature);
        byService.get(service).add(feature);
        features.add(feature);
      }
    }
    for (Feature feature : features) {
      feature.types().stream().filter(Objects::nonNull).forEach(this::declare);
      stores.put(
          feature.table(),
          new Store(
              feature.table(),
              Store.Origin.ENTITY,
              false,
              List.of(),
              at(feature.type(Feature.Part.ENTITY), 1)));
    }
  }

  private String unheard(Set<String> taken) {
    String word = chance.word();
    while (!taken.add(word)) {
      word = chance.word() + chance.word().toLowerCase(Locale.ROOT);
    }
    return word;
  }

  private void declare(TypeName type) {
    List<CodeType.Member> methods = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      methods.add(new CodeType.Member("do" + i, "void", 1, 10 + i));
      signatures.put(method(type, i), new Handovers.Signature(List.of(), Optional.empty()));
    }
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
            methods,
            new TreeSet<>(),
            100,
            at(type, 1)));
  }

  /** What holds a feature together. */
  private void inside(Feature feature) {
    for (Feature.Part part : Feature.Part.values()) {
      TypeName from = feature.type(part);
      if (from == null) {
        continue;
      }
      switch (part) {
        case ENTITY -> use(from, feature.type(Feature.Part.STATE), false);
        case REPOSITORY -> use(from, feature.type(Feature.Part.ENTITY), false);
        case DATA, EVENT, CONSTANTS, STATE, NOT_FOUND, REQUEST -> {}
        default -> {
          for (Feature.Part used : Feature.Part.values()) {
            if (used != part && used.compareTo(Feature.Part.MAPPER) <= 0 && chance.happens(0.5)) {
              use(from, feature.type(used), used != Feature.Part.ENTITY);
            }
          }
          if (chance.happens(0.6)) {
            use(from, feature.type(Feature.Part.SERVICE), true);
          }
        }
      }
      for (int i = 1 + chance.below(4); i > 0; i--) {
        use(from, chance.popular(common), chance.happens(0.5));
      }
    }
    TypeName repository = feature.type(Feature.Part.REPOSITORY);
    mappings.add(
        new EntityMapping(
            feature.type(Feature.Part.ENTITY), feature.table(), true, at(repository, 1)));
    access(method(repository, 0), feature.table(), StoreAccess.Mode.WRITE);
    access(method(repository, 1), feature.table(), StoreAccess.Mode.READ);
    TypeName resource = feature.type(Feature.Part.RESOURCE);
    for (int i = 0; resource != null && i < 4; i++) {
      entryPoints.add(
          new EntryPoint(
              method(resource, i),
              "http",
              "GET /" + feature.table().name() + '/' + i,
              at(resource, 10 + i)));
    }
  }

  /**
   * What ties it to others: calls and joins of its implementation, transactions over what those
   * write.
   */
  private void outside(Feature feature) {
    TypeName from = feature.type(Feature.Part.IMPLEMENTATION);
    TypeName repository = feature.type(Feature.Part.REPOSITORY);
    call(from, 0, repository, 0);
    SortedSet<StoreName> written = new TreeSet<>(Set.of(feature.table()));
    List<Transaction.StorePath> paths = new ArrayList<>();
    paths.add(path(List.of(method(from, 0), method(repository, 0)), feature.table()));
    for (int i = 2 + chance.below(4); i > 0; i--) {
      Feature other = other(feature);
      if (other == feature) {
        continue;
      }
      TypeName user = chance.happens(0.5) ? from : feature.type(Feature.Part.ENTITY);
      use(from, other.type(Feature.Part.SERVICE), true);
      use(user, other.type(Feature.Part.ENTITY), false);
      use(feature.type(Feature.Part.RESOURCE), other.type(Feature.Part.DATA), false);
      if (chance.happens(0.3)) {
        TypeName foreign = other.type(Feature.Part.REPOSITORY);
        MethodCall inner = call(from, 0, foreign, 0);
        innerCalls.add(new WorkScopes.InnerCall(method(from, 0), inner));
        written.add(other.table());
        paths.add(path(List.of(method(from, 0), method(foreign, 0)), other.table()));
      }
      if (chance.happens(0.15)) {
        foreignKeys.add(
            new ForeignKey(
                feature.table(),
                List.of("other_id"),
                other.table(),
                List.of("id"),
                "",
                true,
                Store.Origin.DDL,
                at(feature.type(Feature.Part.ENTITY), 20 + i)));
      }
      if (chance.happens(0.2)) {
        SortedSet<StoreName> joined = new TreeSet<>(Set.of(feature.table(), other.table()));
        joins.add(new Join(method(repository, 2), joined, "select ?", at(repository, 30 + i)));
        access(method(repository, 2), other.table(), StoreAccess.Mode.READ);
      }
    }
    for (int i = 0; i < 4; i++) {
      transactions.add(
          new Transaction(
              method(from, i),
              "required",
              false,
              i == 0 ? written : new TreeSet<>(Set.of(feature.table())),
              new TreeSet<>(),
              new TreeSet<>(),
              i == 0 ? paths : paths.subList(0, 1),
              at(from, 40 + i)));
    }
  }

  private Feature other(Feature feature) {
    if (chance.happens(TO_ANOTHER_SERVICE)) {
      return chance.popular(byService.get(chance.below(SERVICES)));
    }
    if (chance.happens(IN_THE_SAME_MODULE)) {
      return chance.of(modules.get(feature.module()));
    }
    return chance.popular(byService.get(feature.service()));
  }

  private void use(TypeName from, TypeName to, boolean called) {
    if (from == null || to == null || from.equals(to)) {
      return;
    }
    SortedSet<String> kinds =
        new TreeSet<>(called ? Set.of("call", "field", "descriptor") : Set.of("type", "parameter"));
    SortedMap<String, List<Evidence>> places = new TreeMap<>();
    kinds.forEach(kind -> places.put(kind, List.of(at(from, 5))));
    dependencies.putIfAbsent(
        from.binaryName() + ' ' + to.binaryName(),
        new TypeDependency(from, to, kinds, 2, at(from, 5), places));
    for (int i = called ? 1 + chance.below(10) : 0; i > 0; i--) {
      call(from, chance.below(5), to, chance.below(5));
    }
  }

  private MethodCall call(TypeName from, int caller, TypeName to, int called) {
    MethodCall.Via via = chance.happens(0.06) ? MethodCall.Via.INJECTED : MethodCall.Via.STATIC;
    Evidence place = at(from, 50 + calls.size() % 400);
    MethodCall call =
        new MethodCall(
            method(from, caller), method(to, called), via, Certainty.CERTAIN, false, place);
    calls.add(call);
    handovers.add(
        new Handover(
            call.from(),
            call.to(),
            Optional.empty(),
            List.of(),
            "",
            Optional.empty(),
            List.of(),
            false,
            place));
    return call;
  }

  private void access(MethodName method, StoreName store, StoreAccess.Mode mode) {
    accesses.add(
        new StoreAccess(
            method,
            store,
            mode,
            false,
            StoreAccess.How.DIRECT,
            new TreeSet<>(),
            Certainty.CERTAIN,
            at(method.owner(), 15)));
  }

  private Transaction.StorePath path(List<MethodName> methods, StoreName store) {
    MethodName last = methods.get(methods.size() - 1);
    return new Transaction.StorePath(
        methods,
        new StoreAccess(
            last,
            store,
            StoreAccess.Mode.WRITE,
            false,
            StoreAccess.How.DIRECT,
            new TreeSet<>(),
            Certainty.CERTAIN,
            at(last.owner(), 15)));
  }

  private static MethodName method(TypeName type, int number) {
    return new MethodName(type, "do" + number, List.of());
  }

  private static Evidence at(TypeName type, int line) {
    String path = "src/main/java/" + type.binaryName().replace('.', '/') + ".java";
    return new Evidence(Evidence.Origin.SOURCE, new SourceLocation(path, line));
  }

  Codebase codebase() {
    return new Codebase(
        "planted",
        types,
        List.copyOf(dependencies.values()),
        sorted(calls),
        sorted(calls),
        stores,
        List.of(),
        List.of(),
        sorted(mappings),
        sorted(accesses),
        sorted(foreignKeys),
        List.of(),
        List.of(),
        sorted(joins),
        sorted(transactions),
        new WorkScopes(sorted(innerCalls), List.of(), List.of()),
        Optional.of(new Handovers(sorted(handovers), List.of(), signatures)),
        List.of(),
        List.of(),
        sorted(entryPoints),
        List.of(),
        new Coverage(
            new TreeMap<>(), new TreeMap<>(), List.of(), 100 * types.size(), 0, 0, 0, 0, 0, 0, 0),
        List.of());
  }

  private static <T extends Comparable<? super T>> List<T> sorted(List<T> facts) {
    return List.copyOf(new TreeSet<>(facts));
  }

  /** The services that were planted; what is common is meant for all. */
  StatedCut cut() {
    SortedMap<String, String> serviceOf = new TreeMap<>();
    SortedMap<String, String> ownerOf = new TreeMap<>();
    for (Feature feature : features) {
      String service = "planted-" + feature.service();
      ownerOf.put(feature.table().name(), service);
      for (TypeName type : feature.types()) {
        if (type != null) {
          serviceOf.put(type.binaryName(), service);
        }
      }
    }
    SortedSet<String> shared = new TreeSet<>();
    common.forEach(type -> shared.add(type.binaryName()));
    return new StatedCut(serviceOf, new TreeMap<>(), ownerOf, shared);
  }
}
