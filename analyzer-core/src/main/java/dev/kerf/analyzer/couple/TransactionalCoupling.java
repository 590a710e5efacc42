package dev.kerf.analyzer.couple;

import dev.kerf.analyzer.codebase.Cascade;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.ForeignKey;
import dev.kerf.analyzer.codebase.Join;
import dev.kerf.analyzer.codebase.Transaction;
import dev.kerf.analyzer.model.StoreName;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Ties of stores that are written in one transaction, read in one statement, or refer to each
 * other.
 *
 * <p>Each join, each foreign key and each writing transaction adds one in all, spread evenly over
 * its pairs of stores: a transaction over everything says little about any two. So does each
 * cascade of the ORM, and one more where the part cannot outlive its whole: both are written in one
 * transaction that nobody wrote down.
 */
final class TransactionalCoupling {

  private TransactionalCoupling() {}

  static Ties ties(Codebase codebase, ElementIndex index) {
    TiesBuilder builder = new TiesBuilder(index.size());
    for (Join join : codebase.joins()) {
      addPairs(builder, index, join.stores());
    }
    for (ForeignKey key : codebase.foreignKeys()) {
      builder.add(index.of(key.from()), index.of(key.to()), 1);
    }
    for (Cascade cascade : codebase.cascades()) {
      double strength = cascade.removesOrphans() ? 2 : 1;
      builder.add(index.of(cascade.from()), index.of(cascade.to()), strength);
    }
    for (Transaction transaction : codebase.transactions()) {
      TreeSet<StoreName> stores = new TreeSet<>(transaction.written());
      stores.addAll(transaction.locked());
      addPairs(builder, index, stores);
    }
    return builder.build();
  }

  private static void addPairs(
      TiesBuilder builder, ElementIndex index, Collection<StoreName> stores) {
    List<StoreName> list = List.copyOf(stores);
    double each = 2.0 / (list.size() * (list.size() - 1.0));
    for (int i = 0; i < list.size(); i++) {
      for (int j = i + 1; j < list.size(); j++) {
        builder.add(index.of(list.get(i)), index.of(list.get(j)), each);
      }
    }
  }
}
