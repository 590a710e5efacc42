package net.kilnwood.library.web;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;
import net.kilnwood.library.export.StockExport;

/** The county asks for the stock once a year. */
public class StockServlet extends HttpServlet {

  private static final String FORMAT = "net.kilnwood.library.export.CsvStockExport";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    try {
      StockExport export = (StockExport) Class.forName(FORMAT).newInstance();
      DataSource source = (DataSource) new InitialContext().lookup("java:comp/env/jdbc/library");
      Connection connection = source.getConnection();
      try {
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT t.isbn, COUNT(c.barcode) FROM title t, copy c"
                        + " WHERE c.title_id = t.id GROUP BY t.isbn");
        while (rows.next()) {
          export.write(response.getWriter(), rows.getString(1), rows.getInt(2));
        }
      } finally {
        connection.close();
      }
    } catch (ReflectiveOperationException e) {
      throw new ServletException(e);
    } catch (NamingException e) {
      throw new ServletException(e);
    } catch (SQLException e) {
      throw new ServletException(e);
    }
  }
}
