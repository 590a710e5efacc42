package uk.hireyard;

import java.util.List;
import uk.hireyard.desk.HireDesk;
import uk.hireyard.job.AuditJob;
import uk.hireyard.job.BackupJob;
import uk.hireyard.job.CleanupJob;
import uk.hireyard.job.ImportJob;
import uk.hireyard.job.InvoiceJob;
import uk.hireyard.job.MeterJob;
import uk.hireyard.job.OldExportJob;
import uk.hireyard.job.ReminderJob;
import uk.hireyard.legacy.OldLedger;
import uk.hireyard.model.Address;
import uk.hireyard.model.Tool;
import uk.hireyard.stock.ToolStock;

/** Opens the yard for a day. */
public class HireYard {

  public static void main(String[] arguments) {
    ToolStock stock = new ToolStock();
    Tool drill = new Tool(1, "Drill");
    drill.setInsured(true);
    drill.setURL("drill");
    Tool.setRegistered(Tool.getRegistered() + 1);
    stock.put(drill);
    stock.add("opened");
    System.out.println(stock.isEmpty() ? stock.count() : stock.all().size());
    HireDesk desk = new HireDesk(stock);
    var customer = desk.register("k", Address.at("High Street", "Leeds", 3, true));
    System.out.println(OldLedger.lines(List.of(desk.extend(desk.hand(customer, 1), 2))));
    List.of(
            new AuditJob(),
            new BackupJob(),
            new CleanupJob(),
            new ImportJob(),
            new InvoiceJob(),
            new MeterJob(),
            new OldExportJob(),
            new ReminderJob())
        .forEach(Runnable::run);
  }
}
