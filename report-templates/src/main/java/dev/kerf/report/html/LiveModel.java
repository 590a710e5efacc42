package dev.kerf.report.html;

import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.DataFindings.UnitEntry;
import dev.kerf.analyzer.result.DataFindings.UnitStore;
import dev.kerf.analyzer.result.Group;
import dev.kerf.analyzer.result.Link;
import dev.kerf.analyzer.result.Place;
import dev.kerf.analyzer.result.Service;
import dev.kerf.analyzer.result.StoreEntry;
import dev.kerf.analyzer.result.TypeEntry;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the page's script counts with when somebody moves things around: elements by number, every
 * tie of two of them, the units of work, and where each candidate puts each element. Ties stand in
 * columns and texts in tables of their own, for there may be fifty thousand of them in a page of
 * five megabytes.
 */
final class LiveModel {

  private static final int SHARED = -1;
  private static final int UNASSIGNED = -2;

  /** Among the columns of a tie: statements that name none. */
  private static final int WHOLE_ROWS = -1;

  /** Instead of the simple name of an end and the dot behind it. */
  private static final String BEHIND_FROM = "\u0001";

  private static final String BEHIND_TO = "\u0002";

  /** The rest of the page needs its share. */
  private static final int MOST_CHARACTERS = HtmlReport.MOST_BYTES / 2;

  private static final String TRANSACTION = "transaction";

  /** Texts by number, in the order in which they came. */
  private static final class Texts {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    int number(String text) {
      return numbers.computeIfAbsent(text, key -> numbers.size());
    }
  }

  /** Columns by number, and the sets of them that ties name. */
  private static final class Columns {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Integer> stores = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Map<List<Integer>, Integer> sets = new LinkedHashMap<>();

    /** Compared without case, and by the first spelling. */
    int number(int store, String id, String column) {
      return numbers.computeIfAbsent(
          id + '.' + column.toLowerCase(Locale.ROOT),
          key -> {
            stores.add(store);
            names.add(column);
            return names.size() - 1;
          });
    }

    int set(List<Integer> named) {
      return sets.computeIfAbsent(List.copyOf(named), key -> sets.size());
    }
  }

  private final AnalysisResult result;
  private final boolean places;
  private final Texts packages = new Texts();
  private final Texts roles = new Texts();
  private final Texts files = new Texts();
  private final Texts details = new Texts();
  private final Texts kinds = new Texts();
  private final Map<String, Integer> elements = new HashMap<>();
  private final Columns columns = new Columns();
  private final StringWriter text = new StringWriter();
  private final JsonGenerator json =
      new JsonFactory().createGenerator(ObjectWriteContext.empty(), text);

  private LiveModel(AnalysisResult result, boolean places) {
    this.result = result;
    this.places = places;
    result.types().forEach(type -> elements.put(type.name(), elements.size()));
    for (StoreEntry store : result.stores()) {
      int number = elements.size();
      elements.put(store.id(), number);
      store.columns().forEach(column -> columns.number(number, store.id(), column.name()));
    }
  }

  /**
   * As JSON that can stand inside a script element: no {@code <} in it. Empty when there is nothing
   * to cut, or more than a page can carry.
   */
  static String of(AnalysisResult result, boolean places) {
    if (result.candidates().isEmpty()) {
      return "";
    }
    String model = new LiveModel(result, places).written();
    return model.length() <= MOST_CHARACTERS ? model : "";
  }

  /** What tells it from every other model: links into it carry this. */
  static String id(String model) {
    return HexFormat.of().formatHex(Assets.digest(model), 0, 6);
  }

  private String written() {
    json.writeStartObject();
    json.writeStringProperty("title", result.title());
    json.writeStringProperty("tool", result.tool());
    types();
    texts("stores", result.stores().stream().map(StoreEntry::id).toList());
    links();
    untied();
    units();
    cuts();
    columns();
    kinds.number(TRANSACTION);
    texts("packages", packages.numbers.keySet());
    texts("roles", roles.numbers.keySet());
    texts("files", files.numbers.keySet());
    texts("details", details.numbers.keySet());
    texts("kinds", kinds.numbers.keySet());
    texts("one", kinds.numbers.keySet().stream().map(kind -> KindWords.of(kind).one()).toList());
    texts("many", kinds.numbers.keySet().stream().map(kind -> KindWords.of(kind).many()).toList());
    json.writeEndObject();
    json.close();
    return text.toString().replace("<", "\\u003c");
  }

  private void texts(String name, Iterable<String> values) {
    json.writeName(name);
    json.writeStartArray();
    Packed.texts(values).forEach(json::writeString);
    json.writeEndArray();
  }

  private void numbers(String name, int[] values) {
    json.writeStringProperty(name, Packed.numbers(values));
  }

  private void types() {
    List<TypeEntry> types = result.types();
    json.writeName("types");
    json.writeStartObject();
    numbers("package", ints(types, type -> packages.number(Names.packageOf(type.name()))));
    texts(
        "name",
        types.stream()
            .map(type -> type.name().substring(type.name().lastIndexOf('.') + 1))
            .toList());
    numbers("role", ints(types, type -> roles.number(type.role())));
    numbers("file", ints(types, type -> file(type.at())));
    numbers("line", ints(types, type -> type.at().line()));
    json.writeEndObject();
  }

  private void links() {
    List<Link> links =
        result.links().stream()
            .filter(link -> elements.containsKey(link.from()) && elements.containsKey(link.to()))
            .toList();
    json.writeName("links");
    json.writeStartObject();
    numbers("kind", ints(links, link -> kinds.number(link.kind())));
    numbers("from", ints(links, link -> elements.get(link.from())));
    numbers("to", ints(links, link -> elements.get(link.to())));
    numbers("by", ints(links, link -> elements.getOrDefault(link.by(), -1)));
    numbers("detail", ints(links, link -> detail(link)));
    numbers("file", ints(links, link -> file(link.at())));
    numbers("line", ints(links, link -> places ? link.at().line() : 0));
    numbers("places", ints(links, Link::places));
    numbers("named", ints(links, this::named));
    json.writeEndObject();
  }

  /**
   * Who reads and writes what without a tie that says so, as where a cascade carries a row along.
   */
  private void untied() {
    Set<List<Object>> tied = new HashSet<>();
    result.links().forEach(link -> tied.add(List.of(link.kind(), link.from(), link.to())));
    Set<List<Integer>> uses = new LinkedHashSet<>();
    for (StoreEntry store : result.stores()) {
      if (store.framework()) {
        continue;
      }
      for (StoreEntry.AccessEntry access : store.accesses()) {
        String kind = "table-" + access.mode();
        String type = Names.outermost(access.type());
        if (elements.containsKey(type) && !tied.contains(List.of(kind, type, store.id()))) {
          uses.add(List.of(kinds.number(kind), elements.get(type), elements.get(store.id())));
        }
      }
    }
    json.writeName("untied");
    json.writeStartObject();
    numbers("kind", uses.stream().mapToInt(use -> use.get(0)).toArray());
    numbers("from", uses.stream().mapToInt(use -> use.get(1)).toArray());
    numbers("to", uses.stream().mapToInt(use -> use.get(2)).toArray());
    json.writeEndObject();
  }

  /** The columns that a tie names, as one number for all that name the same. */
  private int named(Link link) {
    int store = elements.get(link.to());
    List<Integer> named = new ArrayList<>();
    for (String column : link.columns()) {
      named.add(column.isEmpty() ? WHOLE_ROWS : columns.number(store, link.to(), column));
    }
    return columns.set(named);
  }

  private void columns() {
    json.writeName("columns");
    json.writeStartObject();
    numbers("store", columns.stores.stream().mapToInt(Integer::intValue).toArray());
    texts("name", columns.names);
    json.writeEndObject();
    json.writeName("named");
    json.writeStartArray();
    for (List<Integer> set : columns.sets.keySet()) {
      json.writeString(Packed.numbers(set.stream().mapToInt(Integer::intValue).toArray()));
    }
    json.writeEndArray();
  }

  /** Those over several stores; methods of one class over the same stores are one. */
  private void units() {
    Set<List<Object>> seen = new HashSet<>();
    json.writeName("units");
    json.writeStartArray();
    for (UnitEntry unit : result.data().units()) {
      Integer type = elements.get(Names.outermost(unit.type()));
      Set<Integer> stores = new TreeSet<>();
      for (UnitStore store : unit.stores()) {
        stores.add(elements.get(store.store()));
      }
      if (type != null && stores.size() > 1 && seen.add(List.of(type, stores))) {
        json.writeStartObject();
        json.writeNumberProperty("type", type);
        json.writeNumberProperty("method", detail(unit.type() + '.' + unit.method()));
        json.writeNumberProperty("file", file(unit.at()));
        json.writeNumberProperty("line", unit.at().line());
        numbers("stores", stores.stream().mapToInt(Integer::intValue).toArray());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void cuts() {
    int start = 0;
    List<Candidate> candidates = result.candidates();
    json.writeName("cuts");
    json.writeStartArray();
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      if (result.recommended().filter(candidate.id()::equals).isPresent()) {
        start = i;
      }
      json.writeStartObject();
      json.writeStringProperty("id", candidate.id());
      json.writeStringProperty("label", candidate.label());
      json.writeName("services");
      json.writeStartArray();
      for (Service service : candidate.services()) {
        json.writeStartArray();
        json.writeString(service.id());
        json.writeString(service.name());
        json.writeEndArray();
      }
      json.writeEndArray();
      numbers("homes", homes(candidate));
      apart(candidate);
      numbers(
          "pinned",
          candidate.pinned().keySet().stream()
              .filter(elements::containsKey)
              .mapToInt(elements::get)
              .sorted()
              .toArray());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberProperty("start", start);
  }

  /** Columns that do not follow their table, each with its home. */
  private void apart(Candidate candidate) {
    List<String> ids = candidate.services().stream().map(Service::id).toList();
    json.writeName("apart");
    json.writeStartArray();
    candidate
        .columns()
        .forEach(
            (id, owner) -> {
              int dot = id.lastIndexOf('.');
              Integer store = elements.get(id.substring(0, dot));
              if (store != null) {
                int service = ids.indexOf(owner);
                json.writeStartArray();
                json.writeNumber(
                    columns.number(store, id.substring(0, dot), id.substring(dot + 1)));
                json.writeNumber(
                    service >= 0 ? service : owner.equals("shared") ? SHARED : UNASSIGNED);
                json.writeEndArray();
              }
            });
    json.writeEndArray();
  }

  private int[] homes(Candidate candidate) {
    int[] homes = new int[elements.size()];
    Arrays.fill(homes, UNASSIGNED);
    List<Service> services = candidate.services();
    for (int i = 0; i < services.size(); i++) {
      settle(homes, new Group(services.get(i).types(), services.get(i).stores()), i);
    }
    settle(homes, candidate.sharedKernel(), SHARED);
    return homes;
  }

  private void settle(int[] homes, Group group, int home) {
    List<String> members = new ArrayList<>(group.types());
    members.addAll(group.stores());
    for (String member : members) {
      Integer element = elements.get(member);
      if (element != null) {
        homes[element] = home;
      }
    }
  }

  /** A method mostly stands behind the name of one of the ends, which need not be said again. */
  private int detail(Link link) {
    String detail = link.detail();
    String from = simple(link.from()) + '.';
    String to = simple(link.to()) + '.';
    if (detail.startsWith(to)) {
      return detail(BEHIND_TO + detail.substring(to.length()));
    }
    return detail(detail.startsWith(from) ? BEHIND_FROM + detail.substring(from.length()) : detail);
  }

  private static String simple(String id) {
    return id.substring(id.lastIndexOf('.') + 1);
  }

  private int detail(String detail) {
    return details.number(places ? Names.clipped(detail) : "");
  }

  private int file(Place place) {
    return files.number(places ? place.path() : "");
  }

  private interface NumberOf<T> {
    int of(T value);
  }

  private static <T> int[] ints(List<T> values, NumberOf<T> number) {
    return values.stream().mapToInt(number::of).toArray();
  }
}
