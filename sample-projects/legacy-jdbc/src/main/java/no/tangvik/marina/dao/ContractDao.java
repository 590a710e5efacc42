package no.tangvik.marina.dao;

import java.util.List;
import no.tangvik.marina.model.Contract;
import no.tangvik.marina.model.SeasonContract;
import org.hibernate.Session;

/** Contracts of all kinds. */
public class ContractDao {

  public void add(Session session, SeasonContract contract) {
    session.save(contract);
  }

  @SuppressWarnings("unchecked")
  public List<SeasonContract> ofSeason(Session session, int season) {
    return session.getNamedQuery("contracts.ofSeason").setParameter("season", season).list();
  }

  public Object count(Session session, int season) {
    return session.getNamedNativeQuery("contracts.count").setParameter(1, season).uniqueResult();
  }

  public Contract find(Session session, long id) {
    return session.get(Contract.class, id);
  }
}
