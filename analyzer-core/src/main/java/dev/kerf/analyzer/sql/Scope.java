package dev.kerf.analyzer.sql;

import dev.kerf.analyzer.model.StoreName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names that one query block can use: its sources by alias, common table expressions, output
 * columns. Column references are collected while the block is read and resolved when it ends,
 * because the select list stands before the sources.
 */
final class Scope {

  /** Something that stands in a FROM clause or is the target of a change. */
  static final class Source {
    /** The alias, or the bare name of the table without one; empty for a nameless derived table. */
    final String name;

    /** The table; null for a derived table, a function, or a name with a hole. */
    final StoreName table;

    /** The tables behind it: itself, or those of the derived table. */
    final Set<StoreName> tables;

    boolean target;
    boolean locked;

    Source(String name, StoreName table, Set<StoreName> tables) {
      this.name = name;
      this.table = table;
      this.tables = tables;
    }

    boolean isCalled(String qualifier) {
      return name.equalsIgnoreCase(qualifier)
          || (table != null
              && (table.qualifiedName().equalsIgnoreCase(qualifier)
                  || (name.equalsIgnoreCase(table.name())
                      && table.name().equalsIgnoreCase(lastPart(qualifier)))));
    }

    private static String lastPart(String qualifier) {
      return qualifier.substring(qualifier.lastIndexOf('.') + 1);
    }
  }

  /** A name with everything that a common table expression of that name stands for. */
  private record CommonTable(String name, Set<StoreName> tables) {}

  private record Reference(String qualifier, String column, boolean written) {}

  private final Scope outer;
  private final List<Source> sources = new ArrayList<>();
  private final List<CommonTable> commonTables = new ArrayList<>();
  private final Set<String> outputs = new HashSet<>();
  private final List<Reference> references = new ArrayList<>();

  Scope(Scope outer) {
    this.outer = outer;
  }

  /** The enclosing scope: what a derived table can see, as it does not see its siblings. */
  Scope outer() {
    return outer;
  }

  void add(Source source) {
    sources.add(source);
  }

  List<Source> sources() {
    return sources;
  }

  void defineCommonTable(String name, Set<StoreName> tables) {
    commonTables.add(new CommonTable(name, tables));
  }

  /** The tables behind a common table expression, or null where the name is none. */
  Set<StoreName> commonTable(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      for (int i = scope.commonTables.size() - 1; i >= 0; i--) {
        if (scope.commonTables.get(i).name.equalsIgnoreCase(name)) {
          return scope.commonTables.get(i).tables;
        }
      }
    }
    return null;
  }

  /** A name that the select list gives to an expression: no column where it is used again. */
  void addOutput(String alias) {
    outputs.add(alias.toLowerCase(Locale.ROOT));
  }

  /** A column is named; the qualifier is empty where there is none. */
  void refer(String qualifier, String column, boolean written) {
    references.add(new Reference(qualifier, column, written));
  }

  /** The source with this alias, here or further out; null where there is none. */
  Source find(String qualifier) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      for (Source source : scope.sources) {
        if (source.isCalled(qualifier)) {
          return source;
        }
      }
    }
    return null;
  }

  /** Ends the block: its tables and columns become part of the shape. Gives its tables. */
  Set<StoreName> close(ShapeCollector shape) {
    Set<StoreName> tables = new LinkedHashSet<>();
    for (Source source : sources) {
      tables.addAll(source.tables);
      if (source.table != null) {
        shape.use(source.table, !source.target, source.target, source.locked);
      }
    }
    shape.join(tables);
    for (Reference reference : references) {
      resolve(reference, shape);
    }
    return tables;
  }

  private void resolve(Reference reference, ShapeCollector shape) {
    if (!reference.qualifier.isEmpty()) {
      Source source = find(reference.qualifier);
      if (source != null && source.table != null) {
        shape.column(source.table, reference.column, reference.written);
      }
      return;
    }
    if (outputs.contains(reference.column.toLowerCase(Locale.ROOT)) && !reference.written) {
      return;
    }
    if (reference.written) {
      resolveWritten(reference, shape);
      return;
    }
    Set<StoreName> candidates = new LinkedHashSet<>();
    boolean opaque = false;
    for (Scope scope = this; scope != null; scope = scope.outer) {
      for (Source source : scope.sources) {
        if (source.table == null) {
          opaque = true;
        } else {
          candidates.add(source.table);
        }
      }
      if (reference.column.equals("*")) {
        break;
      }
    }
    if (reference.column.equals("*")) {
      for (StoreName table : candidates) {
        shape.column(table, "*", false);
      }
    } else if (candidates.size() == 1 && !opaque) {
      shape.column(candidates.iterator().next(), reference.column, false);
    } else if (!candidates.isEmpty()) {
      shape.looseColumn(reference.column, candidates);
    }
  }

  private void resolveWritten(Reference reference, ShapeCollector shape) {
    Source only = null;
    for (Source source : sources) {
      if (source.target && source.table != null) {
        if (only != null) {
          return;
        }
        only = source;
      }
    }
    if (only != null) {
      shape.column(only.table, reference.column, true);
    }
  }
}
