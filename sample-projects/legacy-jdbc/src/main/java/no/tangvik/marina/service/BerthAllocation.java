package no.tangvik.marina.service;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import no.tangvik.marina.dao.BerthSearchDao;
import no.tangvik.marina.dao.BoatDao;
import no.tangvik.marina.dao.ContractDao;
import no.tangvik.marina.dao.InvoiceDao;
import no.tangvik.marina.dao.Sessions;
import no.tangvik.marina.model.Boat;
import no.tangvik.marina.model.Contract;
import no.tangvik.marina.model.SeasonContract;

/** Who lies where. */
public class BerthAllocation {

  private final BoatDao boats = new BoatDao();
  private final ContractDao contracts = new ContractDao();
  private final BerthSearchDao search = new BerthSearchDao();
  private final InvoiceDao invoices = new InvoiceDao();

  public Boat moor(long boatId, int season) {
    return Sessions.inTransaction(
        session -> {
          Boat boat = boats.find(session, boatId);
          boat.setBerth(boats.berth(session, "A1"));
          SeasonContract contract = new SeasonContract();
          contract.setBoat(boat);
          contract.setSeason(season);
          contract.setFee(BigDecimal.valueOf(boat.getLengthInCm()));
          contract.setState("OPEN");
          contracts.add(session, contract);
          return boat;
        });
  }

  public void leave(long contractId) throws SQLException {
    Sessions.inTransaction(
        session -> {
          Contract contract = contracts.find(session, contractId);
          contract.end();
          return contract;
        });
    invoices.stop(contractId);
  }

  public List<Object[]> free(String jetty, int lengthInCm) throws SQLException {
    return search.free(jetty, lengthInCm);
  }
}
