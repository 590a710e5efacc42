package dev.kerf.analyzer.framework.jooq;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.BuilderChains;
import dev.kerf.analyzer.framework.BuilderFrame;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What updatable records do by themselves: {@code order.store()}. */
final class RecordCalls {

  private static final Map<String, String> TEXTS =
      Map.of(
          "store", "insert into {} values (?)",
          "insert", "insert into {} values (?)",
          "merge", "insert into {} values (?)",
          "update", "update {} set ? = ?",
          "delete", "delete from {}",
          "refresh", "select * from {}");

  private RecordCalls() {}

  /** The statements by the line that causes each. */
  static Map<Integer, String> in(BuilderFrame frame) {
    Map<Integer, String> out = new TreeMap<>();
    for (int i = 0; i < frame.body().body().size(); i++) {
      if (frame.term(i) instanceof Term.Call call
          && call.receiver() >= 0
          && TEXTS.containsKey(call.name())) {
        table(frame, call.receiver())
            .ifPresent(table -> out.put(call.line(), TEXTS.get(call.name()).replace("{}", table)));
      }
    }
    return out;
  }

  private static Optional<String> table(BuilderFrame frame, int receiver) {
    int chain = frame.chains().of(receiver);
    if (chain != BuilderChains.NONE) {
      return RecordTerm.named(frame, chain, "newRecord"::equals);
    }
    return TableTerm.ofRecord(frame.body().type(receiver));
  }
}
