package de.haferkamp.shop.repository;

import de.haferkamp.shop.dto.SalesRow;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What the managing director looks at on Mondays. */
@Repository
public class SalesReportDao {

  private final JdbcTemplate jdbc;

  public SalesReportDao(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public List<SalesRow> salesByCategory(Instant from, Instant to) {
    return jdbc.query(
        """
        SELECT c.name, COUNT(DISTINCT o.id) AS orders, SUM(i.quantity) AS pieces,
               SUM(i.quantity * i.price_amount) AS revenue
        FROM orders o
          JOIN payment pay ON pay.order_id = o.id AND pay.status = 'CAPTURED'
          JOIN order_item i ON i.order_id = o.id
          JOIN product p ON p.id = i.product_id
          JOIN category c ON c.id = p.category_id
        WHERE o.placed_at >= ? AND o.placed_at < ?
        GROUP BY c.name
        ORDER BY revenue DESC
        """,
        (rs, n) ->
            new SalesRow(
                rs.getString("name"),
                rs.getLong("orders"),
                rs.getLong("pieces"),
                rs.getBigDecimal("revenue")),
        Timestamp.from(from),
        Timestamp.from(to));
  }

  /** The best customers, in one country or in all. */
  public List<SalesRow> salesByCustomer(Instant from, String country) {
    List<Object> arguments = new ArrayList<>(List.of(Timestamp.from(from)));
    StringBuilder sql = new StringBuilder();
    sql.append("SELECT cu.email, COUNT(o.id), SUM(o.total_amount)");
    sql.append(" FROM customer cu JOIN orders o ON o.customer_id = cu.id");
    sql.append(" WHERE o.placed_at >= ?");
    if (country != null) {
      sql.append(" AND cu.id IN (SELECT a.customer_id FROM customer_address a");
      sql.append(" WHERE a.country = ?)");
      arguments.add(country);
    }
    sql.append(" GROUP BY cu.email ORDER BY 3 DESC");
    return jdbc.query(
        sql.toString(),
        (rs, n) -> new SalesRow(rs.getString(1), rs.getLong(2), 0, rs.getBigDecimal(3)),
        arguments.toArray());
  }
}
