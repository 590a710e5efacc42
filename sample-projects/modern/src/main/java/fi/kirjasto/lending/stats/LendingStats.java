package fi.kirjasto.lending.stats;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts for the village council. */
@Component
@RequiredArgsConstructor
class LendingStats {

  private static final String BY_KIND =
      """
      select i.kind, count(*)
        from loan l
        join item i on i.id = l.item_id
       group by i.kind
      """;

  private final JdbcTemplate jdbc;

  private record KindCount(String kind, long loans) {}

  Map<String, Long> byKind() {
    return jdbc
        .query(BY_KIND, (row, number) -> new KindCount(row.getString(1), row.getLong(2)))
        .stream()
        .collect(Collectors.toMap(KindCount::kind, KindCount::loans, Long::sum, TreeMap::new));
  }
}
