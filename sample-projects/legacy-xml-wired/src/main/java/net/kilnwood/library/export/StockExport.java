package net.kilnwood.library.export;

import java.io.PrintWriter;

public interface StockExport {

  void write(PrintWriter out, String isbn, int copies);
}
