package dev.kerf.cli.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the services of a cut would ask of one another, compared with an export alone.
 *
 * @param packages of each service, {@code shared} for those of nobody
 * @param lines of the export, without places
 * @param inTransaction the units of work that another service would be asked in
 */
record ExpectedContract(
    Map<String, Set<String>> packages, Set<String> lines, Set<String> inTransaction) {

  static ExpectedContract read(YamlMap cut, Names names) {
    Map<String, Set<String>> packages = new LinkedHashMap<>();
    YamlMap types = cut.map("types");
    types.keys().forEach(owner -> packages.put(owner, names.full(types.texts(owner))));
    Set<String> lines = new TreeSet<>();
    YamlMap contract = cut.map("contract");
    if (!contract.flag("exhaustive")) {
      throw new IllegalArgumentException(contract.where() + ": only exhaustive ones are compared");
    }
    for (YamlMap row : contract.maps("operations")) {
      for (String by : row.texts("by")) {
        lines.add(line("operation", row, names.full(row.text("method")), names.full(by)));
      }
    }
    for (YamlMap row : contract.maps("reads")) {
      for (String by : row.texts("by")) {
        lines.add(line("read", row, names.full(row.text("field")), names.full(by)));
      }
    }
    for (YamlMap row : contract.maps("seams")) {
      String by = names.full(row.text("by"));
      lines.add(line("seam", row, by, by) + " in " + names.full(row.texts("in-transaction")));
    }
    return new ExpectedContract(packages, lines, names.full(cut.texts("remote-in-transaction")));
  }

  private static String line(String kind, YamlMap row, String what, String by) {
    row.text("because");
    return line(
        List.of(kind, row.text("service"), what, by),
        String.join(", ", row.texts("takes")),
        String.join(", ", row.texts("gives")),
        new TreeSet<>(row.texts("per-element")));
  }

  private static String line(List<String> ends, String takes, String gives, Set<String> each) {
    return String.join(" ", ends) + '(' + takes + ") -> " + gives + " each " + each;
  }

  /** Where the truth and the exports differ, for people. */
  String differences(List<Row> contracts) {
    Set<String> found = new TreeSet<>();
    for (Row row : contracts) {
      String line =
          line(
              List.of(
                  row.text("kind"),
                  row.text("service"),
                  row.method("class", "member"),
                  row.method("byClass", "byMethod")),
              row.text("takes"),
              row.text("gives"),
              parts(row.text("perElement")));
      boolean seam = row.text("kind").equals("seam");
      found.add(seam ? line + " in " + parts(row.text("transactions")) : line);
    }
    Set<String> missing = new TreeSet<>(lines);
    missing.removeAll(found);
    Set<String> unexpected = new TreeSet<>(found);
    unexpected.removeAll(lines);
    StringBuilder out = new StringBuilder();
    missing.forEach(line -> out.append("\n  contract lacks ").append(line));
    unexpected.forEach(line -> out.append("\n  contract has ").append(line));
    Set<String> roots = new TreeSet<>();
    contracts.stream()
        .filter(row -> row.text("kind").equals("seam"))
        .forEach(row -> roots.addAll(parts(row.text("transactions"))));
    if (!roots.equals(inTransaction)) {
      out.append("\n  asked in units of work: ")
          .append(roots)
          .append(", not ")
          .append(inTransaction);
    }
    return out.toString();
  }

  private static Set<String> parts(String cell) {
    Set<String> parts = new TreeSet<>(List.of(cell.split("; ")));
    parts.remove("");
    return parts;
  }

  /** The cut as a boundaries file. */
  String boundaries(Map<String, String> tables) {
    StringBuilder text = new StringBuilder("version: 1\nservices:\n");
    packages.forEach(
        (service, owned) -> {
          if (!service.equals("shared")) {
            text.append("  ").append(service).append(":\n");
            members(text, "    ", service, owned, tables);
          }
        });
    text.append("shared-kernel:\n");
    members(text, "  ", "shared", packages.getOrDefault("shared", Set.of()), tables);
    return text.toString();
  }

  private static void members(
      StringBuilder text,
      String at,
      String owner,
      Set<String> packages,
      Map<String, String> tables) {
    text.append(at).append("types:\n");
    packages.forEach(name -> text.append(at).append("  - ").append(name).append(".**\n"));
    List<String> own = new ArrayList<>();
    tables.forEach((table, of) -> own.addAll(of.equals(owner) ? List.of(table) : List.of()));
    if (!own.isEmpty()) {
      text.append(at).append("tables:\n");
      own.forEach(table -> text.append(at).append("  - ").append(table).append('\n'));
    }
  }
}
