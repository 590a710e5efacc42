package dev.kerf.analyzer.sql;

import java.util.ArrayList;
import java.util.List;

/** Reads the statements that change rows: INSERT, UPDATE, DELETE, MERGE, TRUNCATE. */
final class Changes {
  private final Reading reading;
  private final Tokens tokens;

  Changes(Reading reading) {
    this.reading = reading;
    this.tokens = reading.tokens;
  }

  /** Reads the statement whose verb stands at {@code verb}, and gives the position after it. */
  int read(int verb, int end, Scope outer) {
    Scope scope = new Scope(outer);
    int i =
        switch (tokens.at(verb).upper()) {
          case "UPDATE" -> update(verb + 1, end, scope);
          case "DELETE" -> delete(verb + 1, end, scope);
          case "MERGE" -> merge(verb + 1, end, scope);
          case "TRUNCATE" -> truncate(verb + 1, end, scope);
          default -> reading.inserts.read(verb + 1, end, scope);
        };
    scope.close(reading.shape);
    return i;
  }

  /** OUTPUT of T-SQL, which may write a second table. */
  int output(int from, int end, Scope scope) {
    int i = from;
    while (i < end && !tokens.at(i).is("VALUES") && !tokens.at(i).is("SELECT")) {
      if (tokens.at(i).is("WHERE") || tokens.at(i).is("FROM") || tokens.at(i).is("EXEC")) {
        break;
      }
      if (tokens.at(i).is("INTO") && tokens.at(i + 1).isName()) {
        Name name = Name.at(tokens, i + 1, end);
        Scope.Source log = reading.source(name, "", scope, UnknownPart.Place.TABLE_WRITTEN);
        if (log.table != null) {
          reading.shape.use(log.table, false, true, false);
        }
        i = name.next();
        if (tokens.symbol(i, "(")) {
          i = tokens.close(i) + 1;
        }
        continue;
      }
      i++;
    }
    return i;
  }

  /** WHERE, ORDER BY, LIMIT, RETURNING. */
  int conditions(int from, int end, Scope scope) {
    int i = reading.tails.read(from, end, scope);
    if (tokens.at(i).is("RETURNING") && i < end) {
      i = reading.expressions.read(i + 1, end, scope, Expressions.Place.SELECT_LIST);
      if (tokens.at(i).is("INTO")) {
        i = reading.expressions.read(i + 1, end, new Scope(null), Expressions.Place.CLAUSE);
      }
    } else if (tokens.words(i, "LOG", "ERRORS")) {
      i = end;
    }
    return i;
  }

  private int update(int from, int end, Scope scope) {
    int i = afterTop(from);
    Scope targets = new Scope(scope);
    i = reading.fromClause.read(i, end, targets, UnknownPart.Place.TABLE_WRITTEN);
    int set = tokens.at(i - 1).isHole() ? setBehind(i, end) : i;
    if (!tokens.at(set).is("SET")) {
      reading.shape.unsure();
    }
    scope.sources().addAll(targets.sources());
    if (tokens.at(set).is("SET")) {
      i = reading.assignments.end(set + 1, end);
    }
    if (tokens.at(i).is("OUTPUT")) {
      i = output(i + 1, end, scope);
    }
    if (tokens.at(i).is("FROM") && i < end) {
      i = reading.fromClause.read(i + 1, end, scope, UnknownPart.Place.TABLE_READ);
      markTargets(targets.sources(), scope);
    } else {
      markAssigned(set + 1, i, scope);
    }
    if (tokens.at(set).is("SET")) {
      reading.assignments.read(set + 1, i, scope);
    }
    return conditions(i, end, scope);
  }

  /** Behind a hole, what stands before SET is a part of what the hole began. */
  private int setBehind(int from, int end) {
    int i = from;
    while (i < end && !tokens.at(i).is("SET")) {
      i = tokens.symbol(i, "(") ? tokens.close(i) + 1 : i + 1;
    }
    return i < end ? i : from;
  }

  private int afterTop(int from) {
    int i = from;
    while (true) {
      Token token = tokens.at(i);
      boolean modifier =
          token.is("LOW_PRIORITY") || token.is("IGNORE") || token.is("QUICK") || token.is("ONLY");
      if (modifier && !tokens.at(i + 1).is("SET")) {
        i++;
      } else if (token.is("TOP") && tokens.symbol(i + 1, "(")) {
        i = tokens.close(i + 1) + 1;
      } else if (token.is("TOP") && tokens.at(i + 1).kind() == Token.Kind.NUMBER) {
        i += 2;
      } else if (token.is("OR") && tokens.at(i + 1).kind() == Token.Kind.WORD) {
        i += 2; // SQLite: UPDATE OR REPLACE
      } else {
        return i;
      }
    }
  }

  /** Several tables, no FROM: those whose columns are assigned are the targets. */
  private void markAssigned(int from, int end, Scope scope) {
    List<Scope.Source> sources = scope.sources();
    if (sources.size() == 1) {
      target(sources.get(0));
      return;
    }
    boolean bare = false;
    boolean any = false;
    int start = from;
    while (start < end) {
      Name name = Name.at(tokens, start, end);
      int dot = name.text().lastIndexOf('.');
      Scope.Source source = dot > 0 ? scope.find(name.text().substring(0, dot)) : null;
      if (source != null) {
        source.target = true;
        any = true;
      } else {
        bare = true;
      }
      start = reading.assignments.next(start, end);
    }
    if (bare && !any && !sources.isEmpty()) {
      sources.get(0).target = true; // without a schema nobody can tell
    }
    if (bare) {
      reading.shape.unsure();
    }
  }

  private void target(Scope.Source source) {
    source.target = true;
    if (source.table == null && source.tables.size() == 1) {
      // an inline view of one table
      reading.shape.use(source.tables.iterator().next(), false, true, false);
    }
  }

  /**
   * Finds the targets among the sources: {@code UPDATE o SET .. FROM orders o}. A target that is
   * none of them is a table of its own.
   */
  private void markTargets(List<Scope.Source> targets, Scope scope) {
    for (Scope.Source target : targets) {
      Scope.Source same = null;
      for (Scope.Source source : scope.sources()) {
        boolean other = !targets.contains(source);
        boolean alias = target.table != null && source.isCalled(target.table.qualifiedName());
        boolean table = target.table != null && target.table.equals(source.table);
        if (other && same == null && (alias || table)) {
          same = source;
        }
      }
      if (same == null) {
        target(target);
      } else {
        scope.sources().remove(target);
        target(same);
      }
    }
  }

  private int delete(int from, int end, Scope scope) {
    int i = afterTop(from);
    boolean listed = !tokens.at(i).is("FROM");
    Scope targets = new Scope(scope);
    if (!listed) {
      i++;
    }
    i = deleteTargets(i, end, targets);
    if (tokens.at(i).is("OUTPUT")) {
      i = output(i + 1, end, scope);
    }
    scope.sources().addAll(targets.sources());
    if (tokens.at(i).is("FROM") || tokens.at(i).is("USING")) {
      i = reading.fromClause.read(i + 1, end, scope, UnknownPart.Place.TABLE_READ);
      markTargets(targets.sources(), scope);
    } else {
      for (Scope.Source source : new ArrayList<>(targets.sources())) {
        target(source);
      }
    }
    return conditions(i, end, scope);
  }

  /** The names before FROM or WHERE; MySQL allows {@code a.*}. */
  private int deleteTargets(int from, int end, Scope targets) {
    int i = from;
    do {
      if (tokens.symbol(i, ",")) {
        i++;
      }
      Scope one = new Scope(targets);
      int comma = targetEnd(i, end);
      i = reading.fromClause.read(i, comma, one, UnknownPart.Place.TABLE_WRITTEN);
      targets.sources().addAll(one.sources());
      if (tokens.symbol(i, ".") && tokens.symbol(i + 1, "*")) {
        i += 2;
      }
    } while (i < end && tokens.symbol(i, ","));
    return i;
  }

  private int targetEnd(int from, int end) {
    int i = from;
    while (i < end && !tokens.symbol(i, ",") && !tokens.at(i).is("WHERE")) {
      if (tokens.at(i).is("FROM") || tokens.at(i).is("USING")) {
        break;
      }
      i = tokens.symbol(i, "(") ? tokens.close(i) + 1 : i + 1;
    }
    return Math.min(i, end);
  }

  private int merge(int from, int end, Scope scope) {
    int i = tokens.at(from).is("INTO") ? from + 1 : from;
    Scope targets = new Scope(scope);
    int using = i;
    while (using < end && !tokens.at(using).is("USING") && !tokens.at(using).is("KEY")) {
      if (tokens.at(using).is("VALUES") || tokens.at(using).is("SELECT")) {
        break;
      }
      using = tokens.symbol(using, "(") ? tokens.close(using) + 1 : using + 1;
    }
    if (!tokens.at(using).is("USING")) {
      return reading.inserts.rows(
          reading.inserts.target(i, end, scope), end, scope); // MERGE of H2 is an upsert
    }
    i = reading.fromClause.read(i, using, targets, UnknownPart.Place.TABLE_WRITTEN);
    for (Scope.Source source : targets.sources()) {
      source.target = true;
      scope.add(source);
    }
    i = reading.fromClause.read(using + 1, end, scope, UnknownPart.Place.TABLE_READ);
    while (i < end && tokens.at(i).is("WHEN")) {
      i = branch(i + 1, end, scope);
    }
    if (tokens.at(i).is("OUTPUT")) {
      i = output(i + 1, end, scope);
    }
    return conditions(i, end, scope);
  }

  /** One WHEN of a MERGE. */
  private int branch(int from, int end, Scope scope) {
    int condition = tokens.at(from).is("NOT") ? from + 2 : from + 1;
    if (tokens.at(condition).is("BY")) {
      condition += 2; // SOURCE or TARGET
    }
    int i = condition;
    while (i < end && !tokens.at(i).is("THEN")) {
      i = tokens.symbol(i, "(") ? tokens.close(i) + 1 : i + 1;
    }
    i =
        reading.expressions.read(condition, Math.min(i, end), scope, Expressions.Place.BRACKETS)
            + 1;
    while (i < end && !tokens.at(i).is("WHEN")) {
      Token token = tokens.at(i);
      if (token.is("UPDATE") && tokens.at(i + 1).is("SET")) {
        i = reading.assignments.read(i + 2, end, scope);
      } else if (token.is("INSERT")) {
        i++;
        if (tokens.symbol(i, "(")) {
          i = reading.inserts.columns(i, end, scope.sources().get(0));
        }
      } else if (token.is("VALUES") || token.is("WHERE")) {
        i = reading.expressions.read(i + 1, end, scope, Expressions.Place.CLAUSE);
      } else if (token.is("DELETE") || token.is("DO") || token.is("NOTHING") || token.is("ROW")) {
        i++;
      } else {
        return i;
      }
    }
    return i;
  }

  private int truncate(int from, int end, Scope scope) {
    int i = tokens.at(from).is("TABLE") ? from + 1 : from;
    Scope targets = new Scope(scope);
    i = reading.fromClause.read(i, end, targets, UnknownPart.Place.TABLE_WRITTEN);
    for (Scope.Source source : targets.sources()) {
      source.target = true;
      scope.add(source);
    }
    while (i < end && tokens.at(i).kind() == Token.Kind.WORD) {
      i++; // RESTART IDENTITY, CASCADE, DROP STORAGE
    }
    return i;
  }
}
