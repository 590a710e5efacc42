package uk.hireyard.legacy;

import lombok.Builder;
import lombok.Getter;
import lombok.Setter;
import lombok.experimental.FieldNameConstants;
import lombok.extern.java.Log;
import uk.hireyard.model.Customer;

/** A row of the old ledger. */
@Log
@Getter
@Setter
@Builder
@FieldNameConstants
public class OldHire {
  long fNumber;
  boolean fReturned;
  Customer fOldCustomer;

  String line() {
    LOG.fine(Columns.F_OLD_CUSTOMER);
    return getNumber() + ";" + getReturned() + ";" + getOldCustomer().getName();
  }
}
