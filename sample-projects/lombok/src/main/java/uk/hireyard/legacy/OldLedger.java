package uk.hireyard.legacy;

import java.util.List;
import java.util.stream.Collectors;
import lombok.experimental.UtilityClass;
import uk.hireyard.model.Hire;

/** Writes hires as the old ledger wants them. */
@UtilityClass
public class OldLedger {

  public String lines(List<Hire> hires) {
    return hires.stream()
        .map(hire -> OldHire.builder().oldCustomer(hire.getCustomer()).number(1).build())
        .map(old -> old.setReturned(true).setNumber(old.getNumber() + 1))
        .map(OldHire::line)
        .collect(Collectors.joining("\n"));
  }
}
