package fi.kirjasto.lending.loan;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface LoanRepository extends JpaRepository<Loan, Long> {

  List<Loan> findByMemberIdAndReturnedOnIsNull(long memberId);

  @Query(
      """
      select l
        from Loan l
        join fetch l.item
       where l.dueOn < :day
         and l.returnedOn is null
      """)
  List<Loan> overdue(LocalDate day);
}
