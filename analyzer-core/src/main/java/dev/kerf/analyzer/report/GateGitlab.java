package dev.kerf.analyzer.report;

import dev.kerf.analyzer.result.GateFinding;
import dev.kerf.analyzer.result.GateResult;
import dev.kerf.analyzer.result.Place;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * GitLab's code quality report. GitLab drops all but one of equal fingerprints, so the second of a
 * kind gets an ordinal.
 */
final class GateGitlab implements GateWriter {

  @Override
  public String format() {
    return "gitlab";
  }

  @Override
  public void write(GateResult result, OutputStream stream) throws IOException {
    List<Map<String, Object>> out = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (GateFinding finding : result.findings()) {
      if (!finding.status().equals("resolved") && !finding.status().equals("exempted")) {
        int ordinal = seen.merge(finding.fingerprint(), 1, Integer::sum);
        out.add(issue(finding, ordinal));
      }
    }
    RecordJson.write(out, stream);
  }

  private static Map<String, Object> issue(GateFinding finding, int ordinal) {
    Place place = finding.places().get(0);
    Map<String, Object> location = new LinkedHashMap<>();
    location.put("path", place.path());
    location.put("lines", Map.of("begin", Math.max(1, place.line())));
    Map<String, Object> out = new LinkedHashMap<>();
    out.put(
        "description",
        PrintedLine.of(GateText.headline(finding) + ". " + GateText.boundary(finding)));
    out.put("check_name", "kerf/" + finding.kind());
    out.put("fingerprint", finding.fingerprint() + (ordinal == 1 ? "" : "-" + ordinal));
    out.put("severity", finding.fails() ? "major" : "info");
    out.put("location", location);
    return out;
  }
}
