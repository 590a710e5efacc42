package dev.kerf.report.html;

import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.CallCycle;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.CoverageSummary;
import dev.kerf.analyzer.result.CrossingEntry;
import dev.kerf.analyzer.result.DataFindings;
import dev.kerf.analyzer.result.Decision;
import dev.kerf.analyzer.result.Extraction;
import dev.kerf.analyzer.result.Figure;
import dev.kerf.analyzer.result.Finding;
import dev.kerf.analyzer.result.Group;
import dev.kerf.analyzer.result.InputEntry;
import dev.kerf.analyzer.result.Link;
import dev.kerf.analyzer.result.Place;
import dev.kerf.analyzer.result.Service;
import dev.kerf.analyzer.result.ServiceContract;
import dev.kerf.analyzer.result.ServiceProfile;
import dev.kerf.analyzer.result.SharedUse;
import dev.kerf.analyzer.result.Standing;
import dev.kerf.analyzer.result.StoreEntry;
import dev.kerf.analyzer.result.StoreRow;
import dev.kerf.analyzer.result.SuggestedModel;
import dev.kerf.analyzer.result.Tie;
import dev.kerf.analyzer.result.TypeEntry;
import dev.kerf.analyzer.result.UnresolvedEntry;
import dev.kerf.analyzer.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Results of any size, made by counting: services of equal sizes, every type calling into the next
 * service, every table written by its service and the one after.
 */
final class Results {

  private final int services;
  private final int typesEach;
  private final int tablesEach;
  private final UnaryOperator<String> naming;

  private Results(int services, int typesEach, int tablesEach, UnaryOperator<String> naming) {
    this.services = services;
    this.typesEach = typesEach;
    this.tablesEach = tablesEach;
    this.naming = naming;
  }

  static AnalysisResult cut(int services, int typesEach, int tablesEach) {
    return new Results(services, typesEach, tablesEach, UnaryOperator.identity()).result();
  }

  /**
   * Each name that comes from analysed code is changed: {@code Type7} becomes what is asked for.
   */
  static AnalysisResult named(UnaryOperator<String> naming) {
    return new Results(3, 4, 2, naming).result();
  }

  /** The same, but the first two services have one another's ids and names. */
  static AnalysisResult swapped(int services, int typesEach, int tablesEach) {
    AnalysisResult result = cut(services, typesEach, tablesEach);
    Candidate cut = result.candidates().get(0);
    List<Service> swapped = new ArrayList<>(cut.services());
    swapped.set(0, renamed(cut.services().get(0), cut.services().get(1)));
    swapped.set(1, renamed(cut.services().get(1), cut.services().get(0)));
    Candidate other =
        new Candidate(
            cut.id(),
            cut.label(),
            cut.basis(),
            swapped,
            cut.sharedKernel(),
            cut.unassigned(),
            cut.nearest(),
            cut.ties(),
            cut.matrix(),
            cut.figures());
    return new AnalysisResult(
        result.schemaVersion(),
        result.tool(),
        result.title(),
        result.recommended(),
        result.verdict(),
        List.of(other),
        result.types(),
        result.stores(),
        result.data(),
        result.links(),
        result.coverage(),
        result.diagnostics(),
        result.unresolved(),
        result.suggestedModels(),
        result.inputs(),
        result.options(),
        result.placeLink());
  }

  private static Service renamed(Service service, Service like) {
    return new Service(
        like.id(),
        like.name(),
        service.types(),
        service.stores(),
        service.sharedStores(),
        service.entryPoints(),
        service.reasons());
  }

  static AnalysisResult whole() {
    return new AnalysisResult(
        AnalysisResult.SCHEMA_VERSION,
        "Kerf test",
        "blank",
        Optional.empty(),
        new Verdict("Keep it whole: there is nothing to cut.", List.of(), List.of()),
        List.of(),
        List.of(),
        List.of(),
        DataFindings.none(),
        List.of(),
        new CoverageSummary(
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            Optional.empty()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new TreeMap<>(),
        Optional.empty());
  }

  private String type(int service, int index) {
    return "com.example.service" + service + "." + naming.apply("Type" + index);
  }

  private String store(int service, int index) {
    return "table:" + naming.apply("table_" + service + "_" + index);
  }

  private Place place(int line) {
    return new Place("src/main/java/com/example/" + naming.apply("File") + ".java", line);
  }

  private static String id(int service) {
    return "service-" + service;
  }

  private List<String> types(int service) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < typesEach; i++) {
      out.add(type(service, i));
    }
    return out;
  }

  private List<String> stores(int service) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < tablesEach; i++) {
      out.add(store(service, i));
    }
    return out;
  }

  /** One of each kind, over the first store of the first service and of the last. */
  private DataFindings data() {
    if (tablesEach == 0) {
      return DataFindings.none();
    }
    String type = type(0, 0);
    String near = store(0, 0);
    String far = store(services - 1, 0);
    String method = naming.apply("work");
    String step = naming.apply("Step") + "." + method;
    return new DataFindings(
        List.of(
            new DataFindings.KeyGroup(
                far,
                List.of(
                    new DataFindings.Key(
                        near, List.of(naming.apply("far_id")), "cascade", true, place(3))))),
        List.of(
            new DataFindings.UnitEntry(
                type,
                method,
                "required",
                false,
                List.of(
                    new DataFindings.UnitStore(near, false, List.of(step), place(4)),
                    new DataFindings.UnitStore(far, true, List.of(step, step), place(5))),
                List.of(naming.apply("RestTemplate") + ".exchange"),
                place(4))),
        List.of(
            new DataFindings.SplitEntry(
                type, method, naming.apply("POST /orders"), List.of(step, step), place(6))),
        List.of(
            new DataFindings.JoinEntry(
                type, method, List.of(near, far), naming.apply("select 1"), place(7))),
        List.of(new DataFindings.BareWrite(near, type, method, place(8))));
  }

  /** Every type calls its namesake in the next service and writes the first store of its own. */
  private List<Link> links() {
    List<Link> out = new ArrayList<>();
    for (int s = 0; s < services; s++) {
      for (int i = 0; i < typesEach; i++) {
        out.add(link("call", type(s, i), type((s + 1) % services, i)));
        if (tablesEach > 0) {
          out.add(link("table-write", type(s, i), store(s, 0)));
        }
      }
    }
    return out;
  }

  private Link link(String kind, String from, String to) {
    return new Link(kind, from, to, "", naming.apply("Type.call"), 1, List.of(), place(1));
  }

  private AnalysisResult result() {
    List<TypeEntry> types = new ArrayList<>();
    List<StoreEntry> stores = new ArrayList<>();
    for (int s = 0; s < services; s++) {
      for (String type : types(s)) {
        types.add(new TypeEntry(type, "app", "domain", "", List.of(), place(1)));
      }
      for (String store : stores(s)) {
        stores.add(storeEntry(s, store));
      }
    }
    types.add(
        new TypeEntry(
            "com.example." + naming.apply("Shared"), "app", "utility", "", List.of(), place(1)));
    SortedMap<String, Integer> leftOut = new TreeMap<>(Map.of(naming.apply("test sources"), 3));
    return new AnalysisResult(
        AnalysisResult.SCHEMA_VERSION,
        "Kerf test",
        naming.apply("Example"),
        Optional.of("cut"),
        new Verdict(
            "Cut " + naming.apply("it") + " into " + services + " services.",
            List.of("because " + naming.apply("reason")),
            List.of("not seen: " + naming.apply("reflection"))),
        List.of(candidate(), coarse()),
        types,
        stores,
        data(),
        links(),
        new CoverageSummary(
            new TreeMap<>(Map.of("java", types.size())),
            leftOut,
            new TreeMap<>(Map.of(naming.apply("kotlin"), 2)),
            types.size(),
            types.size() * 100,
            0,
            1000,
            600,
            50,
            100,
            0,
            5,
            Optional.empty()),
        List.of(
            new Finding(
                "warning", "some-id", place(3), naming.apply("message"), naming.apply("remedy"))),
        List.of(
            new UnresolvedEntry(place(4), "call", naming.apply("x.y()"), "receiver-type-unknown")),
        List.of(
            new SuggestedModel(
                naming.apply("com.acme.Queries#get(String)"),
                "- sql-by-key: " + naming.apply("com.acme.Queries#get(String)") + "\n",
                5,
                naming.apply("keys"),
                List.of(place(5)))),
        List.of(new InputEntry("workspace", naming.apply("app"), "", "00ff")),
        new TreeMap<>(Map.of("some.option", naming.apply("value"))),
        Optional.of("https://git.example/{path}#L{line}"));
  }

  private StoreEntry storeEntry(int service, String store) {
    List<StoreEntry.ColumnEntry> columns = new ArrayList<>();
    List<StoreEntry.AccessEntry> accesses = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      columns.add(
          new StoreEntry.ColumnEntry(
              naming.apply("column" + i),
              "BIGINT",
              i == 0,
              false,
              List.of(type(service, 0) + ".write"),
              List.of()));
      accesses.add(
          new StoreEntry.AccessEntry(
              type(service, i % typesEach),
              naming.apply("method" + i),
              i % 2 == 0 ? "write" : "read",
              "direct",
              "certain",
              place(i)));
    }
    int next = (service + 1) % services;
    for (String mode : service % 2 == 0 ? List.of("read") : List.of("read", "write")) {
      accesses.add(
          new StoreEntry.AccessEntry(
              type(next, 0), naming.apply("visit"), mode, "direct", "certain", place(21)));
    }
    return new StoreEntry(
        store,
        "table",
        store.substring("table:".length()),
        "ddl",
        false,
        columns,
        List.of(type(service, 0)),
        accesses,
        List.of(
            new StoreEntry.ForeignKeyEntry(
                List.of(naming.apply("owner_id")),
                store(0, 0),
                List.of("id"),
                "cascade",
                true,
                "ddl",
                place(9))),
        List.of(
            new StoreEntry.CascadeEntry(
                type(service, 0) + "." + naming.apply("lines"), store(0, 0), true, place(10))),
        List.of(),
        place(8));
  }

  private Candidate candidate() {
    List<Service> out = new ArrayList<>();
    List<StoreRow> matrix = new ArrayList<>();
    for (int s = 0; s < services; s++) {
      int next = (s + 1) % services;
      out.add(
          new Service(
              id(s),
              naming.apply("Service" + s),
              types(s),
              stores(s),
              stores(next),
              List.of(
                  new Service.EntryPointEntry(
                      type(s, 0), naming.apply("get"), "http", naming.apply("GET /"), place(5))),
              List.of(naming.apply("reason"))));
      for (String store : stores(s)) {
        SortedMap<String, StoreRow.Cell> cells = new TreeMap<>();
        cells.put(id(next), new StoreRow.Cell(1, s % 2));
        cells.put(id(s), new StoreRow.Cell(3, 2));
        matrix.add(new StoreRow(store, id(s), cells));
      }
    }
    return new Candidate(
        "cut",
        "Recommended",
        "coupling",
        out,
        new Group(List.of("com.example." + naming.apply("Shared")), List.of()),
        new Group(List.of(), List.of()),
        new TreeMap<>(Map.of("com.example." + naming.apply("Shared"), id(0))),
        ties(),
        matrix,
        List.of(
            new Figure(
                "crossing-calls", "calls", 12, "count", OptionalDouble.of(30), List.of("call")),
            new Figure("largest-share", "largest", 0.5, "share")),
        List.of(
            new Standing(
                type(0, 0),
                id(0),
                OptionalDouble.of(0.4),
                0.3,
                Optional.of(id(1)),
                0.7,
                naming.apply("flip"),
                List.of())),
        List.of(),
        List.of(
            new SharedUse(
                "com.example." + naming.apply("Shared"),
                "duplicate",
                naming.apply("only data"),
                new TreeMap<>())),
        List.of(
            new Extraction(
                id(0),
                naming.apply("first"),
                List.of(
                    new Extraction.ExtractionStep(
                        "move-code",
                        naming.apply("Move it."),
                        List.of(new Extraction.Cleared(id(0), id(1), "call", typesEach)))))),
        List.of(
            new ServiceContract(
                id(0),
                List.of(),
                List.of(),
                List.of(
                    new ServiceContract.Seam(
                        new ServiceContract.Caller(
                            id(1),
                            type(1, 0),
                            naming.apply("ask"),
                            List.of("GET /a"),
                            List.of(naming.apply("GET /a")),
                            place(7)),
                        List.of(new ServiceContract.Item(naming.apply("key"), "Long")),
                        List.of(),
                        List.of(),
                        List.of(type(1, 0) + ".run"))))),
        List.of(
            new Decision(
                type(1, 0),
                "interface",
                naming.apply("Publish it."),
                typesEach,
                new TreeMap<>(Map.of("call", typesEach)),
                List.of(id(0), id(1)),
                List.of(
                    new CrossingEntry(
                        "call", type(0, 0), type(1, 0), naming.apply("Type.call"), place(1))))),
        List.of(
            new CallCycle(
                List.of(id(0), id(1)),
                List.of(new Extraction.Cleared(id(0), id(1), "call", typesEach)),
                true)),
        List.of(
            new ServiceProfile(
                id(0),
                List.of(
                    new ServiceProfile.ServiceEvent(
                        type(0, 0), List.of(naming.apply("Type.tell")), List.of(id(1)))),
                List.of(),
                List.of(
                    new ServiceProfile.Way(
                        type(0, 0),
                        naming.apply("get"),
                        naming.apply("GET /"),
                        3,
                        List.of(id(1)),
                        stores(0),
                        List.of())),
                new ServiceProfile.Columns(0, List.of(), List.of()),
                List.of(),
                new ServiceProfile.Unseen(1, 0, 1, 1),
                List.of(new ServiceProfile.OwnerShare(naming.apply("@team"), typesEach, false)),
                Optional.of(new ServiceProfile.Worth(12, 300, 4)),
                Optional.of(
                    new ServiceProfile.Critical(
                        "high", 3, List.of(naming.apply("POST /pay, by POST /pay*")))))),
        new TreeMap<>(),
        new TreeMap<>());
  }

  /** All of it together, for comparison. */
  private Candidate coarse() {
    List<String> types = new ArrayList<>();
    List<String> stores = new ArrayList<>();
    for (int s = 0; s < services; s++) {
      types.addAll(types(s));
      stores.addAll(stores(s));
    }
    List<StoreRow> matrix =
        stores.stream()
            .map(
                store ->
                    new StoreRow(
                        store, id(0), new TreeMap<>(Map.of(id(0), new StoreRow.Cell(3, 2)))))
            .toList();
    return new Candidate(
        "coarse",
        "Coarse",
        "coupling",
        List.of(
            new Service(
                id(0), naming.apply("Everything"), types, stores, List.of(), List.of(), List.of())),
        new Group(List.of("com.example." + naming.apply("Shared")), List.of()),
        new Group(List.of(), List.of()),
        new TreeMap<>(),
        List.of(),
        matrix,
        List.of(
            new Figure(
                "crossing-calls", "calls", 0, "count", OptionalDouble.of(30), List.of("call"))));
  }

  private List<Tie> ties() {
    List<Tie> out = new ArrayList<>();
    for (int from = 0; from < services; from++) {
      for (int to = 0; to < services; to++) {
        if (from != to) {
          List<CrossingEntry> evidence = new ArrayList<>();
          for (int i = 0; i < Math.min(Tie.MAX_EVIDENCE, typesEach); i++) {
            evidence.add(
                new CrossingEntry(
                    "call", type(from, i), type(to, i), naming.apply("Type.call"), place(i + 1)));
          }
          out.add(new Tie(id(from), id(to), "call", typesEach, evidence));
        }
      }
    }
    return out;
  }
}
