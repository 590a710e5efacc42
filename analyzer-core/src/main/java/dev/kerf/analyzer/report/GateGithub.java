package dev.kerf.analyzer.report;

import dev.kerf.analyzer.result.GateFinding;
import dev.kerf.analyzer.result.GateNotice;
import dev.kerf.analyzer.result.GateResult;
import dev.kerf.analyzer.result.Place;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Annotations of GitHub Actions. A step shows ten and drops the rest in silence, so the tenth says
 * how many there are.
 */
final class GateGithub implements GateWriter {

  private static final int MOST_ANNOTATIONS = 10;

  @Override
  public String format() {
    return "github";
  }

  @Override
  public void write(GateResult result, OutputStream stream) throws IOException {
    // What somebody answers for is told, and does not look as if the step had failed.
    String failing = result.passed() ? "warning" : "error";
    List<String> all = new ArrayList<>();
    for (GateFinding finding : result.findings()) {
      if (finding.fails() || finding.status().equals("added")) {
        all.add(annotation(finding.fails() ? failing : "warning", finding));
      }
    }
    result.notices().stream()
        .filter(GateNotice::fails)
        .forEach(notice -> all.add(annotation(failing, notice)));
    StringBuilder out = new StringBuilder();
    boolean tooMany = all.size() > MOST_ANNOTATIONS;
    all.stream()
        .limit(tooMany ? MOST_ANNOTATIONS - 1 : MOST_ANNOTATIONS)
        .forEach(line -> out.append(line).append('\n'));
    if (tooMany) {
      out.append("::" + failing + " title=Kerf::and ")
          .append(all.size() - MOST_ANNOTATIONS + 1)
          .append(" more; see the step summary\n");
    }
    stream.write(out.toString().getBytes(StandardCharsets.UTF_8));
    stream.flush();
  }

  private static String annotation(String command, GateFinding finding) {
    Place place = finding.places().get(0);
    String title =
        GateText.status(finding)
            + " "
            + finding.kind()
            + ": "
            + finding.fromService()
            + " -> "
            + finding.toService();
    return command(command, place, title)
        + data(
            CrossingSentence.of(finding),
            GateText.boundary(finding),
            finding.why(),
            "Fix: " + String.join("; or ", finding.fix()));
  }

  private static String annotation(String command, GateNotice notice) {
    return command(command, notice.at(), notice.id())
        + data(notice.message(), "Fix: " + notice.remedy());
  }

  private static String command(String command, Place place, String title) {
    String at =
        place.path().isEmpty()
            ? ""
            : "file="
                + property(place.path())
                + (place.line() > 0 ? ",line=" + place.line() : "")
                + ",";
    return "::" + command + " " + at + "title=" + property(title) + "::";
  }

  /** Lines of a message, so written that no name can end the command and begin another. */
  private static String data(String... lines) {
    return Arrays.stream(lines)
        .map(line -> PrintedLine.of(line).replace("%", "%25"))
        .collect(Collectors.joining("%0A"));
  }

  private static String property(String text) {
    return PrintedLine.of(text.replace("%", "%25").replace(":", "%3A").replace(",", "%2C"));
  }
}
