package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.result.Carve;
import dev.kerf.analyzer.result.Carve.Clearing;
import dev.kerf.analyzer.result.Carve.Step;
import dev.kerf.analyzer.result.Carve.StoreDecision;
import dev.kerf.analyzer.result.Group;
import dev.kerf.analyzer.result.Tie;
import dev.kerf.report.html.Page.Name;
import dev.kerf.report.html.Page.ServiceLink;
import dev.kerf.report.html.ServiceSection.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes the page of a carving. */
final class CarveBuilder {

  private CarveBuilder() {}

  static CarvePage page(Carve carve) {
    return new CarvePage(
        carve.title(),
        carve.tool(),
        new PlaceLinks(Optional.empty(), false),
        carve.seeds(),
        Counts.counted(carve.carved().types().size(), "type")
            + " and "
            + Counts.counted(carve.carved().stores().size(), "store")
            + " go, "
            + Counts.counted(carve.staying().types(), "type")
            + " and "
            + Counts.counted(carve.staying().stores(), "store")
            + " stay.",
        names(carve.carved()),
        names(carve.shared()),
        carve.stores().stream().map(CarveBuilder::store).toList(),
        crossings(carve),
        asked(carve, Carve.CARVED),
        asked(carve, Carve.REST),
        carve.steps().stream().map(CarveBuilder::step).toList());
  }

  private static List<Name> names(Group group) {
    List<Name> names = new ArrayList<>();
    group.stores().forEach(store -> names.add(unlinked(store)));
    group.types().forEach(type -> names.add(unlinked(type)));
    return names;
  }

  /** This page has no entry for each table. */
  private static Name unlinked(String id) {
    Name name = Names.of(id);
    return new Name(name.qualifier(), name.simple(), "");
  }

  private static CarvePage.Store store(StoreDecision store) {
    String decision =
        switch (store.decision()) {
          case "move" -> "moves along";
          case "replicate" -> "stays; keep a copy of what is read";
          default -> "stays; ask its owner, who writes it";
        };
    return new CarvePage.Store(
        unlinked(store.store()),
        decision,
        store.users().stream().map(CarveBuilder::unlinked).toList());
  }

  private static List<CarvePage.Crossing> crossings(Carve carve) {
    SortedMap<String, int[]> counts = new TreeMap<>();
    for (Tie tie : carve.crossings()) {
      int side = tie.to().equals(Carve.CARVED) ? 0 : 1;
      counts.computeIfAbsent(tie.kind(), key -> new int[2])[side] += tie.count();
    }
    List<CarvePage.Crossing> rows = new ArrayList<>();
    counts.forEach(
        (kind, count) ->
            rows.add(
                new CarvePage.Crossing(
                    KindWords.of(kind).many(), Counts.count(count[0]), Counts.count(count[1]))));
    return rows;
  }

  private static List<Asked> asked(Carve carve, String service) {
    return carve.contracts().stream()
        .filter(contract -> contract.service().equals(service))
        .flatMap(contract -> ContractRows.rows(contract, id -> new ServiceLink(id, "", 0)).stream())
        .toList();
  }

  private static CarvePage.Step step(Step step) {
    return new CarvePage.Step(
        step.title(),
        step.clears().isEmpty() ? "" : Counts.counted(step.clears().size(), "crossing"),
        step.clears().stream().map(CarveBuilder::cleared).toList());
  }

  private static CarvePage.Cleared cleared(Clearing one) {
    boolean back = one.fromCarved() && one.kind().equals("call");
    return new CarvePage.Cleared(
        KindWords.of(one.kind()).one(),
        back ? "calls back" : one.fromCarved() ? "out of it" : "into it",
        unlinked(one.from()),
        unlinked(one.to()),
        Names.clipped(one.detail()),
        Names.place(one.at()));
  }
}
