package net.kilnwood.library.export;

import java.io.PrintWriter;

public class CsvStockExport implements StockExport {

  public CsvStockExport() {}

  public void write(PrintWriter out, String isbn, int copies) {
    out.println(isbn + ';' + copies);
  }
}
