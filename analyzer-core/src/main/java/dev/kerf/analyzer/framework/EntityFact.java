package dev.kerf.analyzer.framework;

import dev.kerf.analyzer.codebase.StoreAccess.How;
import dev.kerf.analyzer.codebase.StoreAccess.Mode;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How objects are kept in tables, and what methods do with them in no text of their own. */
public sealed interface EntityFact extends DomainFact {

  /**
   * An entity with its mapping, inheritance and embeddables already worked in.
   *
   * @param entityName as queries call it
   * @param tables its own table first, then secondary tables; with single-table inheritance the
   *     root's table, with joined inheritance its own and those of its ancestors
   * @param attributes its own and inherited ones, embedded ones by dotted path
   * @param keyTable where the numbers of its keys come from, if from a table
   * @param ofQuery whether a query stands for its table: {@code tables} are those that it reads,
   *     and nothing is ever written
   * @param formulas tables that its computed attributes read with each load
   */
  record EntityMapped(
      TypeName type,
      String entityName,
      List<StoreName> tables,
      List<AttributeMapped> attributes,
      Optional<TypeName> superEntity,
      Optional<KeyTable> keyTable,
      boolean ofQuery,
      List<StoreName> formulas,
      Evidence evidence)
      implements EntityFact {
    public EntityMapped {
      tables = List.copyOf(tables);
      attributes = List.copyOf(attributes);
      formulas = List.copyOf(formulas);
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
   * The keys of an entity come from a sequence.
   *
   * @param sequence as the mapping names it
   * @param implied what the ORM may call it where the mapping does not, the likeliest first
   */
  record KeysNumbered(
      TypeName entity, Optional<StoreName> sequence, List<StoreName> implied, Evidence evidence)
      implements EntityFact {
    public KeysNumbered {
      implied = List.copyOf(implied);
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
   * @param cascades which operations on the owner reach the target
   * @param orphanRemoval whether what is taken out of the attribute is deleted
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
      Set<Cascading> cascades,
      boolean orphanRemoval,
      boolean optional,
      SourceLocation location) {
    public AttributeMapped {
      columns = List.copyOf(columns);
      cascades = Cascading.copy(cascades);
    }

    /**
     * Whether an operation on the owner is one on the target too. Orphans go with a removal, and
     * where a merge takes them out.
     */
    public boolean carries(Cascading operation) {
      return cascades.contains(operation)
          || orphanRemoval && (operation == Cascading.REMOVE || operation == Cascading.MERGE);
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

  /** An operation that the ORM can carry on from an entity to those that it refers to. */
  enum Cascading {
    PERSIST,
    MERGE,
    REMOVE,
    /** What Hibernate's own save and update carry on. */
    SAVE_UPDATE,
    REPLICATE;

    /** All of them: the association's own {@code ALL}. */
    public static final Set<Cascading> ALL = copy(EnumSet.allOf(Cascading.class));

    /** As outputs spell it: {@code save-update}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Set<Cascading> copy(Set<Cascading> of) {
      Set<Cascading> out = EnumSet.noneOf(Cascading.class);
      out.addAll(of);
      return Collections.unmodifiableSet(out);
    }
  }

  /**
   * A method works on an entity without a text: persist, find, an inherited repository method, a
   * derived query.
   *
   * @param paths what else of the entity's graph takes part
   * @param locks whether what it reads is locked for a later write
   * @param cascades the operations whose cascades it follows; none for a read
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
      Set<Cascading> cascades,
      Certainty certainty,
      Optional<Integer> parameter,
      Evidence evidence)
      implements EntityFact {

    public EntityAccessed {
      cascades = Cascading.copy(cascades);
    }

    public EntityAccessed(
        MethodName method,
        TypeName entity,
        Mode mode,
        How how,
        AccessPaths paths,
        boolean locks,
        Set<Cascading> cascades,
        Certainty certainty,
        Evidence evidence) {
      this(
          method, entity, mode, how, paths, locks, cascades, certainty, Optional.empty(), evidence);
    }

    /** The same operation, run by another method, which hands on nothing of its own. */
    public EntityAccessed run(MethodName runner, Evidence place) {
      return runner.equals(method)
          ? this
          : new EntityAccessed(runner, entity, mode, how, paths, locks, cascades, certainty, place);
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
   * @param loads whether entities come out, with what they load eagerly; not of a count
   */
  record AccessPaths(
      List<String> used,
      List<String> joined,
      List<String> fetched,
      boolean byKey,
      boolean derived,
      boolean loads) {

    /** Nothing but the entity itself. */
    public static final AccessPaths NONE =
        new AccessPaths(List.of(), List.of(), List.of(), false, false, true);

    /** The entity that has a key. */
    public static final AccessPaths BY_KEY =
        new AccessPaths(List.of(), List.of(), List.of(), true, false, true);

    public AccessPaths {
      used = List.copyOf(used);
      joined = List.copyOf(joined);
      fetched = List.copyOf(fetched);
    }

    /** The same paths, of a query that gives something else. */
    public AccessPaths withoutResult() {
      return new AccessPaths(used, joined, fetched, byKey, derived, false);
    }
  }

  /**
   * A method makes new rows of an entity: where their keys come from a table, it reads and writes
   * that table as well.
   */
  record RowsAdded(MethodName method, TypeName entity, Evidence evidence) implements EntityFact {}

  /**
   * Objects of a mapped type are plain values: no session writes what changes in them, and none
   * loads what they refer to.
   */
  record PlainlyKept(TypeName type, Evidence evidence) implements EntityFact {}
}
