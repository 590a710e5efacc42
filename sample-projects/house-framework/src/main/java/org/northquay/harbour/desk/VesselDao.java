package org.northquay.harbour.desk;

import org.northquay.harbour.house.Db;
import org.northquay.harbour.house.Query;

public class VesselDao {

  private final Db db;

  public VesselDao(Db db) {
    this.db = db;
  }

  public long byImo(String imo) {
    return Query.on(db)
        .select("id")
        .from("vessel")
        .where("imo = ?", imo)
        .one(row -> row.getLong(1));
  }

  public void register(String imo, String name, int tonnage) {
    Query.on(db)
        .insertInto("vessel")
        .set("imo", imo)
        .set("name", name)
        .set("gross_tonnage", tonnage)
        .run();
  }

  /** Ships that never called: those left over from the old register. */
  public int forget() {
    return Query.on(db)
        .deleteFrom("vessel")
        .where("id NOT IN (SELECT vessel_id FROM port_call)")
        .run();
  }
}
