package dev.kerf.analyzer.config;

import java.util.List;

/** The clauses that a method of a query builder can add. */
public final class Clauses {

  /** As they are written in a configuration. */
  public static final List<String> WORDS =
      List.of(
          "select",
          "from",
          "join",
          "on",
          "where",
          "group-by",
          "having",
          "order-by",
          "limit",
          "for-update",
          "insert-into",
          "update",
          "delete-from",
          "set",
          "values",
          "nothing");

  private Clauses() {}
}
