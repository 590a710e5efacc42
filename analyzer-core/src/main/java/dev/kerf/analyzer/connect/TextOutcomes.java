package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.connect.TextRun.Outcome;
import dev.kerf.analyzer.connect.TextValue.Built;
import dev.kerf.analyzer.model.MethodName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What methods gave that were run before, for as many as are worth keeping. */
final class TextOutcomes {

  private static final int REMEMBERED = 20_000;

  /**
   * A method with all that decides what it gives.
   *
   * @param exact whether the class of its object is known
   */
  record Invocation(MethodName method, List<TextValue> arguments, Built self, boolean exact) {}

  /**
   * What an invocation gave.
   *
   * @param ofClass whether objects of another class may give something else
   */
  record Kept(Outcome outcome, boolean ofClass) {}

  private final Map<Invocation, Kept> kept =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Invocation, Kept> eldest) {
          return size() > REMEMBERED;
        }
      };

  Optional<Kept> of(Invocation invocation) {
    return Optional.ofNullable(kept.get(invocation));
  }

  void keep(Invocation invocation, Kept given) {
    kept.put(invocation, given);
  }
}
