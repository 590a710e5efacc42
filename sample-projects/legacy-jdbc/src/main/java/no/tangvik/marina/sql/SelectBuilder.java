package no.tangvik.marina.sql;

import java.util.ArrayList;
import java.util.List;

/** Puts a query together from parts that may be left out. */
public class SelectBuilder {

  private final StringBuilder sql = new StringBuilder();
  private final List<Object> arguments = new ArrayList<>();
  private boolean filtered;

  public SelectBuilder(String columns, String table) {
    sql.append("SELECT ").append(columns).append(" FROM ").append(table);
  }

  public SelectBuilder join(String table, String condition) {
    sql.append(" JOIN ").append(table).append(" ON ").append(condition);
    return this;
  }

  public SelectBuilder where(String condition, Object argument) {
    sql.append(filtered ? " AND " : " WHERE ").append(condition);
    filtered = true;
    arguments.add(argument);
    return this;
  }

  public String toSql() {
    return sql.toString();
  }

  public List<Object> arguments() {
    return arguments;
  }
}
