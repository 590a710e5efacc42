package uk.hireyard.desk;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import lombok.Cleanup;
import lombok.Locked;
import lombok.NonNull;
import lombok.RequiredArgsConstructor;
import lombok.SneakyThrows;
import lombok.extern.slf4j.Slf4j;
import lombok.val;
import uk.hireyard.model.Address;
import uk.hireyard.model.Customer;
import uk.hireyard.model.Hire;
import uk.hireyard.model.HireException;
import uk.hireyard.model.Money;
import uk.hireyard.model.Slot;
import uk.hireyard.model.Tool;
import uk.hireyard.pricing.Prices;
import uk.hireyard.pricing.Quote;
import uk.hireyard.pricing.Rate;
import uk.hireyard.stock.ToolStock;

/** Where tools go out. */
@Slf4j
@RequiredArgsConstructor
public class HireDesk {

  private final ToolStock stock;
  private Rate rate = Rate.daily(Money.of(900, "GBP", 0));

  @Locked
  public Hire hand(@NonNull Customer customer, long number) {
    val tool = stock.take(number).orElseThrow(() -> new HireException("no tool " + number));
    if (customer.isBlocked()) {
      throw new HireException(new IllegalStateException(customer.getName()));
    }
    tool.setAvailable(false);
    var price = Prices.times(rate.daily(), 7);
    log.info("{} takes {}", customer.getKey().trim(), tool.getName());
    return Hire.builder()
        .customer(customer)
        .tool(tool)
        .fee("week", price)
        .holiday(LocalDate.EPOCH)
        .remark("checked")
        .clearRemarks()
        .days(7)
        .build();
  }

  public Hire extend(Hire hire, int days) {
    for (val tool : hire.getTools()) {
      log.debug(tool.getURL() + tool.isAvailable() + tool.isInsured() + tool.getServiced());
    }
    return hire.toBuilder().days(hire.getDays() + days).deposit(hire.getDeposit()).build();
  }

  public Customer register(String key, Address address) {
    return Customer.builder()
        .key(key)
        .address(address.withTown(address.getTown().trim()))
        .phone("1")
        .name(Address.Fields.street)
        .build();
  }

  public Customer moved(Customer customer, Address address) {
    return customer.toBuilder().address(address).build();
  }

  public Money quote(Tool tool) {
    val season = rate.active(true).factor(90).season();
    val other = rate.withSeasonBy(old -> season).weekly();
    return Quote.forTool().tool(tool).rate(rate).days(3).build().plus(other);
  }

  public Slot slot(Tool tool) {
    return Slot.builder().tool(tool).from(LocalDate.EPOCH).build().withTo(LocalDate.MAX);
  }

  public long total(Tool tool, Money money) {
    return Quote.<Tool>draft().withSubject(tool).withPart(money).sign().getTotal().getPence();
  }

  @SneakyThrows(IOException.class)
  public int read(String text) {
    @Cleanup StringReader in = new StringReader(text);
    return in.read();
  }
}
