package dev.kerf.analyzer.report;

import dev.kerf.analyzer.result.GateFinding;
import dev.kerf.analyzer.result.GateResult;
import dev.kerf.analyzer.result.Place;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * SARIF 2.1.0 for code scanning. The identity stands under a key of its own, so that a finding is
 * recognised when lines shift. At most {@value #MOST_RESULTS} results: more are dropped in silence
 * by who reads them, and these are the worst.
 */
final class GateSarif implements GateWriter {

  static final int MOST_RESULTS = 5_000;

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  @Override
  public String format() {
    return "sarif";
  }

  @Override
  public void write(GateResult result, OutputStream stream) throws IOException {
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", SCHEMA);
    log.put("version", "2.1.0");
    log.put("runs", List.of(run(result)));
    RecordJson.write(log, stream);
  }

  private static Map<String, Object> run(GateResult result) {
    List<GateFinding> shown =
        result.findings().stream()
            .filter(finding -> !finding.status().equals("resolved"))
            .limit(MOST_RESULTS)
            .toList();
    Map<String, GateFinding> ofKind = new TreeMap<>();
    shown.forEach(finding -> ofKind.putIfAbsent(finding.kind(), finding));
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "Kerf");
    driver.put("version", result.tool().substring(result.tool().lastIndexOf(' ') + 1));
    driver.put("rules", ofKind.values().stream().map(GateSarif::rule).toList());
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("columnKind", "utf16CodeUnits");
    run.put("results", shown.stream().map(GateSarif::result).toList());
    return run;
  }

  private static Map<String, Object> rule(GateFinding finding) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", finding.kind());
    out.put("shortDescription", text("A " + finding.kind() + " across a service boundary."));
    out.put("fullDescription", text(finding.why()));
    out.put("help", text(String.join("; ", finding.fix())));
    return out;
  }

  private static Map<String, Object> result(GateFinding finding) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("ruleId", finding.kind());
    out.put("level", finding.fails() ? "error" : "note");
    out.put(
        "message",
        text(
            PrintedLine.of(GateText.headline(finding) + ". " + GateText.boundary(finding))
                + ". "
                + finding.why()
                + " Fix: "
                + String.join("; or ", finding.fix())
                + "."));
    out.put("locations", finding.places().stream().limit(1).map(GateSarif::location).toList());
    List<Map<String, Object>> related = new ArrayList<>();
    finding.places().stream().skip(1).limit(9).forEach(place -> related.add(location(place)));
    if (!related.isEmpty()) {
      out.put("relatedLocations", related);
    }
    out.put("partialFingerprints", Map.of("kerfIdentity/v1", finding.fingerprint()));
    if (finding.status().equals("exempted")) {
      Map<String, Object> suppression = new LinkedHashMap<>();
      suppression.put("kind", "external");
      suppression.put("justification", finding.note());
      out.put("suppressions", List.of(suppression));
    }
    return out;
  }

  private static Map<String, Object> location(Place place) {
    Map<String, Object> physical = new LinkedHashMap<>();
    physical.put("artifactLocation", Map.of("uri", uri(place.path())));
    if (place.line() > 0) {
      physical.put("region", Map.of("startLine", place.line()));
    }
    return Map.of("physicalLocation", physical);
  }

  /** A colon in the first name would make it a scheme. */
  private static String uri(String path) {
    int slash = path.indexOf('/');
    boolean colon = path.substring(0, slash < 0 ? path.length() : slash).indexOf(':') >= 0;
    try {
      return new URI(null, null, colon ? "./" + path : path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a relative path is always a URI: " + path, e);
    }
  }

  private static Map<String, Object> text(String text) {
    return Map.of("text", text);
  }
}
