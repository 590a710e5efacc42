package no.tangvik.marina.dao;

import java.sql.SQLException;
import java.util.List;
import no.tangvik.marina.sql.SelectBuilder;

/** Searches of the harbour master. */
public class BerthSearchDao extends BaseDao {

  /** Berths that no boat lies at. */
  public List<Object[]> free(String jetty, int lengthInCm) throws SQLException {
    SelectBuilder select = new SelectBuilder("b.berth_no, b.max_length_cm", "berths b");
    if (jetty != null) {
      select.where("b.jetty = ?", jetty);
    }
    select.where("b.max_length_cm >= ?", lengthInCm);
    return query(select.toSql(), select.arguments().toArray());
  }

  /** Who lies at a jetty. */
  public List<Object[]> neighbours(String jetty) throws SQLException {
    SelectBuilder select =
        new SelectBuilder("o.name, b.name", "boats b")
            .join("owners o", "o.owner_id = b.owner_id")
            .join("berths p", "p.berth_no = b.berth_no")
            .where("p.jetty = ?", jetty);
    return query(select.toSql(), select.arguments().toArray());
  }
}
