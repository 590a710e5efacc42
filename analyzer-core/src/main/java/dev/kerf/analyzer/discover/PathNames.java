package dev.kerf.analyzer.discover;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;

/**
 * The names of files as the workspace shows them: the same under every locale, in one order, and
 * safe to print.
 */
final class PathNames {

  /** By code point, which is the order of the UTF-8 bytes; a prefix comes first. */
  static final Comparator<String> ORDER = PathNames::compare;

  private PathNames() {}

  /**
   * The last name of a path as the file system stores it, read as UTF-8. Bytes that are no UTF-8,
   * backslashes, and characters that could forge a line or turn the direction of writing become
   * {@code \xHH} or {@code \}{@code uHHHH}, so that different names stay different.
   */
  static String display(Path entry) {
    String name = entry.getFileName().toString();
    if (name.chars().allMatch(c -> c < 0x80)) {
      return escape(name, false);
    }
    return display(storedName(entry));
  }

  /** A name of which the stored bytes are known, as those in a tree of git are. */
  static String display(byte[] stored) {
    try {
      return escape(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(stored)), false);
    } catch (CharacterCodingException e) {
      return escape(new String(stored, StandardCharsets.ISO_8859_1), true);
    }
  }

  /** A name that was read as text, such as an archive has it, made safe in the same way. */
  static String escaped(String name) {
    return escape(name, false);
  }

  /** Whether {@link #display} had to change the name. */
  static boolean isEscaped(String displayed) {
    return displayed.indexOf('\\') >= 0;
  }

  /**
   * Java decodes names by the locale, so that under LC_ALL=C every letter outside ASCII is lost.
   * The URI of a path still holds the bytes.
   */
  private static byte[] storedName(Path entry) {
    String uri = entry.toAbsolutePath().toUri().getRawPath();
    int end = uri.endsWith("/") ? uri.length() - 1 : uri.length();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int at = uri.lastIndexOf('/', end - 1) + 1;
    while (at < end) {
      if (uri.charAt(at) == '%') {
        bytes.write(Integer.parseInt(uri.substring(at + 1, at + 3), 16));
        at += 3;
      } else {
        int next = uri.offsetByCodePoints(at, 1);
        bytes.writeBytes(uri.substring(at, next).getBytes(StandardCharsets.UTF_8));
        at = next;
      }
    }
    return bytes.toByteArray();
  }

  private static String escape(CharSequence name, boolean allButAscii) {
    if (isPlain(name)) {
      return name.toString();
    }
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (isHarmless(c) && !(allButAscii && c >= 0x80)) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, c < 0x100 ? "\\x%02X" : "\\u%04X", (int) c));
      }
    }
    return out.toString();
  }

  private static boolean isPlain(CharSequence name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ' || c >= 0x7F || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private static boolean isHarmless(char c) {
    boolean breaksLine = Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    boolean turnsDirection = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    return !breaksLine && !turnsDirection && c != '\\';
  }

  private static int compare(String left, String right) {
    int length = Math.min(left.length(), right.length());
    for (int i = 0; i < length; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        return Character.isSurrogate(a) == Character.isSurrogate(b)
            ? Character.compare(a, b)
            : Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
