package dev.kerf.analyzer.report;

import dev.kerf.analyzer.model.Sentence;
import dev.kerf.analyzer.result.GateFinding;
import dev.kerf.analyzer.result.GateNotice;
import dev.kerf.analyzer.result.GateResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * A comment for a pull request. Its hidden first line lets the next run find and replace it; it
 * stays below the length that GitHub takes.
 */
final class GateMarkdown implements GateWriter {

  /** GitHub refuses a comment of more than 65,536 characters. */
  private static final int MOST_CHARACTERS = 60_000;

  private static final char NO_WIDTH = '\u200B';

  static final String MARKER = "<!-- kerf-gate -->";

  @Override
  public String format() {
    return "markdown";
  }

  @Override
  public void write(GateResult result, OutputStream stream) throws IOException {
    StringBuilder out = new StringBuilder(MARKER).append('\n');
    out.append("### Kerf: ").append(result.passed() ? "passed" : "new crossings").append("\n\n");
    out.append(escape(GateText.summary(result).strip())).append("\n\n");
    String explanations = GateText.explanations(result);
    out.append(explanations.isEmpty() ? "" : escape(explanations) + "\n\n");
    Stream<String> findings =
        result.findings().stream()
            .filter(f -> !f.status().equals("resolved"))
            .map(GateMarkdown::text);
    Stream<String> notices =
        result.notices().stream().filter(GateNotice::fails).map(GateMarkdown::text);
    int hidden = 0;
    for (String text : Stream.concat(findings, notices).toList()) {
      if (out.length() + text.length() > MOST_CHARACTERS) {
        hidden++;
      } else {
        out.append(text);
      }
    }
    if (hidden > 0) {
      out.append("\nand ").append(hidden).append(" more\n");
    }
    stream.write(out.toString().getBytes(StandardCharsets.UTF_8));
    stream.flush();
  }

  private static String text(GateFinding finding) {
    StringBuilder out = new StringBuilder();
    out.append("<details><summary>")
        .append(finding.fails() ? "<b>fails</b> " : "")
        .append(
            escape(
                GateText.status(finding)
                    + " "
                    + finding.kind()
                    + ": "
                    + CrossingSentence.of(finding)))
        .append(" (service ")
        .append(escape(finding.fromService() + " → " + finding.toService()))
        .append(")</summary>\n\n");
    finding.places().stream()
        .limit(3)
        .forEach(place -> out.append("- ").append(escape(GateText.text(place))).append('\n'));
    out.append("- ").append(escape(GateText.boundary(finding))).append('\n');
    out.append("- ").append(escape(finding.why())).append('\n');
    out.append("- fix: ").append(escape(String.join("; or ", finding.fix()))).append('\n');
    if (finding.fails()) {
      out.append("- to accept it: ").append(escape(GateText.acceptance(finding))).append('\n');
    }
    if (!finding.note().isEmpty()) {
      out.append("- ").append(escape(finding.note())).append('\n');
    }
    return out.append("\n</details>\n").toString();
  }

  private static String text(GateNotice notice) {
    String at = notice.at().path().isEmpty() ? "" : escape(GateText.text(notice.at())) + ": ";
    return "- <b>fails</b> "
        + at
        + escape(notice.message())
        + ". "
        + escape(Sentence.of(notice.remedy()))
        + "\n";
  }

  /**
   * Every character that means something in Markdown or HTML. GitHub and GitLab look for names,
   * issues and addresses in what comes out of that, so a space of no width parts these.
   */
  static String escape(String text) {
    StringBuilder out = new StringBuilder();
    String line = PrintedLine.of(text).replace("://", ":" + NO_WIDTH + "//");
    for (char c : line.toCharArray()) {
      switch (c) {
        case NO_WIDTH -> out.append("&#8203;");
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '@' -> out.append("&#64;&#8203;");
        case '#' -> out.append("\\#&#8203;");
        case '\\', '`', '*', '_', '{', '}', '[', ']', '|', '~', '!' -> out.append('\\').append(c);
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
