package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.fact.ScriptStated;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.sql.SqlText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Scripts that the code reads and sends statement by statement: where nothing else tells what a
 * method sends, it is what stands in the scripts of the workspace that it names, or that those name
 * who call it.
 *
 * <p>How the text gets from the file to the call (streams, buffers, loops over lines) is not
 * followed; that a script is named on the way to a call that sends an unknown text is taken as
 * enough. Several names are alternatives.
 */
final class ScriptRuns {

  private static final int MAX_DEPTH = 3;
  private static final int MAX_CALLERS = 50;
  private static final int LONGEST = 500_000;

  private final MethodIndex methods;
  private final CallSites sites;
  private final Map<String, String> scripts = new TreeMap<>();

  ScriptRuns(ResolvedApplication application, MethodIndex methods, CallSites sites) {
    this.methods = methods;
    this.sites = sites;
    for (ResolvedApplication.Document document : application.documents()) {
      if (document.fact() instanceof ScriptStated script && script.text().length() <= LONGEST) {
        scripts.put('/' + document.path(), script.text());
      }
    }
  }

  /** The scripts that a method may send, nearest names first; empty where none is named. */
  List<SqlText> of(MethodName sender) {
    Set<MethodName> seen = new LinkedHashSet<>(Set.of(sender));
    Set<MethodName> level = new LinkedHashSet<>(seen);
    for (int depth = 0; depth < MAX_DEPTH && !level.isEmpty() && !scripts.isEmpty(); depth++) {
      Set<String> named = new LinkedHashSet<>();
      level.forEach(method -> named.addAll(named(method)));
      if (!named.isEmpty()) {
        return named.stream().map(ScriptRuns::withoutHashLines).map(SqlText::of).toList();
      }
      Set<MethodName> callers = new LinkedHashSet<>();
      for (MethodName method : level) {
        sites.of(method).stream()
            .map(CallSites.Site::caller)
            .filter(seen::add)
            .limit(MAX_CALLERS)
            .forEach(callers::add);
      }
      level = callers;
    }
    return List.of();
  }

  private Set<String> named(MethodName method) {
    Set<String> out = new LinkedHashSet<>();
    List<Term> terms =
        methods
            .find(method)
            .flatMap(ResolvedMethod::body)
            .map(body -> body.body().terms())
            .orElse(List.of());
    for (Term term : terms) {
      if (term instanceof Term.Literal literal
          && literal.kind() == Term.LiteralKind.STRING
          && literal.text().matches("[\\w./:-]+\\.(?i:sql|ddl)")) {
        String path = literal.text().replaceFirst("^[a-z]+:", "");
        String end = path.startsWith("/") ? path : '/' + path;
        scripts.forEach(
            (script, text) -> {
              if (script.endsWith(end)) {
                out.add(text);
              }
            });
      }
    }
    return out;
  }

  /** Readers of scripts often take such lines for comments. */
  private static String withoutHashLines(String script) {
    return script.replaceAll("(?m)^\\s*#.*$", "");
  }
}
