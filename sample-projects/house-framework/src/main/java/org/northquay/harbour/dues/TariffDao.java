package org.northquay.harbour.dues;

import java.math.BigDecimal;
import org.northquay.harbour.house.Db;
import org.northquay.harbour.house.Queries;
import org.northquay.harbour.house.Query;

public class TariffDao {

  private final Db db;

  public TariffDao(Db db) {
    this.db = db;
  }

  public BigDecimal price(String code) {
    return Query.on(db)
        .select("price_per_ton")
        .from("tariff")
        .where("code = ?", code)
        .one(row -> row.getBigDecimal(1));
  }

  public int tonnage(long call) {
    return db.ask(Queries.get("tonnage.of.call"), row -> row.getInt(1), call).get(0);
  }
}
