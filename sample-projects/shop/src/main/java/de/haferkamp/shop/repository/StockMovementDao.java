package de.haferkamp.shop.repository;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Append-only and far too many for entities. */
@Repository
public class StockMovementDao {

  private static final String INSERT =
      "INSERT INTO stock_movement (product_id, warehouse_code, quantity, reason, moved_at)"
          + " VALUES (?, ?, ?, ?, ?)";

  private final JdbcTemplate jdbc;

  public StockMovementDao(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public void record(
      long productId, String warehouseCode, int quantity, String reason, Instant at) {
    jdbc.update(INSERT, productId, warehouseCode, quantity, reason, Timestamp.from(at));
  }

  public List<Map<String, Object>> history(String sku) {
    return jdbc.queryForList(
        """
        SELECT m.moved_at, w.name, m.quantity, m.reason
        FROM stock_movement m
          JOIN product p ON p.id = m.product_id
          JOIN warehouse w ON w.code = m.warehouse_code
        WHERE p.sku = ?
        ORDER BY m.moved_at DESC
        """,
        sku);
  }
}
