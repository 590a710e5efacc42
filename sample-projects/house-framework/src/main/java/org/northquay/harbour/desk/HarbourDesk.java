package org.northquay.harbour.desk;

import java.time.LocalDateTime;
import java.util.List;

public interface HarbourDesk {

  long announce(String imo, int length, LocalDateTime eta);

  void moor(long call, LocalDateTime at);

  void depart(long call, LocalDateTime at);

  List<String> expected(boolean alongside);

  int cleanUp();
}
