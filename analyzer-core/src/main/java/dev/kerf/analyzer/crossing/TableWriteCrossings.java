package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.StoreAccess;

/** A class writes a store that another service owns. */
final class TableWriteCrossings extends StoreCrossings {

  TableWriteCrossings(Codebase codebase, Ends ends) {
    super(codebase, ends, CrossingKind.TABLE_WRITE, StoreAccess.Mode.WRITE);
  }
}
