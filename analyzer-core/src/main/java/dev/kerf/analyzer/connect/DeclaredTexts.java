package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.StatementFact.ClauseAdded;
import dev.kerf.analyzer.framework.StatementFact.TextChosen;
import dev.kerf.analyzer.framework.StatementFact.TextGiven;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.sql.ClauseText;
import dev.kerf.analyzer.sql.SqlText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What methods are worth of which a model says it: they need not be followed. Methods of query
 * builders add clauses to the text that they are called on, registries give a text by its key.
 */
final class DeclaredTexts {

  private static final String STRING = "java.lang.String";

  private final Map<MethodName, ClauseAdded> clauses = new HashMap<>();
  private final Map<MethodName, TextGiven> keyed = new HashMap<>();

  private final Map<MethodName, Texts> chosen = new HashMap<>();
  private final Map<TypeName, Map<String, Texts>> fields = new HashMap<>();

  DeclaredTexts(Collection<DomainFact> facts) {
    for (DomainFact fact : facts) {
      if (fact instanceof ClauseAdded clause) {
        clauses.putIfAbsent(clause.method(), clause);
      } else if (fact instanceof TextGiven given) {
        keyed.putIfAbsent(given.method(), given);
      } else if (fact instanceof TextChosen one) {
        Texts values =
            new Texts(one.values().stream().limit(Texts.MAX).map(DeclaredTexts::known).toList());
        if (one.method().isPresent()) {
          chosen.putIfAbsent(one.method().get(), values);
        } else {
          fields.computeIfAbsent(one.type(), type -> new HashMap<>()).put(one.name(), values);
        }
      }
    }
  }

  /** Whether a model says anything of the method. */
  boolean knows(MethodName method) {
    return clauses.containsKey(method) || keyed.containsKey(method) || chosen.containsKey(method);
  }

  /** Whether the method belongs to a query builder and gives it. */
  boolean isChained(MethodName method) {
    ClauseAdded clause = clauses.get(method);
    return clause != null && !clause.clause().equals(ClauseAdded.TEXT) && !isStart(method);
  }

  /** Whether the method begins a statement, whatever it is called on. */
  boolean isStart(MethodName method) {
    ClauseAdded clause = clauses.get(method);
    return clause != null && clause.clause().equals(ClauseAdded.STARTED);
  }

  /**
   * What a call is worth; empty where no model says it.
   *
   * @param on what it is called on; blank without an object
   * @param arguments as they are written
   */
  Optional<Texts> value(MethodName method, Texts on, List<Texts> arguments) {
    TextGiven given = keyed.get(method);
    if (given != null) {
      return Optional.of(byKey(given, arguments));
    }
    Texts one = chosen.get(method);
    if (one != null) {
      return Optional.of(one);
    }
    ClauseAdded clause = clauses.get(method);
    if (clause == null
        || clause.clause().equals(ClauseAdded.ITS_BODY)
        || clause.clause().equals(ClauseAdded.STARTED)) {
      return Optional.empty();
    }
    return Optional.of(
        clause.clause().equals(ClauseAdded.TEXT)
            ? on.map(ClauseText::statement)
            : on.then(clause(clause, arguments)));
  }

  /** What a field holds of which a model says it. */
  Optional<Texts> field(TypeName declaring, String name) {
    return Optional.ofNullable(fields.getOrDefault(declaring, Map.of()).get(name));
  }

  /** What a method of a builder is worth whose clauses its own body adds. */
  Texts ofBody(Texts on, Texts result) {
    return result.alternatives().stream().anyMatch(ClauseText::isOpen) ? on.then(result) : on;
  }

  private static SqlText known(String text) {
    return SqlText.builder().append(text).build();
  }

  /** A key that is not known stays what it is: who supplies it supplies the statement. */
  private static Texts byKey(TextGiven given, List<Texts> arguments) {
    if (given.key() >= arguments.size()) {
      return Texts.hole(HoleName.ofResult(given.method()));
    }
    Set<SqlText> out = new LinkedHashSet<>();
    for (SqlText key : arguments.get(given.key()).alternatives()) {
      String text = given.texts().get(key.text());
      if (text != null && !key.hasHoles()) {
        out.add(known(text));
      } else {
        boolean nothingElse = key.hasHoles() && key.text().length() == 1;
        out.add(
            nothingElse ? key : SqlText.builder().hole(HoleName.ofResult(given.method())).build());
      }
    }
    return new Texts(List.copyOf(out));
  }

  private static Texts clause(ClauseAdded clause, List<Texts> arguments) {
    List<Texts> texts = new ArrayList<>();
    List<String> parameters = clause.method().parameters();
    for (int i = 0; i < arguments.size() && !parameters.isEmpty(); i++) {
      String parameter = parameters.get(Math.min(i, parameters.size() - 1));
      boolean variable = i >= parameters.size() - 1 && parameter.equals(STRING + "[]");
      if (variable || i < parameters.size() && parameter.equals(STRING)) {
        texts.add(arguments.get(i));
      }
    }
    return alternatives(clause.clause(), texts, 0, List.of());
  }

  /** Every combination of what the arguments may be. */
  private static Texts alternatives(
      String word, List<Texts> arguments, int next, List<SqlText> chosen) {
    if (next == arguments.size()) {
      return new Texts(List.of(ClauseText.clause(word, chosen)));
    }
    Texts out = null;
    for (SqlText alternative : arguments.get(next).alternatives()) {
      List<SqlText> longer = new ArrayList<>(chosen);
      longer.add(alternative);
      Texts one = alternatives(word, arguments, next + 1, longer);
      out = out == null ? one : out.or(one);
      if (out.alternatives().size() >= Texts.MAX) {
        break;
      }
    }
    return out;
  }
}
