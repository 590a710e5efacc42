package org.marlow.playhouse.repository;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.marlow.playhouse.model.Performance;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface PerformanceRepository extends JpaRepository<Performance, Long> {

  /** Two clerks must not sell the same last seat. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from Performance p where p.id = ?1")
  Optional<Performance> findForUpdate(long id);
}
