package no.tangvik.marina.dao;

import no.tangvik.marina.model.Berth;
import no.tangvik.marina.model.Boat;
import no.tangvik.marina.model.Owner;
import org.hibernate.Session;

/** Boats, their owners and their berths. */
public class BoatDao {

  public Boat find(Session session, long id) {
    return session.get(Boat.class, id);
  }

  public Berth berth(Session session, String number) {
    return session.get(Berth.class, number);
  }

  public void register(Session session, Owner owner) {
    session.save(owner);
  }

  public void strike(Session session, Boat boat) {
    session.delete(boat);
  }
}
