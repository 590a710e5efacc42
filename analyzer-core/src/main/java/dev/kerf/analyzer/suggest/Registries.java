package dev.kerf.analyzer.suggest;

import dev.kerf.analyzer.fact.PropertiesStated;
import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.fact.XmlStated;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Methods that give the statement that a file has under a key: at least two keys that the code asks
 * for, and at least half of all, stand in one file with a statement as their value.
 */
final class Registries {

  private static final int LEAST_KEYS = 2;

  private static final Pattern STATEMENT =
      Pattern.compile(
          "\\s*(?:select|insert|update|delete|merge|with|call|from)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final String RESOURCES = "/resources/";
  private static final int MAX_DEPTH = 50;

  private Registries() {}

  static List<Proposal> of(ResolvedApplication application, Calls calls) {
    Map<String, Set<String>> statements = statementsByFile(application);
    List<Proposal> out = new ArrayList<>();
    calls
        .keys()
        .forEach(
            (method, keys) -> {
              String best = "";
              int most = 0;
              for (Map.Entry<String, Set<String>> file : statements.entrySet()) {
                int found = (int) keys.stream().filter(file.getValue()::contains).count();
                if (found > most) {
                  best = file.getKey();
                  most = found;
                }
              }
              if (most >= LEAST_KEYS && most * 2 >= keys.size()) {
                out.add(proposal(method, best, most, keys.size(), calls));
              }
            });
    return out;
  }

  private static Proposal proposal(
      MethodName method, String file, int found, int asked, Calls calls) {
    String subject = Signatures.of(method);
    int resources = file.indexOf(RESOURCES);
    String named = resources < 0 ? file : file.substring(resources + RESOURCES.length());
    return new Proposal(
        subject,
        "- sql-by-key: " + subject + "\n  file: " + named + "\n",
        found + " of the " + asked + " keys it is asked for have a statement in " + file,
        calls.callersOf(method),
        false);
  }

  private static Map<String, Set<String>> statementsByFile(ResolvedApplication application) {
    Map<String, Set<String>> out = new TreeMap<>();
    for (ResolvedApplication.Document document : application.documents()) {
      Set<String> keys = new TreeSet<>();
      if (document.fact() instanceof PropertiesStated properties) {
        properties.entries().stream()
            .filter(entry -> STATEMENT.matcher(entry.value()).matches())
            .forEach(entry -> keys.add(entry.key()));
      } else if (document.fact() instanceof XmlStated xml) {
        visit(xml.root(), 0, keys);
      }
      if (keys.size() >= LEAST_KEYS) {
        out.computeIfAbsent(document.path(), path -> new TreeSet<>()).addAll(keys);
      }
    }
    return out;
  }

  private static void visit(XmlElement element, int depth, Set<String> keys) {
    if (STATEMENT.matcher(element.text()).matches()) {
      for (String attribute : List.of("key", "id", "name")) {
        element.attribute(attribute).ifPresent(keys::add);
      }
    }
    if (depth < MAX_DEPTH) {
      element.children().forEach(child -> visit(child, depth + 1, keys));
    }
  }
}
