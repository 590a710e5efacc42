package dev.kerf.analyzer.framework;

import dev.kerf.analyzer.codebase.MethodCall.Via;
import dev.kerf.analyzer.codebase.StoreAccess.How;
import dev.kerf.analyzer.codebase.StoreAccess.Mode;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.sql.SchemaScript;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Something that the application says in the words of a framework. */
public sealed interface DomainFact {

  /** Where it is said. */
  Evidence evidence();

  // ---- data ---------------------------------------------------------------------------------

  /**
   * An entity with its mapping, inheritance and embeddables already worked in.
   *
   * @param entityName as queries call it
   * @param tables its own table first, then secondary tables; with single-table inheritance the
   *     root's table, with joined inheritance its own and those of its ancestors
   * @param attributes its own and inherited ones, embedded ones by dotted path
   * @param keyTable where the numbers of its keys come from, if from a table
   */
  record EntityMapped(
      TypeName type,
      String entityName,
      List<StoreName> tables,
      List<AttributeMapped> attributes,
      Optional<TypeName> superEntity,
      Optional<KeyTable> keyTable,
      Evidence evidence)
      implements DomainFact {
    public EntityMapped {
      tables = List.copyOf(tables);
      attributes = List.copyOf(attributes);
    }
  }

  /**
   * A table from which the ORM takes numbers for new keys.
   *
   * @param columns the key's name and its next value; empty where the ORM chooses them
   */
  record KeyTable(StoreName table, List<String> columns) {
    public KeyTable {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A mapped attribute.
   *
   * @param path {@code name}, or {@code address.city} through embeddables
   * @param key whether it is (part of) the identifier
   * @param table where its columns are
   * @param columns in order; the join columns of a reference
   * @param target the entity that it refers to
   * @param linkTable the join or collection table, if any
   * @param link the columns of that table
   * @param eager whether it is loaded with its owner
   * @param location where it is declared, in a superclass perhaps
   * @param cascadesWrite whether persisting, merging or removing the owner reaches the target
   */
  record AttributeMapped(
      String path,
      AttributeKind kind,
      boolean key,
      StoreName table,
      List<String> columns,
      Optional<TypeName> target,
      Optional<StoreName> linkTable,
      LinkColumns link,
      boolean mappedByOther,
      boolean eager,
      boolean cascadesWrite,
      boolean orphanRemoval,
      boolean optional,
      SourceLocation location) {
    public AttributeMapped {
      columns = List.copyOf(columns);
    }
  }

  /**
   * The columns of a join or collection table.
   *
   * @param owner those that refer to the owner
   * @param target those that refer to the entity at the other end
   * @param values all others: elements, positions, keys of a map
   */
  record LinkColumns(List<String> owner, List<String> target, List<String> values) {
    public static final LinkColumns NONE = new LinkColumns(List.of(), List.of(), List.of());

    public LinkColumns {
      owner = List.copyOf(owner);
      target = List.copyOf(target);
      values = List.copyOf(values);
    }

    /** All of them, each once. */
    public List<String> all() {
      return Stream.of(owner, target, values).flatMap(List::stream).distinct().toList();
    }
  }

  /** What an attribute holds. */
  enum AttributeKind {
    BASIC,
    TO_ONE,
    TO_MANY,
    ELEMENTS
  }

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
      implements DomainFact {}

  /** In which language a statement is written. */
  enum Language {
    SQL,
    JPQL,
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
      implements DomainFact {
    public StatementNamed {
      texts = List.copyOf(texts);
    }
  }

  /** The text of a method's statement is what another method of the application gives. */
  record StatementProvided(MethodName method, MethodName provider, Evidence evidence)
      implements DomainFact {}

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
      implements DomainFact {

    public StatementSent(
        MethodName method, Language language, int call, int argument, Evidence evidence) {
      this(method, language, call, argument, Optional.empty(), evidence);
    }
  }

  /**
   * What this method sends to the database is told by its callers: its own calls that send
   * something, and its own operations on entities, are no statements of the application.
   */
  record SendingExplained(MethodName method, Evidence evidence) implements DomainFact {}

  /**
   * A method of a query builder that adds a clause and gives the builder.
   *
   * @param clause {@code select}, {@code from}, {@code join} ...; {@link #TEXT} of a method that
   *     gives the statement so far, {@link #ITS_BODY} of one whose body tells, {@link #STARTED} of
   *     one of another type that gives a builder
   */
  record ClauseAdded(MethodName method, String clause, Evidence evidence) implements DomainFact {

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
      implements DomainFact {
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
      implements DomainFact {
    public TextGiven {
      texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }
  }

  /**
   * A method works on an entity without a text: persist, find, an inherited repository method, a
   * derived query.
   *
   * @param paths what else of the entity's graph takes part
   * @param locks whether what it reads is locked for a later write
   * @param cascades whether the operation follows the entity's cascades
   * @param parameter the method's parameter that is the entity, or its class, 0-based: where the
   *     type of the operation is no entity, the callers tell which one is meant
   */
  record EntityAccessed(
      MethodName method,
      TypeName entity,
      Mode mode,
      How how,
      AccessPaths paths,
      boolean locks,
      boolean cascades,
      Certainty certainty,
      Optional<Integer> parameter,
      Evidence evidence)
      implements DomainFact {

    public EntityAccessed(
        MethodName method,
        TypeName entity,
        Mode mode,
        How how,
        AccessPaths paths,
        boolean locks,
        boolean cascades,
        Certainty certainty,
        Evidence evidence) {
      this(
          method, entity, mode, how, paths, locks, cascades, certainty, Optional.empty(), evidence);
    }

    /** The same operation, as another method causes it for another entity. */
    public EntityAccessed by(MethodName caller, TypeName meant, Certainty sure, Evidence place) {
      return new EntityAccessed(
          caller, meant, mode, how, paths, locks, cascades, sure, Optional.empty(), place);
    }
  }

  /**
   * Attribute paths from an entity that take part when it is accessed.
   *
   * @param used paths that a query navigates; the last attribute is only looked at
   * @param joined paths whose end takes part with its rows
   * @param fetched paths whose end is loaded together with the entity
   * @param byKey whether one entity is looked up by its key, so that the ORM joins what it loads
   *     eagerly
   * @param derived whether the paths are read off the method's name
   */
  record AccessPaths(
      List<String> used,
      List<String> joined,
      List<String> fetched,
      boolean byKey,
      boolean derived) {

    /** Nothing but the entity itself. */
    public static final AccessPaths NONE =
        new AccessPaths(List.of(), List.of(), List.of(), false, false);

    /** The entity that has a key. */
    public static final AccessPaths BY_KEY =
        new AccessPaths(List.of(), List.of(), List.of(), true, false);

    public AccessPaths {
      used = List.copyOf(used);
      joined = List.copyOf(joined);
      fetched = List.copyOf(fetched);
    }
  }

  /**
   * A method makes new rows of an entity: where their keys come from a table, it reads and writes
   * that table as well.
   */
  record RowsAdded(MethodName method, TypeName entity, Evidence evidence) implements DomainFact {}

  /**
   * A library implements this interface of the application at run time; calls end at its methods.
   */
  record ProxyProvided(TypeName type, Evidence evidence) implements DomainFact {}

  /**
   * A migration tool changes the schema: all that it runs, in its order. Scripts among it belong to
   * no other schema.
   */
  record SchemaMigrated(List<SchemaChange> changes, Evidence evidence) implements DomainFact {
    public SchemaMigrated {
      changes = List.copyOf(changes);
    }
  }

  /**
   * What one part of one file does to the schema.
   *
   * @param path workspace-relative
   */
  record SchemaChange(String path, SchemaScript script) {}

  // ---- wiring -------------------------------------------------------------------------------

  /**
   * A container makes an object of this type.
   *
   * @param type as exactly as the declaration tells it
   * @param exact whether the object is of this very type, not perhaps of one below it
   * @param qualifiers what an injection point may ask for: the bean's name and aliases, values of
   *     qualifiers, and {@code @} with the binary name of a qualifying annotation
   * @param certainty likely where a profile or a condition decides whether it is made at all
   */
  record BeanDeclared(
      TypeName type,
      boolean exact,
      SortedSet<String> qualifiers,
      Preference preference,
      Certainty certainty,
      Evidence evidence)
      implements DomainFact {
    public BeanDeclared {
      qualifiers = Collections.unmodifiableSortedSet(new TreeSet<>(qualifiers));
    }
  }

  /** Which bean is taken where several fit. */
  enum Preference {
    /** This one. */
    PRIMARY,
    NORMAL,
    /** Only where there is no other. */
    FALLBACK
  }

  /**
   * A container sets a field or an argument.
   *
   * @param into the type that declares the field or the method
   * @param method the constructor, setter or factory method whose argument it is; none for a field
   * @param member the field's name, or the parameter's
   * @param required the declared type; of providers, optionals, collections and maps that of what
   *     they hold
   * @param many whether all beans that fit are meant
   * @param qualifiers all that the bean must have, as {@link BeanDeclared#qualifiers} has them
   */
  record Injected(
      TypeName into,
      Optional<MethodName> method,
      String member,
      JavaType.ClassType required,
      boolean many,
      SortedSet<String> qualifiers,
      Evidence evidence)
      implements DomainFact {
    public Injected {
      qualifiers = Collections.unmodifiableSortedSet(new TreeSet<>(qualifiers));
    }
  }

  /**
   * A method asks a container for a bean, or a directory for an object.
   *
   * @param call index of the call in the body of {@code method}
   * @param required the type that is asked for, if the call tells it
   * @param qualifiers names that are asked for; a look-up without type or name is not one
   */
  record LookedUp(
      MethodName method,
      int call,
      Optional<JavaType.ClassType> required,
      SortedSet<String> qualifiers,
      Evidence evidence)
      implements DomainFact {
    public LookedUp {
      qualifiers = Collections.unmodifiableSortedSet(new TreeSet<>(qualifiers));
    }
  }

  /**
   * A container answers calls on an interface by the methods of a class that need not implement it.
   */
  record ViewProvided(TypeName view, TypeName by, Evidence evidence) implements DomainFact {}

  /**
   * An object whose class no {@code new} names: a framework or reflection makes it.
   *
   * @param type of the objects
   */
  record Instantiated(TypeName type, Evidence evidence) implements DomainFact {}

  /**
   * A method calls others that only its framework knows: the body of a proxy, an interceptor, a
   * method found by its name.
   */
  record IndirectCall(
      MethodName from, MethodName to, Via via, Certainty certainty, Evidence evidence)
      implements DomainFact {}

  // ---- events -------------------------------------------------------------------------------

  /**
   * A method hands an event to whoever listens in this process.
   *
   * @param bus what carries it; only listeners of the same bus hear it
   * @param event its static type
   * @param argument index of the term in the body of {@code method} whose value is the event, or
   *     {@code Term.NONE}; where it is a parameter, the callers decide on the type. Of a method
   *     without a body, for which a lambda stands, the index of the parameter
   * @param qualifiers annotations that an observer may ask for, as {@link BeanDeclared#qualifiers}
   *     has them; {@link #ANY_QUALIFIER} where they are not known
   */
  record EventPublished(
      MethodName method,
      String bus,
      JavaType.ClassType event,
      int argument,
      SortedSet<String> qualifiers,
      Evidence evidence)
      implements DomainFact {

    /** Whatever an observer asks for may be meant. */
    public static final String ANY_QUALIFIER = "*";

    public EventPublished {
      qualifiers = Collections.unmodifiableSortedSet(new TreeSet<>(qualifiers));
    }
  }

  /**
   * A method is called with the events of a type and of the types below it.
   *
   * @param async whether it runs in a thread of its own
   * @param qualifiers what an event must carry to be heard
   */
  record EventObserved(
      MethodName method,
      String bus,
      JavaType.ClassType event,
      Delivery delivery,
      boolean async,
      SortedSet<String> qualifiers,
      Evidence evidence)
      implements DomainFact {
    public EventObserved {
      qualifiers = Collections.unmodifiableSortedSet(new TreeSet<>(qualifiers));
    }
  }

  /** When a listener runs: within the call that publishes, or at a turn of its transaction. */
  enum Delivery {
    AT_ONCE,
    BEFORE_COMMIT,
    AFTER_COMMIT,
    AFTER_ROLLBACK,
    AFTER_COMPLETION
  }

  // ---- units of work and entry points -------------------------------------------------------

  /**
   * A unit of work opens at this method, or the one that is open goes on there.
   *
   * @param propagation {@code required}, {@code requires-new}, ...; {@code bean-managed} where the
   *     code itself opens a global one, {@code local} where it opens one of a single connection
   * @param part the lines that it covers, where it is not the whole method
   * @param proxied whether only calls that come through a proxy or container open it
   */
  record TransactionDemarcated(
      MethodName method,
      String propagation,
      boolean readOnly,
      Optional<Lines> part,
      boolean proxied,
      Evidence evidence)
      implements DomainFact {

    /** One that a proxy or container opens around the whole method. */
    public TransactionDemarcated(
        MethodName method, String propagation, boolean readOnly, Evidence evidence) {
      this(method, propagation, readOnly, Optional.empty(), true, evidence);
    }
  }

  /** Lines of a method's file, 1-based and inclusive. */
  record Lines(int first, int last) {
    public boolean contains(int line) {
      return first <= line && line <= last;
    }
  }

  /**
   * A library opens a unit of work around its own method where none is open: a repository's save.
   */
  record TransactionImplied(MethodName method, boolean readOnly, Evidence evidence)
      implements DomainFact {}

  /**
   * A call begins or ends a unit of work. Both may stand in helpers of the method that it is about.
   *
   * @param begins whether it begins one; otherwise it commits one
   * @param propagation of a call that begins one, as in {@link TransactionDemarcated}
   * @param handed whether the method returns what it opened: its callers go on with it
   */
  record TransactionStep(
      MethodName method, boolean begins, String propagation, boolean handed, Evidence evidence)
      implements DomainFact {}

  /**
   * Work that is none of the unit of work that causes it: another thread does it, or it waits for
   * the commit.
   *
   * @param part the lines of the method that hold it; empty for the whole method
   */
  record UnitLeft(MethodName method, Optional<Lines> part, Evidence evidence)
      implements DomainFact {}

  /**
   * A method asks something of another process, and waits for it or not.
   *
   * @param call what it calls: {@code RestTemplate.getForObject}
   */
  record RemoteCalled(MethodName method, String call, Evidence evidence) implements DomainFact {}

  /** The world outside calls this method. */
  record EntryPointExposed(MethodName method, String kind, String route, Evidence evidence)
      implements DomainFact {}

  /**
   * A place that a model could not decide.
   *
   * @param kind of what is not decided
   * @param reason kebab-case
   */
  record Undecided(String kind, String expression, String reason, Evidence evidence)
      implements DomainFact {}

  /** Something that the reader must know. */
  record Noted(Diagnostic diagnostic, Evidence evidence) implements DomainFact {}
}
