package dev.kerf.analyzer.report;

import dev.kerf.analyzer.result.GateFinding;

/** Says what crosses in one sentence, for people who have read nothing about kinds. */
final class CrossingSentence {

  private final String from;
  private final String to;
  private final String detail;

  private CrossingSentence(GateFinding finding) {
    this.from = named(finding.from());
    this.to = named(finding.to());
    this.detail = finding.detail();
  }

  /** {@code SalesReport.totals joins table orders with table customers}, without an end. */
  static String of(GateFinding finding) {
    CrossingSentence sentence = new CrossingSentence(finding);
    return finding.detail().isEmpty()
        ? sentence.from + " reaches " + sentence.to
        : sentence.text(finding.kind());
  }

  private String text(String kind) {
    return switch (kind) {
      case "call" -> from + " calls " + detail;
      case "type-use" -> from + " uses " + to + " (" + detail.replace(" ", ", ") + ')';
      case "inherit" -> from + ' ' + detail.replace(" ", " and ") + ' ' + to;
      case "instantiate" -> from + " creates " + to;
      case "annotate" -> from + " is annotated with " + to;
      case "throw" -> from + " throws " + to;
      case "dispatch" -> from + " is called by " + to + ", which does not name it: " + detail;
      case "table-read" -> detail + " reads " + to;
      case "table-write" -> detail + " writes " + to;
      case "join" ->
          isOneName(detail)
              ? detail + " joins " + from + " with " + to
              : from + " is joined with " + to + ": " + detail;
      case "transaction" ->
          "a unit of work of "
              + from
              + " writes or locks "
              + to
              + " as well: "
              + (isOneName(detail) ? "it begins in " + detail : detail);
      case "remote-in-transaction" ->
          from
              + " calls "
              + to
              + " within a transaction: "
              + (isOneName(detail) ? "it begins in " + detail : detail);
      case "foreign-key" -> from + " refers to " + to + " (" + detail + ')';
      case "cascade" -> "changes of " + from + " are carried on to " + to + " (" + detail + ')';
      case "event", "event-after-commit" -> from + " hears what " + to + " publishes: " + detail;
      case "shared-state" -> from + ' ' + detail + ", shared with " + to;
      default -> from + " to " + to + ": " + detail;
    };
  }

  /** Whether it is no more than a method or an attribute. */
  private static boolean isOneName(String text) {
    return text.indexOf(' ') < 0;
  }

  /** A type by its short name, a store with its kind: {@code table customers}. */
  private static String named(String id) {
    int colon = id.indexOf(':');
    return colon >= 0
        ? id.substring(0, colon) + ' ' + id.substring(colon + 1)
        : id.substring(id.lastIndexOf('.') + 1);
  }
}
