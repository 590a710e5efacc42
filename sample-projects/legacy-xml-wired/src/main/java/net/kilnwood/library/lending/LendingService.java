package net.kilnwood.library.lending;

public interface LendingService {

  void lend(String barcode, String cardNo);

  int takeBack(String barcode);
}
