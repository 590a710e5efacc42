package net.kilnwood.library.lending;

/** Letters went out until 2011. Nothing has wired this since. */
public class PaperNotifier implements Notifier {

  public void remind(String cardNo, String barcode) {
    System.out.println("Dear " + cardNo + ", please return " + barcode);
  }
}
