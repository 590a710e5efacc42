package dev.kerf.report.html;

import java.util.Map;

/**
 * What stayed open and why, as people say it. The ids ({@code receiver-type-unknown}) are for
 * programs that read {@code result.json} or an export.
 */
final class OpenWords {

  private static final String GENERATED = "generated-by-";

  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("external-type-unknown", "a type of a library that is not at hand"),
          Map.entry(
              "external-supertype-unknown", "the type inherits from a library that is not at hand"),
          Map.entry("receiver-type-unknown", "the type it is asked of is not known"),
          Map.entry("name-not-found", "nothing of that name is in reach"),
          Map.entry("type-not-found", "there is no type of that name"),
          Map.entry("field-not-found", "the type has no such field"),
          Map.entry("method-not-found", "the type has no such method"),
          Map.entry("constructor-not-found", "the type has no such constructor"),
          Map.entry("no-overload-fits", "no method of that name takes these arguments"),
          Map.entry("not-a-constant", "the value is no constant"),
          Map.entry("inference-limit", "its types depend on one another too deeply"),
          Map.entry("bound-at-run-time", "what it calls is decided at run time"),
          Map.entry("pointcut-not-decided-by-names", "the pointcut asks for more than names"),
          Map.entry("owner-of-part-unknown", "which entity the part belongs to is not known"),
          Map.entry("table-unknown", "which table it is about is not known"),
          Map.entry("entity-unknown", "which entity it is about is not known"),
          Map.entry("entity-unmapped", "the class is mapped to no table"),
          Map.entry("stored-routine", "it calls a routine of the database"),
          Map.entry("statement-name-unknown", "no statement has that name"));

  private OpenWords() {}

  /** A reason may end with what it is about, after a colon. Of an unheard one its id says it. */
  static String reason(String id) {
    int colon = id.indexOf(": ");
    if (colon > 0) {
      return reason(id.substring(0, colon)) + id.substring(colon);
    }
    if (id.startsWith(GENERATED)) {
      return "in code that " + id.substring(GENERATED.length()) + " generates";
    }
    return REASONS.getOrDefault(id, id.replace('-', ' '));
  }

  /** {@code method reference}. */
  static String kind(String id) {
    return id.replace('-', ' ');
  }
}
