package dev.kerf.analyzer.cache;

/**
 * How a pack lies on disk: a mark, the values back to back, an index sorted by key, and a footer
 * that says where the index is.
 *
 * <pre>
 * mark     8 bytes
 * values   each as long as its index entry says
 * index    for each value: key 16, position 8, length 4, checksum of the value 4
 * footer   position of the index 8, entries 4, checksum of the index 4, mark 8
 * </pre>
 */
final class PackFormat {

  /** {@code KERFPK} and the number of this format. */
  static final long MARK = 0x4b_45_52_46_50_4b_30_31L;

  static final int MARK_BYTES = 8;
  static final int ENTRY_BYTES = 32;
  static final int POSITION_AT = 16;
  static final int LENGTH_AT = 24;
  static final int CHECKSUM_AT = 28;
  static final int FOOTER_BYTES = 24;

  static final String SUFFIX = ".pack";

  /** Of a pack that is being written. */
  static final String UNFINISHED = ".tmp";

  private PackFormat() {}
}
