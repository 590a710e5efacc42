package net.kilnwood.library.lending;

public interface Notifier {

  void remind(String cardNo, String barcode);
}
