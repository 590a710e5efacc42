package dev.kerf.analyzer.extract.xml;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the root element of a document, and the root's name: enough to leave most
 * documents alone without parsing them.
 *
 * @param publicId of the document type, empty where none is declared
 * @param systemId likewise
 * @param rootName the local name of the root element
 * @param rootLine 1-based
 * @param externalEntities names of entities that lie outside the document
 */
record XmlProlog(
    String publicId, String systemId, String rootName, int rootLine, Set<String> externalEntities) {

  private static final Pattern DOCTYPE =
      Pattern.compile(
          "<!DOCTYPE\\s+[^\\s\\[>]+\\s*"
              + "(?:PUBLIC\\s+(?:\"([^\"]*)\"|'([^']*)')\\s*|SYSTEM\\s+)?"
              + "(?:\"([^\"]*)\"|'([^']*)')?\\s*");
  private static final Pattern EXTERNAL_ENTITY =
      Pattern.compile("<!ENTITY\\s+([^\\s%]+)\\s+(?:SYSTEM|PUBLIC)\\s");
  private static final Pattern ROOT = Pattern.compile("<(?:[^\\s<>/:]+:)?([^\\s<>/:]+)");

  /** Reads up to the root element's name; empty where no element is found. */
  static Optional<XmlProlog> read(String document) {
    return new Scanner(document).scan();
  }

  private static final class Scanner {
    private final String text;
    private String publicId = "";
    private String systemId = "";
    private final Set<String> externalEntities = new TreeSet<>();

    Scanner(String text) {
      this.text = text;
    }

    Optional<XmlProlog> scan() {
      int at = 0;
      while (at >= 0 && at < text.length()) {
        if (text.startsWith("<?", at)) {
          at = after("?>", at);
        } else if (text.startsWith("<!--", at)) {
          at = after("-->", at + 2);
        } else if (text.startsWith("<!DOCTYPE", at)) {
          at = doctype(at);
        } else if (text.charAt(at) == '<') {
          return root(at);
        } else {
          at++;
        }
      }
      return Optional.empty();
    }

    private Optional<XmlProlog> root(int at) {
      Matcher root = ROOT.matcher(text).region(at, text.length());
      if (!root.lookingAt()) {
        return Optional.empty();
      }
      int line = 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
      return Optional.of(new XmlProlog(publicId, systemId, root.group(1), line, externalEntities));
    }

    private int after(String end, int from) {
      int found = text.indexOf(end, from + 2);
      return found < 0 ? -1 : found + end.length();
    }

    private int doctype(int start) {
      Matcher declared = DOCTYPE.matcher(text).region(start, text.length());
      int at = start + "<!DOCTYPE".length();
      if (declared.lookingAt()) {
        publicId = either(declared, 1);
        systemId = either(declared, 3);
        at = declared.end();
      }
      if (at < text.length() && text.charAt(at) == '[') {
        int end = endOfSubset(at + 1);
        Matcher entity = EXTERNAL_ENTITY.matcher(text).region(at, end < 0 ? text.length() : end);
        while (entity.find()) {
          externalEntities.add(entity.group(1));
        }
        at = end;
      }
      return at < 0 ? -1 : after(">", at - 2);
    }

    private static String either(Matcher declared, int group) {
      String doubleQuoted = declared.group(group);
      String singleQuoted = declared.group(group + 1);
      return doubleQuoted != null ? doubleQuoted : singleQuoted != null ? singleQuoted : "";
    }

    /** The position after the closing bracket, which may also stand in texts and comments. */
    private int endOfSubset(int from) {
      int at = from;
      while (at >= 0 && at < text.length()) {
        char c = text.charAt(at);
        if (c == ']') {
          return at + 1;
        } else if (text.startsWith("<!--", at)) {
          at = after("-->", at + 2);
        } else if (c == '"' || c == '\'') {
          int close = text.indexOf(c, at + 1);
          at = close < 0 ? -1 : close + 1;
        } else {
          at++;
        }
      }
      return -1;
    }
  }
}
