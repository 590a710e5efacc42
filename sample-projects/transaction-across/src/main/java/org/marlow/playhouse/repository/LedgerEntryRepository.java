package org.marlow.playhouse.repository;

import org.marlow.playhouse.model.LedgerEntry;
import org.springframework.data.repository.CrudRepository;

public interface LedgerEntryRepository extends CrudRepository<LedgerEntry, Long> {}
