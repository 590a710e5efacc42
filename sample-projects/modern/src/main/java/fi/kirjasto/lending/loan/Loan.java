package fi.kirjasto.lending.loan;

import fi.kirjasto.lending.item.Item;
import fi.kirjasto.lending.member.Member;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import lombok.AccessLevel;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** An item that went out. */
@Entity
@Getter
@Builder
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@AllArgsConstructor(access = AccessLevel.PRIVATE)
public class Loan {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Member member;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Item item;

  private LocalDate dueOn;
  private LocalDate returnedOn;

  public int end(LocalDate day) {
    returnedOn = day;
    item.setLent(false);
    return (int) Math.max(0, ChronoUnit.DAYS.between(dueOn, day));
  }
}
