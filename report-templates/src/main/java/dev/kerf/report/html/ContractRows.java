package dev.kerf.report.html;

import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.ServiceContract;
import dev.kerf.analyzer.result.ServiceContract.Caller;
import dev.kerf.analyzer.result.ServiceContract.Item;
import dev.kerf.analyzer.result.ServiceContract.Reading;
import dev.kerf.analyzer.result.ServiceContract.Seam;
import dev.kerf.report.html.Page.ServiceLink;
import dev.kerf.report.html.ServiceSection.Asked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What others would ask of each service: one row for each seam, and for each part that is read. */
final class ContractRows {

  private final Map<String, List<Asked>> rows = new HashMap<>();

  ContractRows(Candidate candidate, ServiceLinks links) {
    for (ServiceContract contract : candidate.contracts()) {
      rows.put(contract.service(), rows(contract, links::of));
    }
  }

  /**
   * The rows of one contract.
   *
   * @param links of services by id
   */
  static List<Asked> rows(ServiceContract contract, Function<String, ServiceLink> links) {
    List<Asked> asked = new ArrayList<>();
    contract.seams().forEach(seam -> asked.add(seam(seam, links)));
    for (Reading read : contract.reads()) {
      read.callers().forEach(caller -> asked.add(reading(read, caller, links)));
    }
    return asked;
  }

  List<Asked> of(String service) {
    return rows.getOrDefault(service, List.of());
  }

  private static Asked seam(Seam seam, Function<String, ServiceLink> links) {
    String gives = seam.gives().isEmpty() ? "" : " \u2192 " + items(seam.gives());
    return row(
        seam.caller(),
        seam.caller().method() + '(' + items(seam.takes()) + ')' + gives,
        seam.transactions().stream().map(Names::method).collect(Collectors.joining(", ")),
        links);
  }

  private static Asked reading(Reading read, Caller caller, Function<String, ServiceLink> links) {
    return row(caller, Names.of(read.type()).simple() + '.' + read.part(), "", links);
  }

  private static Asked row(
      Caller caller, String what, String held, Function<String, ServiceLink> links) {
    return new Asked(
        links.apply(caller.service()),
        Names.clipped(what),
        Names.of(caller.type()),
        caller.method(),
        Names.place(caller.at()),
        Names.clipped(String.join(", ", caller.perElement())),
        held);
  }

  private static String items(List<Item> items) {
    return items.stream().map(Item::toString).collect(Collectors.joining(", "));
  }
}
