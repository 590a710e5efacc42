package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.model.ColumnName;
import dev.kerf.analyzer.model.Element;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What only a file can say of a cut, and no clustering.
 *
 * @param columns that are owned apart from their table
 * @param pinned what a service has to hold whatever else it does, each with the id of the service
 */
record Stated(SortedMap<ColumnName, Owner> columns, SortedMap<Element, String> pinned) {

  static final Stated NOTHING = new Stated(new TreeMap<>(), new TreeMap<>());

  Stated {
    columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
    pinned = Collections.unmodifiableSortedMap(new TreeMap<>(pinned));
  }
}
