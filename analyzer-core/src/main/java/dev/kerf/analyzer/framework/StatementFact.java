package dev.kerf.analyzer.framework;

import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What methods send to a database as text, and where the texts come from. */
public sealed interface StatementFact extends DomainFact {

  /**
   * A method causes a statement whose text is known: an annotation's, a mapper file's.
   *
   * @param text with holes as {@code sql} defines them
   * @param entity what {@code #{#entityName}} stands for, if anything
   * @param mapper whether a mapper file or annotation of MyBatis states it
   * @param locks whether what it reads is locked for a later write
   */
  record StatementStated(
      MethodName method,
      Language language,
      String text,
      Optional<TypeName> entity,
      boolean mapper,
      boolean locks,
      Evidence evidence)
      implements StatementFact {}

  /** In which language a statement is written. */
  enum Language {
    SQL,
    JPQL,
    /**
     * Nobody says, since the library that takes the text is not at hand: SQL where it reads like a
     * whole statement, over entities where it names one, and otherwise no statement.
     */
    UNSAID,
    /** The text is no statement but the name of one: see {@link StatementNamed}. */
    NAME
  }

  /**
   * A statement that calls name, where no method of an interface stands for it.
   *
   * @param name with its namespace
   * @param unsent the method that stands for it where no call is known that names it
   * @param texts its alternatives, as they are written
   * @param mapper whether a mapper file of MyBatis states it
   */
  record StatementNamed(
      String name,
      Optional<MethodName> unsent,
      Language language,
      List<String> texts,
      boolean mapper,
      Evidence evidence)
      implements StatementFact {
    public StatementNamed {
      texts = List.copyOf(texts);
    }
  }

  /** The text of a method's statement is what another method of the application gives. */
  record StatementProvided(MethodName method, MethodName provider, Evidence evidence)
      implements StatementFact {}

  /**
   * A method sends a text to the database; the text is the value of a term that connect evaluates.
   *
   * @param call index of the call in the body of {@code method}
   * @param argument index of the term whose value is the text
   * @param template the statement that the text is only a part of, with <code>{}</code> for it
   */
  record StatementSent(
      MethodName method,
      Language language,
      int call,
      int argument,
      Optional<String> template,
      Evidence evidence)
      implements StatementFact {

    public StatementSent(
        MethodName method, Language language, int call, int argument, Evidence evidence) {
      this(method, language, call, argument, Optional.empty(), evidence);
    }
  }

  /**
   * What this method sends to the database is told by its callers: its own calls that send
   * something, and its own operations on entities, are no statements of the application.
   */
  record SendingExplained(MethodName method, Evidence evidence) implements StatementFact {}

  /**
   * A method of a query builder that adds a clause and gives the builder.
   *
   * @param clause {@code select}, {@code from}, {@code join} ...; {@link #TEXT} of a method that
   *     gives the statement so far, {@link #ITS_BODY} of one whose body tells, {@link #STARTED} of
   *     one of another type that gives a builder
   */
  record ClauseAdded(MethodName method, String clause, Evidence evidence) implements StatementFact {

    /** The method gives the statement as text. */
    public static final String TEXT = "text";

    /** The clauses are those that the method's own body adds. */
    public static final String ITS_BODY = "its-body";

    /** The method begins a statement, with the clauses that its own body adds. */
    public static final String STARTED = "started";
  }

  /**
   * A field or method gives one of a few texts.
   *
   * @param type that declares it
   * @param method absent for a field
   */
  record TextChosen(
      TypeName type,
      String name,
      Optional<MethodName> method,
      List<String> values,
      Evidence evidence)
      implements StatementFact {
    public TextChosen {
      values = List.copyOf(values);
    }
  }

  /**
   * A method gives the text that stands under a key.
   *
   * @param key position of the argument with the key, 0-based
   */
  record TextGiven(MethodName method, int key, SortedMap<String, String> texts, Evidence evidence)
      implements StatementFact {
    public TextGiven {
      texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }
  }

  /** A method prepares a query that it does not run: whoever calls it does. */
  record QueryHandedOn(MethodName method, Evidence evidence) implements StatementFact {}

  /**
   * What a method prepares at a place is kept, and another method runs it.
   *
   * @param prepared where
   */
  record QueryRunBy(MethodName method, Evidence prepared, MethodName runner, Evidence evidence)
      implements StatementFact {}

  /**
   * A method reads and writes rows by statements of its own: the objects that it is given or makes
   * of its rows are managed by nobody.
   */
  record RowsHandled(MethodName method, Evidence evidence) implements StatementFact {}
}
