package dev.kerf.analyzer.report;

import dev.kerf.analyzer.result.GateFinding;
import dev.kerf.analyzer.result.GateNotice;
import dev.kerf.analyzer.result.GateResult;
import dev.kerf.analyzer.result.Place;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The verdict for people at a terminal: each finding in at most twelve lines that say what, where,
 * which boundary says so, why it matters, what to do, and how to live with it.
 */
final class GateText implements GateWriter {

  /** Of old crossings only the number is told; of places and tips the first few. */
  private static final int MOST_PLACES = 3;

  private static final int MOST_TIPS = 3;

  @Override
  public String format() {
    return "console";
  }

  @Override
  public void write(GateResult result, OutputStream stream) throws IOException {
    StringBuilder out = new StringBuilder(new KnownCrossings(result.findings()).text());
    for (GateFinding finding : result.findings()) {
      if (isTold(finding)) {
        out.append(message(finding)).append('\n');
      }
    }
    for (GateNotice notice : result.notices()) {
      out.append(message(notice)).append('\n');
    }
    String explanations = explanations(result);
    out.append(explanations.isEmpty() ? "" : explanations + "\n\n");
    out.append(summary(result));
    stream.write(out.toString().getBytes(StandardCharsets.UTF_8));
    stream.flush();
  }

  /** Where to read on about what fails, each kind once. */
  static String explanations(GateResult result) {
    SortedSet<String> ids = new TreeSet<>();
    result.findings().stream().filter(GateFinding::fails).forEach(each -> ids.add(each.kind()));
    result.notices().stream().filter(GateNotice::fails).forEach(each -> ids.add(each.id()));
    if (ids.isEmpty()) {
      return "";
    }
    String first = ids.first();
    ids.remove(first);
    String others = ids.isEmpty() ? "" : " (likewise " + String.join(", ", ids) + ")";
    return PrintedLine.of("More about it: kerf explain " + first + others);
  }

  private static boolean isTold(GateFinding finding) {
    return !finding.status().equals("resolved")
        && !finding.status().equals("exempted")
        && !KnownCrossings.is(finding);
  }

  /** One finding. */
  static String message(GateFinding finding) {
    StringBuilder out = new StringBuilder();
    line(out, "", headline(finding));
    List<Place> places = finding.places();
    places.stream().limit(MOST_PLACES).forEach(place -> line(out, "  at        ", text(place)));
    if (places.size() > MOST_PLACES) {
      line(out, "            ", "and " + (places.size() - MOST_PLACES) + " more");
    }
    line(out, "  boundary  ", boundary(finding));
    line(out, "  why       ", finding.why());
    String label = "  fix       ";
    for (String tip : finding.fix().stream().limit(MOST_TIPS).toList()) {
      line(out, label, tip);
      label = "  or        ";
    }
    if (finding.fails()) {
      line(out, "  accept    ", acceptance(finding));
    }
    if (!finding.note().isEmpty()) {
      line(out, "  note      ", finding.note());
    }
    return out.toString();
  }

  /** {@code error: new call: Bill calls Orders.find (service billing -> order)}. */
  static String headline(GateFinding finding) {
    return (finding.fails() ? "error" : "note")
        + ": "
        + status(finding)
        + ' '
        + finding.kind()
        + ": "
        + CrossingSentence.of(finding)
        + " (service "
        + finding.fromService()
        + " -> "
        + finding.toService()
        + ")";
  }

  /** For people, to whom what is added is new. */
  static String status(GateFinding finding) {
    return switch (finding.status()) {
      case "added" -> "new";
      case "unchanged" -> "known";
      default -> finding.status();
    };
  }

  static String boundary(GateFinding finding) {
    String owners =
        finding.owners().isEmpty() ? "" : ", owned by " + String.join(" ", finding.owners());
    return "the boundaries file gives "
        + finding.from()
        + " to service '"
        + finding.fromService()
        + "', "
        + finding.to()
        + " to '"
        + finding.toService()
        + "'"
        + owners
        + " ("
        + level(finding)
        + ")";
  }

  /** How strictly the boundary is held, and what that means. */
  private static String level(GateFinding finding) {
    return switch (finding.level()) {
      case "warn" -> "warn: told, fails nothing";
      case "ratchet" -> "ratchet: what is new fails";
      case "strict" -> "strict: what is old fails as well";
      default -> finding.level();
    };
  }

  /** The line that an exemption of this finding is; of one cause of many, of all of them. */
  static String acceptance(GateFinding finding) {
    List<String> ends = new ArrayList<>(finding.ends());
    if (finding.roots().size() > 1) {
      ends.set(0, "*");
    }
    return "add under 'exempt:' in the boundaries file: - {kind: "
        + finding.kind()
        + ", ends: ["
        + String.join(", ", ends.stream().map(end -> '"' + end + '"').toList())
        + "], reason: ..., link: ..., owner: ...}";
  }

  static String message(GateNotice notice) {
    StringBuilder out = new StringBuilder();
    String at = notice.at().path().isEmpty() ? "" : text(notice.at()) + column(notice) + ": ";
    line(out, at + (notice.fails() ? "error" : "note") + ": ", notice.message());
    line(out, "  fix       ", notice.remedy());
    return out.toString();
  }

  private static String column(GateNotice notice) {
    return notice.column() == 0 ? "" : ":" + notice.column();
  }

  static String text(Place place) {
    return place.line() == 0 ? place.path() : place.path() + ':' + place.line();
  }

  /** One line that is there also when all is well: what is new, gone, and known. */
  static String summary(GateResult result) {
    Map<String, Integer> counts = result.counts();
    StringBuilder out = new StringBuilder(result.passed() ? "passed" : "failed");
    if (!result.bypass().isEmpty()) {
      out.append(", bypassed: ").append(PrintedLine.of(result.bypass())).append('.');
    }
    if (!result.base().isEmpty()) {
      out.append(result.bypass().isEmpty() ? ": " : " ").append(PrintedLine.of(result.head()));
      out.append(" against ").append(PrintedLine.of(result.base()));
    }
    out.append(". ");
    String[] parts = {
      "added",
      "expired",
      "redrawn",
      "loosened",
      "returned",
      "undecided",
      "exempted",
      "resolved",
      "unchanged"
    };
    StringBuilder told = new StringBuilder();
    for (String part : parts) {
      int count = counts.getOrDefault(part, 0);
      boolean always = part.equals("added") || part.equals("resolved") || part.equals("unchanged");
      if (count > 0 || always) {
        told.append(told.isEmpty() ? "" : ", ");
        told.append(String.format(Locale.ROOT, "%,d %s", count, part));
      }
    }
    out.append("Crossings: ").append(told).append('.');
    long errors = result.notices().stream().filter(GateNotice::fails).count();
    if (errors > 0) {
      out.append(String.format(Locale.ROOT, " Other errors: %,d.", errors));
    }
    return out.append('\n').toString();
  }

  private static void line(StringBuilder out, String label, String text) {
    out.append(PrintedLine.of(label + text)).append('\n');
  }
}
