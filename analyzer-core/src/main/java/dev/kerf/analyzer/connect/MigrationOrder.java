package dev.kerf.analyzer.connect;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order in which the scripts of one folder run: Flyway's versioned migrations by version,
 * repeatable ones last; other scripts by name, with numbers compared as numbers.
 */
final class MigrationOrder implements Comparator<String> {

  private static final Pattern VERSIONED =
      Pattern.compile("^[VB]([0-9][0-9._]*?)__.*\\.sql$", Pattern.CASE_INSENSITIVE);
  private static final Pattern REPEATABLE =
      Pattern.compile("^R__.*\\.sql$", Pattern.CASE_INSENSITIVE);
  private static final Pattern UNDO =
      Pattern.compile("^U[0-9][0-9._]*__.*\\.sql$", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER_OR_TEXT = Pattern.compile("\\d+|\\D+");

  /** Whether a script takes a migration back and so is not part of the schema. */
  static boolean isUndo(String fileName) {
    return UNDO.matcher(fileName).matches();
  }

  /** Whether the name is that of a migration that Flyway runs. */
  static boolean isVersioned(String fileName) {
    return VERSIONED.matcher(fileName).matches();
  }

  @Override
  public int compare(String a, String b) {
    int order = Integer.compare(group(a), group(b));
    order = order != 0 ? order : natural(key(a), key(b));
    return order != 0 ? order : a.compareTo(b);
  }

  private static int group(String fileName) {
    return REPEATABLE.matcher(fileName).matches() ? 1 : 0;
  }

  private static String key(String fileName) {
    Matcher versioned = VERSIONED.matcher(fileName);
    return versioned.matches()
        ? versioned.group(1).replace('_', '.')
        : fileName.toLowerCase(Locale.ROOT);
  }

  private static int natural(String a, String b) {
    Matcher left = NUMBER_OR_TEXT.matcher(a);
    Matcher right = NUMBER_OR_TEXT.matcher(b);
    while (true) {
      boolean more = left.find();
      if (more != right.find()) {
        return more ? 1 : -1;
      }
      if (!more) {
        return 0;
      }
      int order = part(left.group(), right.group());
      if (order != 0) {
        return order;
      }
    }
  }

  private static int part(String a, String b) {
    if (!Character.isDigit(a.charAt(0)) || !Character.isDigit(b.charAt(0))) {
      return a.compareTo(b);
    }
    String left = a.replaceFirst("^0+(?=.)", "");
    String right = b.replaceFirst("^0+(?=.)", "");
    int order = Integer.compare(left.length(), right.length());
    return order != 0 ? order : left.compareTo(right);
  }
}
