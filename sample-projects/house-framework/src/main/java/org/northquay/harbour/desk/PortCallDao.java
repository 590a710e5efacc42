package org.northquay.harbour.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.northquay.harbour.house.Db;
import org.northquay.harbour.house.Query;

public class PortCallDao {

  private static final String CALLS = "port_call c";

  private final Db db;

  public PortCallDao(Db db) {
    this.db = db;
  }

  public PortCall find(long id) {
    return Query.on(db).select("c.*").from(CALLS).where("c.id = ?", id).one(PortCallDao::read);
  }

  /** The columns last, as it reads better here. */
  public List<String> expected(boolean alongside) {
    Query query = Query.on(db).from(CALLS).join("vessel v", "v.id = c.vessel_id");
    query.where("c.departed_at IS NULL");
    if (alongside) {
      query.join("berth b", "b.id = c.berth_id AND b.occupied");
    }
    return query.select("v.name").orderBy("c.eta").list(row -> row.getString(1));
  }

  public void announce(long vessel, long berth, LocalDateTime eta) {
    Query.on(db)
        .insertInto("port_call")
        .set("vessel_id", vessel)
        .set("berth_id", berth)
        .set("eta", eta)
        .run();
  }

  public void moor(long id, LocalDateTime at) {
    stamp(id, "moored_at", at);
  }

  public void depart(long id, LocalDateTime at) {
    stamp(id, "departed_at", at);
  }

  private void stamp(long id, String column, LocalDateTime at) {
    Query.on(db).update("port_call").set(column, at).where("id = ?", id).run();
  }

  private static PortCall read(ResultSet row) throws SQLException {
    return new PortCall(
        row.getLong("id"),
        row.getLong("vessel_id"),
        row.getLong("berth_id"),
        row.getTimestamp("eta").toLocalDateTime());
  }
}
