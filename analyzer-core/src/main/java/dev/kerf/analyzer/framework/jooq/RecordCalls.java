package dev.kerf.analyzer.framework.jooq;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.BuilderChains;
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
  static Map<Integer, String> in(Frame frame) {
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

  private static Optional<String> table(Frame frame, int receiver) {
    int chain = frame.chains().of(receiver);
    if (chain != BuilderChains.NONE) {
      int start = frame.chains().calls(chain).get(0);
      return JooqCalls.name(frame.body(), start).equals("newRecord")
              && !JooqCalls.arguments(frame.body(), start).isEmpty()
          ? TableTerm.table(frame, JooqCalls.arguments(frame.body(), start).get(0))
          : Optional.empty();
    }
    return TableTerm.ofRecord(frame.body().type(receiver));
  }
}
