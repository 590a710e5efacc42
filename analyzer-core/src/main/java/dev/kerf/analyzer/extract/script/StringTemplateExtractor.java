package dev.kerf.analyzer.extract.script;

import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.extract.FactExtractor;
import dev.kerf.analyzer.extract.SourceText;
import dev.kerf.analyzer.fact.TemplatesStated;
import dev.kerf.analyzer.fact.TemplatesStated.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a group file of StringTemplate, version 3 or 4: its imports and its templates. Maps,
 * regions and default values are passed over.
 */
public final class StringTemplateExtractor implements FactExtractor {

  private static final Pattern GROUP =
      Pattern.compile("group\\s+\\w+\\s*(?::\\s*(\\w+))?[^;\n]*;?");
  private static final Pattern IMPORT = Pattern.compile("import\\s+\"([^\"\n]*)\"");
  private static final Pattern HEAD =
      Pattern.compile("([A-Za-z_]\\w*)\\s*\\(([^)\n]*)\\)\\s*::=\\s*");
  private static final String[][] QUOTES = {{"<<", ">>"}, {"<%", "%>"}, {"\"", "\""}};

  @Override
  public String id() {
    return "string-template";
  }

  @Override
  public Extraction extract(String fileName, byte[] bytes) {
    SourceText decoded = SourceText.decode(bytes);
    Reading reading = new Reading(decoded.text());
    reading.read();
    return new Extraction(
        List.of(new TemplatesStated(reading.imports, reading.templates)),
        decoded.problem().stream().toList());
  }

  /** The file while it is read from its beginning to its end. */
  private static final class Reading {
    private final String text;
    private final List<String> imports = new ArrayList<>();
    private final List<Template> templates = new ArrayList<>();
    private int at;
    private int line = 1;

    Reading(String text) {
      this.text = text;
    }

    void read() {
      while (at < text.length()) {
        Matcher found;
        if (Character.isWhitespace(text.charAt(at))) {
          moveTo(at + 1);
        } else if (text.startsWith("/*", at)) {
          moveBehind("*/", at + 2);
        } else if ((found = here(IMPORT)) != null) {
          imports.add(found.group(1));
          moveTo(found.end());
        } else if ((found = here(HEAD)) != null) {
          readTemplate(found);
        } else if ((found = here(GROUP)) != null) {
          if (found.group(1) != null) {
            imports.add(found.group(1));
          }
          moveTo(found.end());
        } else {
          moveBehind("\n", at);
        }
      }
    }

    private void readTemplate(Matcher head) {
      int begun = line;
      List<String> parameters = new ArrayList<>();
      for (String parameter : head.group(2).split(",")) {
        String name = parameter.replaceFirst("=.*", "").strip();
        if (!name.isEmpty()) {
          parameters.add(name);
        }
      }
      moveTo(head.end());
      for (String[] quotes : QUOTES) {
        if (text.startsWith(quotes[0], at)) {
          int first = at + quotes[0].length();
          int last = end(quotes[1], first);
          templates.add(
              new Template(head.group(1), parameters, text.substring(first, last), begun));
          moveTo(Math.min(last + quotes[1].length(), text.length()));
          return;
        }
      }
    }

    /** Where a template's text ends; a quoted character is no end. */
    private int end(String quote, int from) {
      int i = from;
      while (i < text.length() && !text.startsWith(quote, i)) {
        i += text.charAt(i) == '\\' ? 2 : 1;
      }
      return Math.min(i, text.length());
    }

    private void moveBehind(String mark, int from) {
      int found = text.indexOf(mark, from);
      moveTo(found < 0 ? text.length() : found + mark.length());
    }

    private Matcher here(Pattern pattern) {
      Matcher matcher = pattern.matcher(text).region(at, text.length());
      return matcher.lookingAt() ? matcher : null;
    }

    private void moveTo(int position) {
      for (; at < position; at++) {
        if (text.charAt(at) == '\n') {
          line++;
        }
      }
    }
  }
}
