package dev.kerf.analyzer.discover;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How many inputs share module, kind and reason: one cell of what coverage is drawn from.
 *
 * @param module workspace-relative folder of the module
 * @param files how many, more than 0
 * @param bytes their size together
 */
public record InputCount(String module, InputKind kind, RoleReason reason, int files, long bytes)
    implements Comparable<InputCount> {

  private static final Comparator<InputCount> ORDER =
      Comparator.comparing(InputCount::module, PathNames.ORDER)
          .thenComparing(InputCount::kind)
          .thenComparing(InputCount::reason);

  public InputCount {
    Objects.requireNonNull(module, "module");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(reason, "reason");
  }

  public InputRole role() {
    return reason.role();
  }

  /** Adds the files up along one side: {@code filesBy(counts, InputCount::role)}. */
  public static <K extends Comparable<K>> SortedMap<K, Integer> filesBy(
      List<InputCount> counts, Function<InputCount, K> side) {
    SortedMap<K, Integer> files = new TreeMap<>();
    counts.forEach(count -> files.merge(side.apply(count), count.files, Integer::sum));
    return files;
  }

  static List<InputCount> of(List<Input> inputs) {
    TreeMap<InputCount, InputCount> cells = new TreeMap<>();
    for (Input input : inputs) {
      InputCount one =
          new InputCount(
              input.module().path(), input.kind(), input.placement().reason(), 1, input.size());
      cells.merge(one, one, InputCount::plus);
    }
    return List.copyOf(cells.values());
  }

  private InputCount plus(InputCount other) {
    return new InputCount(module, kind, reason, files + other.files, bytes + other.bytes);
  }

  @Override
  public int compareTo(InputCount other) {
    return ORDER.compare(this, other);
  }
}
