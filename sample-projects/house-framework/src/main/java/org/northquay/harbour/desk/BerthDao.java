package org.northquay.harbour.desk;

import java.util.List;
import org.northquay.harbour.house.Db;
import org.northquay.harbour.house.Queries;
import org.northquay.harbour.house.Query;

public class BerthDao {

  private final Db db;

  public BerthDao(Db db) {
    this.db = db;
  }

  public List<Long> free(int length) {
    return db.ask(Queries.get("berth.free"), row -> row.getLong(1), length);
  }

  public void occupy(long id) {
    Query.on(db).update("berth").set("occupied", true).where("id = ?", id).run();
  }

  public void release(long id) {
    db.change("UPDATE berth SET occupied = FALSE WHERE id = ?", id);
  }
}
