package dev.kerf.analyzer;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.discover.ChangedLines;
import dev.kerf.analyzer.gate.Cause;
import dev.kerf.analyzer.model.SourceLocation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what a mapping says at the line that says so. A mapped member is known by the line of its
 * name, or of its element; that it is loaded along or cascades stands in an annotation above, or in
 * an attribute or element below, and a change may touch nothing else.
 */
final class MappingPlaces {

  private static final Pattern LINE_COMMENT = Pattern.compile("//.*");
  private static final Pattern XML_COMMENT = Pattern.compile("<!--.*?-->");
  private static final Pattern ELEMENT_START = Pattern.compile("<\\w");
  private static final Pattern ELEMENT_END = Pattern.compile("</|/>");

  private final ChangedFiles changed;
  private final Set<SourceLocation> mapped = new HashSet<>();

  MappingPlaces(ChangedFiles changed, Codebase now) {
    this.changed = changed;
    now.eagerLoads().forEach(load -> mapped.add(load.evidence().location()));
    now.cascades().forEach(cascade -> mapped.add(cascade.evidence().location()));
    now.foreignKeys().stream()
        .filter(key -> key.origin() == Store.Origin.ENTITY)
        .forEach(key -> mapped.add(key.evidence().location()));
  }

  /** The crossing, told at what the change touches before the members that this is of. */
  Crossing of(Crossing crossing) {
    Set<SourceLocation> first = new LinkedHashSet<>();
    for (SourceLocation place : crossing.places()) {
      first.add(of(place));
    }
    first.addAll(crossing.places());
    return crossing.at(List.copyOf(first));
  }

  /** The causes, likewise. */
  Map<Identity, Cause> of(Map<Identity, Cause> causes) {
    Map<Identity, Cause> out = new LinkedHashMap<>();
    for (Map.Entry<Identity, Cause> cause : causes.entrySet()) {
      out.put(cause.getKey(), new Cause(cause.getValue().what(), of(cause.getValue().at())));
    }
    return out;
  }

  private SourceLocation of(SourceLocation place) {
    if (!mapped.contains(place) || changed.has(place)) {
      return place;
    }
    return place.path().endsWith(".java") ? above(place) : within(place);
  }

  private SourceLocation above(SourceLocation place) {
    ChangedLines lines = changed.of(place.path());
    int open = 0;
    for (int line = place.line() - 1; line > 0; line--) {
      String text = LINE_COMMENT.matcher(lines.line(line)).replaceFirst("").strip();
      if (text.isEmpty() || text.startsWith("*") || text.startsWith("/*")) {
        continue;
      }
      open += count(text, ')') - count(text, '(');
      if (open <= 0 && endsMember(text)) {
        return place;
      }
      if (lines.has(line)) {
        return new SourceLocation(place.path(), line);
      }
    }
    return place;
  }

  /** The first line that the change touches of the XML element that begins at a place. */
  private SourceLocation within(SourceLocation place) {
    ChangedLines lines = changed.of(place.path());
    int open = 0;
    int line = place.line();
    do {
      if (lines.has(line)) {
        return new SourceLocation(place.path(), line);
      }
      String text = XML_COMMENT.matcher(lines.line(line)).replaceAll("");
      open += count(ELEMENT_START, text) - count(ELEMENT_END, text);
      line++;
    } while (open > 0 && line <= lines.count());
    return place;
  }

  /** Whether what stands below a line, outside of parentheses, is of another member. */
  private static boolean endsMember(String text) {
    return text.endsWith(";") || text.endsWith("{") || text.endsWith("}");
  }

  private static int count(Pattern part, String text) {
    return (int) part.matcher(text).results().count();
  }

  private static int count(String text, char letter) {
    return (int) text.chars().filter(each -> each == letter).count();
  }
}
