package dev.kerf.analyzer.model;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address at which people see a place of the sources: on the host of the repository, or in a
 * development environment.
 *
 * @param text with {@value #PATH} and {@value #LINE} where those go
 */
public record PlaceTemplate(String text) {

  private static final String PATH = "{path}";
  private static final String LINE = "{line}";

  /** Schemes that only show something, and nothing that could leave the attribute of a page. */
  private static final Pattern HARMLESS =
      Pattern.compile("(?:https?|idea|vscode)://[^\\s\\p{Cntrl}\"'<>`\\\\]+");

  public PlaceTemplate {
    if (!HARMLESS.matcher(text).matches() || !text.contains(PATH)) {
      throw new IllegalArgumentException("no template of addresses: " + text);
    }
  }

  /** Empty for a text that is no template, or of a scheme that could do more than show. */
  public static Optional<PlaceTemplate> of(String text) {
    return HARMLESS.matcher(text).matches() && text.contains(PATH)
        ? Optional.of(new PlaceTemplate(text))
        : Optional.empty();
  }

  /**
   * The address of a place.
   *
   * @param path relative to the workspace
   * @param line 1-based; where there is none the first one is shown
   */
  public String at(String path, int line) {
    return text.replace(PATH, encoded(path)).replace(LINE, Integer.toString(Math.max(1, line)));
  }

  /** A path as part of an address: everything but letters, digits and {@code / . _ -} as code. */
  public static String encoded(String path) {
    StringBuilder out = new StringBuilder(path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "/._-".indexOf(c) >= 0;
      if (plain) {
        out.append(c);
      } else {
        out.append('%')
            .append("0123456789ABCDEF".charAt(c >> 4))
            .append("0123456789ABCDEF".charAt(c & 15));
      }
    }
    return out.toString();
  }
}
