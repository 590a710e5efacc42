package dev.kerf.analyzer.boundary;

import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import dev.kerf.analyzer.yaml.Problems;
import dev.kerf.analyzer.yaml.YamlDocument;
import dev.kerf.analyzer.yaml.YamlProblem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Exemptions beside the code that they speak of, as a comment of any language: {@code kerf:exempt}
 * and the same keys in braces as in a boundaries file. It may go on over several lines of comment.
 */
public final class InlineExemptions {

  private static final String MARK = "kerf:exempt";

  private static final byte[] MARK_BYTES = MARK.getBytes(StandardCharsets.US_ASCII);

  /** Longer than any that somebody agreed to; what has no end by then is no exemption. */
  private static final int MOST_CHARACTERS = 4_000;

  /** What a line of a comment begins with. */
  private static final Pattern COMMENT_SIGNS = Pattern.compile("(?m)^[ \\t]*(//|\\*|--|#)");

  private InlineExemptions() {}

  /**
   * An exemption as it is written, from its brace on.
   *
   * @param column of the brace, 1-based
   */
  public record Remark(SourceLocation at, int column, String text) {}

  /** Those of one file, in its order. Looks at each byte once. */
  public static List<Remark> find(String path, byte[] bytes) {
    if (indexOf(bytes) < 0) {
      return List.of();
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<Remark> out = new ArrayList<>();
    for (int at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + 1)) {
      int brace = at + MARK.length();
      while (brace < text.length() && text.charAt(brace) == ' ') {
        brace++;
      }
      int end = brace < text.length() && text.charAt(brace) == '{' ? end(text, brace) : -1;
      if (end > 0) {
        int line = (int) text.substring(0, brace).chars().filter(c -> c == '\n').count() + 1;
        int column = brace - text.lastIndexOf('\n', brace);
        out.add(new Remark(new SourceLocation(path, line), column, text.substring(brace, end)));
      }
    }
    return out;
  }

  private static int indexOf(byte[] bytes) {
    for (int i = 0; i <= bytes.length - MARK_BYTES.length; i++) {
      if (bytes[i] == MARK_BYTES[0]
          && Arrays.equals(bytes, i, i + MARK_BYTES.length, MARK_BYTES, 0, MARK_BYTES.length)) {
        return i;
      }
    }
    return -1;
  }

  /** After the brace that closes the one at {@code start}; -1 where none does. */
  private static int end(String text, int start) {
    int depth = 0;
    char quote = 0;
    for (int i = start; i < Math.min(text.length(), start + MOST_CHARACTERS); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"') {
        quote = c;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  /**
   * Reads them.
   *
   * @param kinds words of the crossing kinds
   * @throws InvalidYamlException with all that is wrong with them, at their places in the sources
   */
  public static List<Exemption> read(
      List<Remark> remarks, Collection<String> kinds, LinkTemplate links)
      throws InvalidYamlException {
    SortedSet<String> known = new TreeSet<>(kinds);
    List<Exemption> out = new ArrayList<>();
    List<YamlProblem> wrong = new ArrayList<>();
    for (Remark remark : remarks) {
      Problems problems = new Problems(remark.at().path());
      ExemptionReader reader = new ExemptionReader(problems, known, links);
      YamlDocument.section(placed(remark), problems)
          .ifPresent(section -> out.add(reader.read(section, true)));
      wrong.addAll(problems.all());
    }
    if (!wrong.isEmpty()) {
      throw new InvalidYamlException(wrong);
    }
    return out;
  }

  /** The text where it stands in its file, so that problems are told at their place. */
  private static byte[] placed(Remark remark) {
    String plain =
        COMMENT_SIGNS
            .matcher(remark.text())
            .replaceAll(signs -> " ".repeat(signs.group().length()))
            .replace('\t', ' ');
    return ("\n".repeat(remark.at().line() - 1) + " ".repeat(remark.column() - 1) + plain)
        .getBytes(StandardCharsets.UTF_8);
  }
}
