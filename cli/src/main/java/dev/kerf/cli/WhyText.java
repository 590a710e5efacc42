package dev.kerf.cli;

import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Link;
import dev.kerf.analyzer.result.Move;
import dev.kerf.analyzer.result.SharedUse;
import dev.kerf.analyzer.result.Standing;
import dev.kerf.analyzer.result.Standing.StandingTie;
import dev.kerf.analyzer.result.TypeEntry;
import java.util.Locale;

/** Why an element is where it is, in a few lines. */
final class WhyText {

  /** More of the same tie is in the report. */
  private static final int LINKS = 2;

  private final AnalysisResult result;
  private final Candidate candidate;

  WhyText(AnalysisResult result, Candidate candidate) {
    this.result = result;
    this.candidate = candidate;
  }

  /** One element with what ties it here and elsewhere. */
  String of(Standing standing) {
    StringBuilder text = new StringBuilder();
    text.append(standing.element())
        .append(": ")
        .append(standing.place())
        .append(" in ")
        .append(candidate.id())
        .append('\n');
    result.types().stream()
        .filter(type -> type.name().equals(standing.element()))
        .findFirst()
        .ifPresent(type -> line(text, "role", role(type)));
    standing
        .stability()
        .ifPresent(
            stable ->
                line(
                    text,
                    "stability",
                    percent(stable) + " of the random draws hold it with its group"));
    candidate.sharedUses().stream()
        .filter(use -> use.type().equals(standing.element()))
        .forEach(use -> line(text, "belongs", belongs(use)));
    ties(text, standing, true);
    ties(text, standing, false);
    standing
        .next()
        .ifPresent(
            next ->
                line(
                    text,
                    "next best",
                    next
                        + ": "
                        + percent(standing.nextShare())
                        + " of its ties to services lead there, "
                        + percent(standing.own())
                        + " stay"));
    if (!standing.flip().isEmpty()) {
      line(text, "flips", standing.flip());
    }
    return text.toString();
  }

  private static String role(TypeEntry type) {
    return type.role() + ": " + type.roleReason();
  }

  private static String belongs(SharedUse use) {
    return use.how() + ": " + use.reason() + (use.methods().isEmpty() ? "" : ": " + use.methods());
  }

  private void ties(StringBuilder text, Standing standing, boolean own) {
    String label = own ? "for" : "against";
    for (StandingTie tie : standing.ties()) {
      if (tie.place().equals(standing.place()) == own) {
        line(
            text,
            label,
            tie.to()
                + (own ? "" : " (" + tie.place() + ")")
                + ": "
                + percent(tie.share())
                + " of its ties, "
                + String.join(", ", tie.kinds()));
        label = "";
        result.links().stream()
            .filter(link -> connects(link, standing.element(), tie.to()))
            .limit(LINKS)
            .forEach(link -> line(text, "", "  " + evidence(link)));
      }
    }
  }

  private static boolean connects(Link link, String one, String other) {
    return link.from().equals(one) && link.to().equals(other)
        || link.from().equals(other) && link.to().equals(one);
  }

  private static String evidence(Link link) {
    return link.kind()
        + (link.detail().isEmpty() ? "" : " " + link.detail())
        + " at "
        + link.at().path()
        + ':'
        + link.at().line();
  }

  /** The elements whose place is most in doubt. */
  String moves() {
    if (candidate.moves().isEmpty()) {
      return candidate.id() + ": no element has more ties to another service than to its own\n";
    }
    StringBuilder text = new StringBuilder();
    text.append(candidate.id()).append(": most of their ties lead elsewhere\n");
    for (Move move : candidate.moves()) {
      text.append("  ")
          .append(move.element())
          .append(": ")
          .append(move.from())
          .append(" -> ")
          .append(move.to())
          .append("; ")
          .append(move.reason())
          .append('\n');
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String label, String what) {
    text.append(String.format(Locale.ROOT, "  %-10s %s%n", label, what).replace("\r\n", "\n"));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
