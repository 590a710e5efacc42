package net.kilnwood.library.lending;

import java.util.List;

public interface LoanDao {

  void open(String barcode, String cardNo);

  int close(String barcode);

  void fine(String barcode, int cents);

  List<String[]> overdue();
}
