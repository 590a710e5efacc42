package dev.kerf.analyzer.framework.jdbc;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.fact.XmlStated;
import dev.kerf.analyzer.framework.ConstantText;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.StatementFact.Language;
import dev.kerf.analyzer.framework.StatementFact.StatementStated;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Statements that a call of a registry of the house asks for by file and key: {@code
 * modes.get("order_queries", "open_orders")}. That one argument names a file of statements and the
 * next one a key in it is no chance, so the call uses the statement, whatever the registry does on
 * the way.
 */
final class FiledStatements {

  private static final List<String> KEYS = List.of("name", "id", "key");

  /** The root of what Liquibase runs: changes of a schema, which no code asks for by their ids. */
  private static final String CHANGELOG = "databaseChangeLog";

  private static final Pattern STATEMENT =
      Pattern.compile(
          "[\\s(]*(?:select|insert|update|delete|merge|with|call|replace|\\{\\s*(?:\\?\\s*=)?\\s*call)"
              + "\\s.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final int MAX_DEPTH = 50;

  /** Under file and key. */
  private final Map<String, Map<String, Set<String>>> files = new HashMap<>();

  private FiledStatements(ResolvedApplication application) {
    for (ResolvedApplication.Document document : application.documents()) {
      if (document.fact() instanceof XmlStated xml && !xml.root().name().equals(CHANGELOG)) {
        Map<String, Set<String>> statements = new HashMap<>();
        visit(xml.root(), statements, 0);
        if (!statements.isEmpty()) {
          String file = document.path().substring(document.path().lastIndexOf('/') + 1);
          merge(file, statements);
          merge(file.substring(0, Math.max(0, file.lastIndexOf('.'))), statements);
        }
      }
    }
  }

  static List<DomainFact> read(ResolvedApplication application) {
    FiledStatements filed = new FiledStatements(application);
    List<DomainFact> out = new ArrayList<>();
    if (!filed.files.isEmpty()) {
      for (ResolvedType type : application.types()) {
        for (ResolvedMethod method : type.methods()) {
          method.body().ifPresent(body -> filed.read(type, method, body, out));
        }
      }
    }
    return out;
  }

  private void read(
      ResolvedType type, ResolvedMethod method, ResolvedBody body, List<DomainFact> out) {
    for (int i = 0; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.Call call) {
        for (String text : asked(body, call)) {
          out.add(
              new StatementStated(
                  method.name(),
                  Language.SQL,
                  text,
                  Optional.empty(),
                  false,
                  false,
                  type.at(call.line())));
        }
      }
    }
  }

  private Set<String> asked(ResolvedBody body, Term.Call call) {
    for (int i = 0; i + 1 < call.arguments().size(); i++) {
      Optional<Map<String, Set<String>>> file =
          ConstantText.of(body, call.arguments().get(i)).map(files::get);
      if (file.isPresent()) {
        return ConstantText.of(body, call.arguments().get(i + 1))
            .map(key -> file.get().getOrDefault(key, Set.of()))
            .orElse(Set.of());
      }
    }
    return Set.of();
  }

  private void merge(String file, Map<String, Set<String>> statements) {
    Map<String, Set<String>> known = files.computeIfAbsent(file, absent -> new HashMap<>());
    statements.forEach(
        (key, texts) -> known.computeIfAbsent(key, absent -> new LinkedHashSet<>()).addAll(texts));
  }

  /** What has a key is a statement itself, or holds one or several. */
  private static void visit(XmlElement element, Map<String, Set<String>> out, int depth) {
    String key = key(element);
    if (key != null) {
      add(key, element.text(), out);
      element.children().forEach(child -> add(key, child.text(), out));
    }
    if (depth < MAX_DEPTH) {
      element.children().forEach(child -> visit(child, out, depth + 1));
    }
  }

  /** Null where an element has none, as most have. */
  private static String key(XmlElement element) {
    for (String name : KEYS) {
      Optional<String> key = element.attribute(name);
      if (key.isPresent()) {
        return key.get();
      }
    }
    return null;
  }

  private static void add(String key, String text, Map<String, Set<String>> out) {
    if (!text.isBlank() && STATEMENT.matcher(text).matches()) {
      out.computeIfAbsent(key, absent -> new LinkedHashSet<>()).add(text.strip());
    }
  }
}
