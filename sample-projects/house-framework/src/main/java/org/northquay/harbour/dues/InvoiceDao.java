package org.northquay.harbour.dues;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.northquay.harbour.house.Db;
import org.northquay.harbour.house.Queries;
import org.northquay.harbour.house.Query;

public class InvoiceDao {

  private final Db db;

  public InvoiceDao(Db db) {
    this.db = db;
  }

  public long issue(long call, LocalDate on) {
    Query.on(db).insertInto("invoice").set("port_call_id", call).set("issued_on", on).run();
    return Query.on(db)
        .select("MAX(id)")
        .from("invoice")
        .where("port_call_id = ?", call)
        .one(row -> row.getLong(1));
  }

  public void addLine(long invoice, String tariff, BigDecimal amount) {
    Query.on(db)
        .insertInto("invoice_line")
        .set("invoice_id", invoice)
        .set("tariff_code", tariff)
        .set("amount", amount)
        .run();
  }

  public void settle(long invoice, LocalDate on) {
    db.change(Queries.get("invoice.settle"), on, invoice);
  }

  public List<Long> overdue(LocalDate before) {
    return db.ask(Queries.get("invoice.overdue"), row -> row.getLong(1), before);
  }

  public BigDecimal total(long invoice) {
    return Query.on(db)
        .select("SUM(amount)")
        .from("invoice_line")
        .where("invoice_id = ?", invoice)
        .one(row -> row.getBigDecimal(1));
  }
}
