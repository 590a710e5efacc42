package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.StoreEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which type reads and writes which table. A grid that would be too large to read keeps the tables
 * that several types write, and the types that write them; the entry of each table has the rest.
 */
final class TypeMatrixBuilder {

  /** More rows, or columns, nobody overlooks. */
  static final int MOST = 140;

  private final Homes homes;
  private final Map<String, SortedMap<String, Touch>> touches = new HashMap<>();
  private final List<StoreEntry> stores = new ArrayList<>();

  private TypeMatrixBuilder(AnalysisResult result, Optional<Candidate> cut, String prefix) {
    homes = new Homes(cut, prefix);
    for (StoreEntry store : result.stores()) {
      SortedMap<String, Touch> byType = Touch.byType(store, homes);
      if (!store.framework() && !byType.isEmpty()) {
        touches.put(store.id(), byType);
        stores.add(store);
      }
    }
    stores.sort(
        Comparator.comparing((StoreEntry store) -> -writers(store)).thenComparing(StoreEntry::id));
  }

  /**
   * @param prefix of the ids in the part of the page that is about the cut
   */
  static CutPart.TypeMatrix of(AnalysisResult result, Optional<Candidate> cut, String prefix) {
    return new TypeMatrixBuilder(result, cut, prefix).matrix();
  }

  private CutPart.TypeMatrix matrix() {
    boolean small = stores.size() <= MOST && touching(stores).size() <= MOST;
    List<StoreEntry> wanted =
        small ? stores : stores.stream().filter(store -> writers(store) > 1).toList();
    List<StoreEntry> rows = wanted.stream().limit(MOST).toList();
    List<Homes.Group> groups = homes.grouped(columns(rows));
    List<String> columns = groups.stream().flatMap(group -> group.types().stream()).toList();
    return new CutPart.TypeMatrix(
        groups.stream()
            .map(group -> new CutPart.TypeMatrix.Group(group.home(), group.types().size()))
            .toList(),
        columns.stream().map(Names::of).toList(),
        touching(rows).size() > columns.size(),
        rows.stream().map(row -> row(row, groups, columns)).toList(),
        leftOut(wanted.size() - rows.size()));
  }

  /** Where all do not fit, those that write most of the tables. */
  private Set<String> columns(List<StoreEntry> rows) {
    Set<String> all = touching(rows);
    if (all.size() <= MOST) {
      return all;
    }
    Map<String, Integer> written = new TreeMap<>();
    for (StoreEntry row : rows) {
      touches
          .get(row.id())
          .forEach((type, touch) -> written.merge(type, touch.written() ? 1 : 0, Integer::sum));
    }
    Set<String> most = new TreeSet<>();
    written.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST)
        .forEach(entry -> most.add(entry.getKey()));
    return most;
  }

  private Set<String> touching(List<StoreEntry> rows) {
    Set<String> out = new TreeSet<>();
    rows.forEach(row -> out.addAll(touches.get(row.id()).keySet()));
    return out;
  }

  private int writers(StoreEntry store) {
    return (int) touches.get(store.id()).values().stream().filter(Touch::written).count();
  }

  private CutPart.TypeMatrix.Row row(
      StoreEntry store, List<Homes.Group> groups, List<String> columns) {
    SortedMap<String, Touch> row = touches.get(store.id());
    Page.ServiceLink owner = homes.owner(store.id());
    String anchor = Names.storeAnchor(store.id());
    List<CutPart.Matrix.Cell> cells = new ArrayList<>();
    for (Homes.Group group : groups) {
      boolean own = group.home().equals(owner);
      group.types().forEach(type -> cells.add(cell(type, row.get(type), own, anchor)));
    }
    SortedMap<String, Touch> others = new TreeMap<>(row);
    others.keySet().removeAll(columns);
    int writers = writers(store);
    return new CutPart.TypeMatrix.Row(
        Names.of(store.id()),
        owner,
        writers > 1 ? Counts.counted(writers, "writer") : "",
        cells,
        others(others));
  }

  private static CutPart.Matrix.Cell cell(
      String type, Touch touch, boolean own, String storeAnchor) {
    if (touch == null) {
      return new CutPart.Matrix.Cell("", "", "", "");
    }
    return new CutPart.Matrix.Cell(
        touch.letters(),
        Names.of(type).simple() + ": " + touch.words(),
        own ? "own" : touch.written() ? "writes" : "reads",
        storeAnchor);
  }

  /** {@code 2 write, 5 read}. */
  private static String others(SortedMap<String, Touch> others) {
    long writing = others.values().stream().filter(Touch::written).count();
    List<String> out = new ArrayList<>();
    if (writing > 0) {
      out.add(Counts.count(writing) + " write");
    }
    if (others.size() > writing) {
      out.add(Counts.count(others.size() - writing) + " read");
    }
    return String.join(", ", out);
  }

  /** The entries of the tables have what the grid has not. */
  private String leftOut(int cutOff) {
    if (cutOff > 0) {
      return Counts.counted(cutOff, "more table")
          + " with several writers: the entry of each lists the types.";
    }
    int rest = (int) stores.stream().filter(store -> writers(store) < 2).count();
    boolean shown = stores.size() <= MOST && touching(stores).size() <= MOST;
    return shown || rest == 0
        ? ""
        : Counts.counted(rest, "table")
            + " with one writer at most are not in the grid: the entry of each lists the types.";
  }
}
