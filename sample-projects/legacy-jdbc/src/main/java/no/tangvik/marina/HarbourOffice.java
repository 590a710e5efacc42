package no.tangvik.marina;

import java.math.BigDecimal;
import java.sql.SQLException;
import no.tangvik.marina.model.Boat;
import no.tangvik.marina.service.BerthAllocation;
import no.tangvik.marina.service.InvoiceRun;

/** The console at which the harbour master works. */
public class HarbourOffice {

  private final BerthAllocation berths = new BerthAllocation();
  private final InvoiceRun invoices = new InvoiceRun();

  public static void main(String[] args) throws SQLException {
    HarbourOffice office = new HarbourOffice();
    switch (args.length == 0 ? "help" : args[0]) {
      case "moor" -> office.moor(Long.parseLong(args[1]), Integer.parseInt(args[2]));
      case "leave" -> office.berths.leave(Long.parseLong(args[1]));
      case "bill" -> office.invoices.billSeason(Integer.parseInt(args[1]));
      case "pay" -> office.invoices.pay(Long.parseLong(args[1]), new BigDecimal(args[2]));
      case "free" ->
          office.berths.free(args[1], Integer.parseInt(args[2])).forEach(System.out::println);
      default -> System.out.println("moor, leave, bill, pay, free");
    }
  }

  private void moor(long boatId, int season) {
    Boat boat = berths.moor(boatId, season);
    System.out.println(boat.getName() + " of " + boat.getOwner().getName());
  }
}
