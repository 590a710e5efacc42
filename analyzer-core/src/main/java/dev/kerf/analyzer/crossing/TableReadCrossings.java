package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.StoreAccess;

/** A class reads a store that another service owns. */
final class TableReadCrossings extends StoreCrossings {

  TableReadCrossings(Codebase codebase, Ends ends) {
    super(codebase, ends, CrossingKind.TABLE_READ, StoreAccess.Mode.READ);
  }
}
