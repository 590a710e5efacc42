package dev.kerf.analyzer.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A {@code CODEOWNERS} file: who owns which paths. The last line that matches decides, as GitHub
 * and GitLab say; a line without owners takes them away again. Sections and approvals of GitLab are
 * read as lines without a meaning of their own.
 *
 * <p>Source: docs.github.com, "About code owners"; patterns are those of gitignore without negation
 * and character ranges.
 */
public final class CodeOwners {

  /** More than a page: no file is that long, and every line is tried for every path. */
  private static final int MOST_LINES = 5_000;

  private final List<Line> lines;

  private record Line(Pattern path, String owners) {}

  private CodeOwners(List<Line> lines) {
    this.lines = lines;
  }

  /** Reads the text of a file. */
  public static CodeOwners of(String text) {
    List<Line> lines = new ArrayList<>();
    text.lines()
        .limit(MOST_LINES)
        .map(line -> line.replaceFirst("(^|\\s)#.*", "").strip())
        .filter(line -> !line.isEmpty() && !line.startsWith("[") && !line.startsWith("^["))
        .forEach(
            line -> {
              String[] words = line.split("\\s+", 2);
              String owners = words.length == 1 ? "" : words[1].replaceAll("\\s+", " ");
              lines.add(new Line(pattern(words[0]), owners));
            });
    return new CodeOwners(lines);
  }

  /** Who owns a file, several as they stand there; empty for nobody. */
  public Optional<String> ownersOf(String path) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i).path.matcher(path).matches()) {
        return Optional.of(lines.get(i).owners).filter(owners -> !owners.isEmpty());
      }
    }
    return Optional.empty();
  }

  /** All that is in it: equal texts own alike. */
  @Override
  public String toString() {
    return lines.toString();
  }

  private static Pattern pattern(String glob) {
    boolean anchored = glob.indexOf('/') >= 0 && glob.indexOf('/') < glob.length() - 1;
    String body = glob.startsWith("/") ? glob.substring(1) : glob;
    StringBuilder regex = new StringBuilder(anchored || glob.startsWith("/") ? "" : "(?:.*/)?");
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (body.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 2;
      } else if (body.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    // A folder owns all that is in it; "docs/*" speaks of the files right in it only.
    if (body.endsWith("/")) {
      regex.append(".*");
    } else if (!body.endsWith("/*")) {
      regex.append("(?:/.*)?");
    }
    return Pattern.compile(regex.toString());
  }
}
