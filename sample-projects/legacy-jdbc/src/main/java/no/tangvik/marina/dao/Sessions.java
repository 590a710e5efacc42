package no.tangvik.marina.dao;

import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.Transaction;

/** Work in a session and a transaction of its own. */
public final class Sessions {

  private Sessions() {}

  public static <T> T inTransaction(Function<Session, T> work) {
    Session session = Db.sessions().openSession();
    Transaction transaction = session.beginTransaction();
    try {
      T result = work.apply(session);
      transaction.commit();
      return result;
    } catch (RuntimeException e) {
      transaction.rollback();
      throw e;
    } finally {
      session.close();
    }
  }
}
