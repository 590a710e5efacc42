package org.northquay.harbour.dues;

import java.math.BigDecimal;
import java.time.LocalDate;

public interface DuesOffice {

  void charge(long call);

  BigDecimal settle(long invoice, LocalDate on);

  int remind(LocalDate before, LocalDate today);
}
