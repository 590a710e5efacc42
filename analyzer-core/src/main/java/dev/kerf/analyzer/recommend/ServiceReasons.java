package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.EntryPoint;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.model.Counts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Says why the elements of a service belong together, in sentences with numbers. */
final class ServiceReasons {

  private final Codebase codebase;
  private final ElementIndex index;
  private final Uses uses;
  private final Optional<double[]> stability;
  private final Platforms platforms;
  private final Map<Integer, TreeSet<Integer>> writersOf = new HashMap<>();

  ServiceReasons(Measured measured) {
    this.codebase = measured.codebase();
    this.index = measured.index();
    this.uses = measured.uses();
    this.stability = measured.stability();
    this.platforms = new Platforms(measured);
    for (StoreAccess access : codebase.accesses()) {
      if (access.mode() == StoreAccess.Mode.WRITE) {
        writersOf
            .computeIfAbsent(index.of(access.store()), key -> new TreeSet<>())
            .add(index.of(access.method().owner()));
      }
    }
  }

  /** The reasons, strongest first. */
  List<String> of(Cut cut, int service) {
    List<String> reasons = new ArrayList<>();
    List<Integer> members = cut.members(service);
    platforms.reason(cut, service).ifPresent(reasons::add);
    codeTies(cut, service, members, reasons);
    stores(cut, service, members, reasons);
    entryPoints(cut, service, reasons);
    if (cut.basis().equals("coupling")) {
      stability.ifPresent(shares -> firmness(members, shares, reasons));
    }
    return reasons;
  }

  private static void firmness(List<Integer> members, double[] stability, List<String> reasons) {
    double sum = 0;
    for (int member : members) {
      sum += stability[member];
    }
    reasons.add(
        "in "
            + percent(sum / Math.max(1, members.size()))
            + " of the random clusterings its types and tables stay together, on average");
  }

  private void codeTies(Cut cut, int service, List<Integer> members, List<String> reasons) {
    int inside = 0;
    int outside = 0;
    for (int member : members) {
      if (index.isType(member)) {
        for (int used : uses.usedBy(member)) {
          int place = cut.placement().placeOf()[used];
          inside += place == service ? 1 : 0;
          outside += place >= 0 && place != service ? 1 : 0;
        }
      }
    }
    if (inside + outside > 0) {
      reasons.add(
          Counts.count(inside)
              + " of its "
              + Counts.count(inside + outside)
              + " uses of types that services own stay inside ("
              + percent((double) inside / (inside + outside))
              + ")");
    }
  }

  private void stores(Cut cut, int service, List<Integer> members, List<String> reasons) {
    List<String> alone = new ArrayList<>();
    for (int member : members) {
      TreeSet<Integer> writers = writersOf.get(member);
      if (!index.isType(member) && writers != null) {
        boolean own =
            writers.stream()
                .allMatch(type -> type < 0 || cut.placement().placeOf()[type] == service);
        if (own) {
          alone.add(said(index.element(member).id()));
        }
      }
    }
    if (!alone.isEmpty()) {
      reasons.add("the only writer of " + String.join(", ", alone));
    }
  }

  private void entryPoints(Cut cut, int service, List<String> reasons) {
    int count = 0;
    TreeSet<String> routes = new TreeSet<>();
    for (EntryPoint entry : codebase.entryPoints()) {
      int type = index.of(entry.method().owner());
      if (type >= 0 && cut.placement().placeOf()[type] == service) {
        count++;
        String path = entry.route().substring(entry.route().indexOf(' ') + 1);
        if (path.startsWith("/")) {
          int end = path.indexOf('/', 1);
          routes.add(end < 0 ? path : path.substring(0, end));
        }
      }
    }
    if (count > 0) {
      reasons.add(
          Counts.count(count)
              + (count == 1 ? " entry point" : " entry points")
              + (routes.isEmpty() ? "" : " under " + String.join(", ", routes)));
    }
  }

  /** A table is called by its name alone, another store by its kind too. */
  static String said(String store) {
    return store.startsWith("table:") ? store.substring("table:".length()) : store;
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
