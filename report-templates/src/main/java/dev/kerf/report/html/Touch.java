package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.result.StoreEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many accesses an outermost type has that write or read a store. */
record Touch(int writes, int reads) {

  private static final Touch NONE = new Touch(0, 0);

  /** Nested types count with the type that holds them. */
  static SortedMap<String, Touch> byType(StoreEntry store, Homes homes) {
    SortedMap<String, Touch> out = new TreeMap<>();
    for (StoreEntry.AccessEntry access : store.accesses()) {
      String type = homes.element(access.type());
      Touch before = out.getOrDefault(type, NONE);
      out.put(
          type,
          access.mode().equals("write")
              ? new Touch(before.writes + 1, before.reads)
              : new Touch(before.writes, before.reads + 1));
    }
    return out;
  }

  boolean written() {
    return writes > 0;
  }

  /** {@code R}, {@code W} or {@code RW}. */
  String letters() {
    return (reads > 0 ? "R" : "") + (writes > 0 ? "W" : "");
  }

  /** {@code 1 write, 3 reads}. */
  String words() {
    List<String> out = new ArrayList<>();
    if (writes > 0) {
      out.add(Counts.counted(writes, "write"));
    }
    if (reads > 0) {
      out.add(Counts.counted(reads, "read"));
    }
    return String.join(", ", out);
  }
}
