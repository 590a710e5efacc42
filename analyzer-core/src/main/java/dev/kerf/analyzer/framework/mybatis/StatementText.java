package dev.kerf.analyzer.framework.mybatis;

import dev.kerf.analyzer.fact.XmlElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts that a mapped statement may send. Every {@code <if>} is taken; of every {@code
 * <choose>} one branch at a time, so there is one text more for each further branch, not one for
 * each combination. {@code #{x}} and {@code ${x}} stay as they are: the statement reader knows
 * them.
 */
final class StatementText {

  /** Enough for any statement people write by hand; more branches than this add no new tables. */
  private static final int MAX_VARIANTS = 64;

  private static final int MAX_DEPTH = 100;
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

  private final Map<String, XmlElement> fragments;
  private final Set<String> including = new HashSet<>();
  private final Map<String, String> properties = new HashMap<>();
  private int choices;
  private int chosen;

  /**
   * @param fragments {@code <sql>} elements by name, qualified and unqualified
   */
  StatementText(Map<String, XmlElement> fragments) {
    this.fragments = fragments;
  }

  /** All alternatives, the one with every first branch first. */
  List<String> of(XmlElement statement) {
    List<String> out = new ArrayList<>();
    int variants = 1;
    for (int variant = 0; variant < Math.min(variants, MAX_VARIANTS); variant++) {
      choices = 0;
      chosen = variant;
      String text = content(statement, 0).strip();
      variants = 1 + choices;
      if (!text.isEmpty() && !out.contains(text)) {
        out.add(text);
      }
    }
    return out;
  }

  private String content(XmlElement element, int depth) {
    StringBuilder out = new StringBuilder();
    for (XmlElement.Content part : element.content()) {
      if (part instanceof XmlElement.Text text) {
        out.append(substituted(text.value()));
      } else if (part instanceof XmlElement.Child child && depth < MAX_DEPTH) {
        out.append(' ').append(expanded(child.element(), depth + 1)).append(' ');
      }
    }
    return out.toString();
  }

  private String expanded(XmlElement element, int depth) {
    return switch (element.name()) {
      case "include" -> included(element, depth);
      case "choose" -> choice(element, depth);
      case "where" -> prefixed("where", trimmed(content(element, depth), "and |or ", ""));
      case "set" -> prefixed("set", trimmed(content(element, depth), "", ","));
      case "trim" -> trim(element, depth);
      case "foreach" -> forEach(element, depth);
      case "selectKey", "bind", "property" -> "";
      default -> element.attribute("prepend").orElse("") + ' ' + content(element, depth);
    };
  }

  private String included(XmlElement include, int depth) {
    String name = substituted(include.attribute("refid").orElse(""));
    XmlElement fragment = fragments.get(name);
    if (fragment == null || !including.add(name)) {
      return "";
    }
    Map<String, String> before = new HashMap<>(properties);
    include
        .children("property")
        .forEach(
            property ->
                properties.put(
                    property.attribute("name").orElse(""), property.attribute("value").orElse("")));
    String out = content(fragment, depth);
    properties.clear();
    properties.putAll(before);
    including.remove(name);
    return out;
  }

  /** The first branch, unless it is this variant's turn to take another one here. */
  private String choice(XmlElement choose, int depth) {
    List<XmlElement> branches = choose.children().toList();
    if (branches.isEmpty()) {
      return "";
    }
    int taken = 0;
    for (int branch = 1; branch < branches.size(); branch++) {
      choices++;
      if (choices == chosen) {
        taken = branch;
      }
    }
    return content(branches.get(taken), depth);
  }

  private String trim(XmlElement trim, int depth) {
    String inside =
        trimmed(
            content(trim, depth),
            trim.attribute("prefixOverrides").orElse(""),
            trim.attribute("suffixOverrides").orElse(""));
    if (inside.isBlank()) {
      return "";
    }
    return trim.attribute("prefix").orElse("")
        + ' '
        + inside
        + ' '
        + trim.attribute("suffix").orElse("");
  }

  private String forEach(XmlElement loop, int depth) {
    return loop.attribute("open").orElse("")
        + content(loop, depth)
        + loop.attribute("close").orElse("");
  }

  private static String prefixed(String keyword, String text) {
    return text.isBlank() ? "" : keyword + ' ' + text;
  }

  private static String trimmed(String text, String prefixes, String suffixes) {
    String out = text.strip();
    for (String prefix : prefixes.split("\\|")) {
      if (!prefix.isBlank() && startsWith(out, prefix)) {
        out = out.substring(prefix.strip().length()).strip();
        break;
      }
    }
    for (String suffix : suffixes.split("\\|")) {
      String bare = suffix.strip();
      if (!bare.isEmpty()
          && out.regionMatches(true, out.length() - bare.length(), bare, 0, bare.length())) {
        out = out.substring(0, out.length() - bare.length()).strip();
        break;
      }
    }
    return out;
  }

  private static boolean startsWith(String text, String prefix) {
    String bare = prefix.strip();
    boolean word = Character.isLetter(bare.charAt(bare.length() - 1));
    return text.regionMatches(true, 0, bare, 0, bare.length())
        && (!word
            || text.length() == bare.length()
            || !Character.isLetterOrDigit(text.charAt(bare.length())));
  }

  private String substituted(String text) {
    if (properties.isEmpty() || text.indexOf("${") < 0) {
      return text;
    }
    Matcher matcher = PLACEHOLDER.matcher(text);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      String value =
          Optional.ofNullable(properties.get(matcher.group(1).strip())).orElse(matcher.group());
      matcher.appendReplacement(out, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(out).toString();
  }
}
