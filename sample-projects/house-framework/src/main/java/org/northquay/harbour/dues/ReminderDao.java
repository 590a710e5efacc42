package org.northquay.harbour.dues;

import java.time.LocalDate;
import org.northquay.harbour.house.Db;
import org.northquay.harbour.house.Queries;

public class ReminderDao {

  private final Db db;

  public ReminderDao(Db db) {
    this.db = db;
  }

  public void add(long invoice, LocalDate on) {
    db.change(Queries.get("reminder.insert"), invoice, on);
  }
}
