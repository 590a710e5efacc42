package dev.kerf.analyzer.config;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the user says a method, an annotation or a base class of the house does. {@code
 * docs/kerf-yml.md} describes each for people.
 */
public sealed interface DeclaredModel {

  /** Where it is declared. */
  Origin.FileLine at();

  /** The word that declares it: {@code executes-sql}. */
  String word();

  /** What it is about, as written. */
  String subject();

  /**
   * A call of the method sends a statement.
   *
   * @param argument position of the text, 0-based; absent for the first parameter that is text
   * @param jpql whether it is JPQL rather than SQL
   * @param template the statement, with <code>{0}</code> for the text of an argument; absent where
   *     the argument is the statement
   */
  record ExecutesSql(
      MethodPattern method,
      OptionalInt argument,
      boolean jpql,
      Optional<String> template,
      Origin.FileLine at)
      implements DeclaredModel {
    @Override
    public String word() {
      return "executes-sql";
    }

    @Override
    public String subject() {
      return method.toString();
    }
  }

  /**
   * The type is a query builder: its methods that return it add clauses.
   *
   * @param clauses by method name the clause that it adds, where its own name does not say it
   * @param executes the methods that send the statement; empty for every method that returns
   *     neither the builder nor a text
   */
  record BuildsSql(
      String type, SortedMap<String, String> clauses, List<String> executes, Origin.FileLine at)
      implements DeclaredModel {
    public BuildsSql {
      clauses = Collections.unmodifiableSortedMap(new TreeMap<>(clauses));
      executes = List.copyOf(executes);
    }

    @Override
    public String word() {
      return "builds-sql";
    }

    @Override
    public String subject() {
      return type;
    }
  }

  /**
   * The method gives the text that a file has under a key.
   *
   * @param argument position of the key, 0-based
   * @param files the properties, YAML or XML files; relative to the configuration, or the end of a
   *     path
   * @param prefix what stands before the key in the file
   */
  record SqlByKey(
      MethodPattern method, int argument, List<Glob> files, String prefix, Origin.FileLine at)
      implements DeclaredModel {
    public SqlByKey {
      files = List.copyOf(files);
    }

    @Override
    public String word() {
      return "sql-by-key";
    }

    @Override
    public String subject() {
      return method.toString();
    }
  }

  /**
   * The field or method gives one of a few texts, such as the names of tables.
   *
   * @param member a method's pattern; without parameters a field may be meant as well
   * @param values the texts
   */
  record GivesText(MethodPattern member, List<String> values, Origin.FileLine at)
      implements DeclaredModel {
    public GivesText {
      values = List.copyOf(values);
    }

    @Override
    public String word() {
      return "gives-text";
    }

    @Override
    public String subject() {
      return member.toString();
    }
  }

  /**
   * A method with the annotation, or a public one of a type with it, opens a transaction.
   *
   * @param propagation what a value of the annotation means; under the empty key what it means
   *     otherwise
   * @param readOnly the element that says the transaction only reads
   */
  record OpensTransaction(
      String annotation, SortedMap<String, String> propagation, String readOnly, Origin.FileLine at)
      implements DeclaredModel {
    public OpensTransaction {
      propagation = Collections.unmodifiableSortedMap(new TreeMap<>(propagation));
      Objects.requireNonNull(readOnly, "readOnly");
    }

    @Override
    public String word() {
      return "opens-transaction";
    }

    @Override
    public String subject() {
      return annotation;
    }
  }

  /**
   * The type is the base of data access: its methods read and write the entity that one of its type
   * parameters stands for.
   *
   * @param entity which type parameter, 0-based
   * @param reads the methods that read
   * @param writes the methods that write
   */
  record Repository(
      String type,
      int entity,
      List<NamePattern> reads,
      List<NamePattern> writes,
      Origin.FileLine at)
      implements DeclaredModel {
    public Repository {
      reads = List.copyOf(reads);
      writes = List.copyOf(writes);
    }

    @Override
    public String word() {
      return "repository";
    }

    @Override
    public String subject() {
      return type;
    }
  }

  /**
   * The world outside calls the methods with an annotation.
   *
   * @param kind {@code http}, {@code message}, {@code scheduled}, or a word of the house
   * @param route the element that holds the route
   * @param listens whether it was declared as a listener
   */
  record EntryPoint(
      String annotation, String kind, String route, boolean listens, Origin.FileLine at)
      implements DeclaredModel {
    @Override
    public String word() {
      return listens ? "listens" : "entry-point";
    }

    @Override
    public String subject() {
      return annotation;
    }
  }

  /**
   * A call of the method leaves the process.
   *
   * @param publishes whether it leaves a message rather than a request
   */
  record RemoteCall(MethodPattern method, boolean publishes, Origin.FileLine at)
      implements DeclaredModel {
    @Override
    public String word() {
      return publishes ? "publishes" : "remote-call";
    }

    @Override
    public String subject() {
      return method.toString();
    }
  }
}
