package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.sql.SqlText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements that libraries fill in or rewrite: substitution, paging, dialects. */
final class TextTemplates {

  private static final Pattern STATEMENT =
      Pattern.compile(
          "\\s*(?:select\\s.*\\sfrom|insert\\s+into|update\\s.*\\sset|delete\\s+from"
              + "|with\\s.*\\sas|merge\\s+into)\\s.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

  private TextTemplates() {}

  /** Whether a value is a text that begins as statements do. */
  static boolean isStatement(TextValue value) {
    return value instanceof Texts texts
        && texts.alternatives().stream().anyMatch(text -> STATEMENT.matcher(text.text()).matches());
  }

  /** The statement with holes where the library puts something. */
  static Texts filled(Texts template) {
    return template.map(TextTemplates::filled);
  }

  private static SqlText filled(SqlText template) {
    Matcher placeholder = PLACEHOLDER.matcher(template.text());
    SqlText.Builder out = SqlText.builder();
    int from = 0;
    while (placeholder.find()) {
      out.append(TextChanges.part(template, from, placeholder.start())).hole(placeholder.group(1));
      from = placeholder.end();
    }
    return from == 0
        ? template
        : out.append(TextChanges.part(template, from, template.text().length())).build();
  }
}
