package org.northquay.harbour.desk;

import java.time.LocalDateTime;
import java.util.List;
import org.northquay.harbour.dues.DuesOffice;
import org.northquay.harbour.house.Tx;

@Tx
public class HarbourDeskService implements HarbourDesk {

  private final PortCallDao calls;
  private final BerthDao berths;
  private final VesselDao vessels;
  private final DuesOffice dues;

  public HarbourDeskService(
      PortCallDao calls, BerthDao berths, VesselDao vessels, DuesOffice dues) {
    this.calls = calls;
    this.berths = berths;
    this.vessels = vessels;
    this.dues = dues;
  }

  @Override
  public long announce(String imo, int length, LocalDateTime eta) {
    long berth = berths.free(length).get(0);
    calls.announce(vessels.byImo(imo), berth, eta);
    return berth;
  }

  @Override
  public void moor(long call, LocalDateTime at) {
    calls.moor(call, at);
    berths.occupy(calls.find(call).berthId());
  }

  /** The berth is free again, and the dues are written down in the same breath. */
  @Override
  public void depart(long call, LocalDateTime at) {
    calls.depart(call, at);
    berths.release(calls.find(call).berthId());
    dues.charge(call);
  }

  @Override
  public List<String> expected(boolean alongside) {
    return calls.expected(alongside);
  }

  @Override
  @Tx(Tx.Mode.NEW)
  public int cleanUp() {
    return vessels.forget();
  }
}
