package dev.kerf.analyzer.framework.jdbc;

import dev.kerf.analyzer.fact.TemplatesStated;
import dev.kerf.analyzer.fact.TemplatesStated.Template;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The group files of StringTemplate, by where they stand, and the texts that their templates give.
 * A template is looked up in the group that was asked, then in those that it imports, also where
 * one of an imported group asks: so a general group is completed by those that import it.
 */
final class TemplateGroups {

  /** Templates within templates; hand-written ones are a few deep. */
  private static final int DEEPEST = 30;

  /** A text that grows beyond this is none that a person wrote, and could grow without end. */
  private static final int LONGEST = 200_000;

  /** How often templates may be filled in for one text: empty ones make it no longer. */
  private static final int MOST = 5_000;

  /** The longest expression within a template. */
  private static final int LONGEST_EXPRESSION = 2_000;

  private static final Pattern TABLE_NEXT =
      Pattern.compile("\\b(?:from|join|into|update)\\s*$", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_TAIL = 40;

  private final Map<String, TemplatesStated> byPath = new TreeMap<>();
  private final Map<String, List<String>> byFileName = new HashMap<>();

  TemplateGroups(ResolvedApplication application) {
    for (ResolvedApplication.Document document : application.documents()) {
      if (document.fact() instanceof TemplatesStated group) {
        byPath.put(document.path(), group);
      }
    }
    for (String path : byPath.keySet()) {
      byFileName.computeIfAbsent(lastPart(path), name -> new ArrayList<>()).add(path);
    }
  }

  boolean isEmpty() {
    return byPath.isEmpty();
  }

  /** A group with those that it imports. */
  final class Group {
    private final Map<String, Found> templates = new HashMap<>();

    /** A template with the file that it stands in. */
    record Found(Template template, String path) {}

    private Group(String path) {
      add(path, new HashSet<>());
    }

    private void add(String from, Set<String> seen) {
      if (!seen.add(from)) {
        return;
      }
      TemplatesStated group = byPath.get(from);
      // A later one of the same name in one file replaces the earlier.
      Map<String, Found> own = new HashMap<>();
      group.templates().forEach(template -> own.put(template.name(), new Found(template, from)));
      own.forEach(templates::putIfAbsent);
      for (String name : group.imports()) {
        imported(name, from).ifPresent(other -> add(other, seen));
      }
    }

    private Optional<Found> find(String name) {
      return Optional.ofNullable(templates.get(name));
    }

    /**
     * The text that a template gives; what only the caller knows stands in it as <code>
     * &lt;name&gt;</code>. Empty where there is no such template, or where it has no end.
     *
     * @param complete whether an empty template is meant to be: else one of a group that imports
     *     this one takes its place, and what it would be part of is no text
     */
    Optional<String> text(String name, boolean complete) {
      Filling filling = new Filling(this);
      return find(name)
          .map(found -> filling.fill(found.template().text(), Map.of(), 0))
          .filter(text -> !filling.endless && !filling.nameless)
          .filter(text -> complete || !filling.empty);
    }

    boolean has(String name) {
      return templates.containsKey(name);
    }

    /** Where a template stands that this group or one of its imports has. */
    Evidence evidence(String name) {
      Found found = templates.get(name);
      return new Evidence(
          Evidence.Origin.SCRIPT, new SourceLocation(found.path(), found.template().line()));
    }
  }

  /** The group at the first of these places, which are those of the class path. */
  Optional<Group> at(Collection<String> places) {
    return places.stream().flatMap(place -> path(place).stream()).findFirst().map(Group::new);
  }

  private Optional<String> path(String place) {
    return byFileName.getOrDefault(lastPart(place), List.of()).stream()
        .filter(path -> path.equals(place) || path.endsWith('/' + place))
        .findFirst();
  }

  /** By its place on the class path, or as a neighbour. */
  private Optional<String> imported(String name, String by) {
    String folder = by.substring(0, by.lastIndexOf('/') + 1);
    String plain = name.startsWith("/") ? name.substring(1) : name;
    for (String file : List.of(plain, plain + ".stg", plain + ".sql.stg")) {
      if (byPath.containsKey(folder + file)) {
        return Optional.of(folder + file);
      }
      Optional<String> found = file.contains("/") ? path(file) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static String lastPart(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Fills templates of a group into a text. */
  private static final class Filling {
    private final Group group;
    private int length;
    private int filled;
    private boolean endless;
    private boolean empty;

    /** Whether nothing stands where a table's name should: the statement is never sent. */
    private boolean nameless;

    Filling(Group group) {
      this.group = group;
    }

    String fill(String text, Map<String, String> values, int depth) {
      StringBuilder out = new StringBuilder();
      endless |= depth > DEEPEST || ++filled > MOST;
      int at = 0;
      while (at < text.length() && !endless) {
        char c = text.charAt(at);
        int end = c == '<' ? end(text, at) : -1;
        if (c == '\\' && at + 1 < text.length()) {
          out.append(text.charAt(at + 1));
          at += 2;
        } else if (end > 0) {
          String value = value(text.substring(at + 1, end), values, depth);
          nameless |= value.isBlank() && TABLE_NEXT.matcher(tail(out)).find();
          out.append(value);
          at = end + 1;
        } else {
          out.append(c);
          at++;
        }
        endless |= length + out.length() > LONGEST;
      }
      length += out.length();
      return out.toString();
    }

    /** Where an expression ends that begins here: quotes and braces hold angle brackets too. */
    private static int end(String text, int begin) {
      int braces = 0;
      boolean quoted = false;
      int last = Math.min(text.length(), begin + LONGEST_EXPRESSION);
      for (int i = begin + 1; i < last; i++) {
        char c = text.charAt(i);
        if (c == '"') {
          quoted = !quoted;
        } else if (!quoted && c == '{') {
          braces++;
        } else if (!quoted && c == '}') {
          braces--;
        } else if (!quoted && braces == 0 && c == '>') {
          return i;
        } else if (!quoted && braces == 0 && (c == '\n' || c == '<')) {
          return -1;
        }
      }
      return -1;
    }

    private String value(String expression, Map<String, String> values, int depth) {
      String name = nameAt(expression);
      String rest = expression.substring(name.length()).strip();
      if (name.isEmpty() || name.equals("if") || name.equals("elseif")) {
        return asWritten(expression);
      }
      if (rest.isEmpty()) {
        return values.getOrDefault(name, asWritten(name));
      }
      if (!rest.startsWith("(") || !rest.endsWith(")")) {
        // Of a list, or of a part of a value, nothing is known but whose it is.
        return asWritten(name);
      }
      Optional<Group.Found> found = group.find(name);
      if (found.isEmpty()) {
        return asWritten(name);
      }
      Template template = found.get().template();
      empty |= template.text().isBlank();
      Map<String, String> handed = new HashMap<>(values);
      List<String> arguments = arguments(rest.substring(1, rest.length() - 1));
      for (int i = 0; i < arguments.size(); i++) {
        String argument = arguments.get(i);
        String parameter = nameAt(argument);
        String after = argument.substring(parameter.length()).strip();
        if (!parameter.isEmpty() && after.startsWith("=")) {
          handed.put(parameter, argument(after.substring(1), values, depth));
        } else if (i < template.parameters().size()) {
          handed.put(template.parameters().get(i), argument(argument, values, depth));
        }
      }
      return fill(template.text(), handed, depth + 1);
    }

    private static String tail(StringBuilder text) {
      return text.substring(Math.max(0, text.length() - LONGEST_TAIL));
    }

    private static String asWritten(String expression) {
      return '<' + expression + '>';
    }

    private String argument(String written, Map<String, String> values, int depth) {
      String text = written.strip();
      while (text.startsWith("(") && text.endsWith(")")) {
        text = text.substring(1, text.length() - 1).strip();
      }
      boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
      return quoted ? text.substring(1, text.length() - 1) : value(text, values, depth);
    }

    private static List<String> arguments(String text) {
      List<String> out = new ArrayList<>();
      int depth = 0;
      boolean quoted = false;
      int begun = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '"') {
          quoted = !quoted;
        } else if (!quoted && c == '(') {
          depth++;
        } else if (!quoted && c == ')') {
          depth--;
        } else if (!quoted && depth == 0 && c == ',') {
          out.add(text.substring(begun, i).strip());
          begun = i + 1;
        }
      }
      String last = text.substring(begun).strip();
      if (!last.isEmpty()) {
        out.add(last);
      }
      return out;
    }

    private static String nameAt(String expression) {
      int end = 0;
      while (end < expression.length()
          && (Character.isLetterOrDigit(expression.charAt(end)) || expression.charAt(end) == '_')) {
        end++;
      }
      return expression.substring(0, end);
    }
  }
}
