package org.riverside.gym.frontdesk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;

@Service
public class FrontDesk {

  private final MemberDao members;
  private final Clock clock = Clock.systemDefaultZone();

  public FrontDesk(MemberDao members) {
    this.members = members;
  }

  public void join(String name, String email, String planCode) {
    members.insert(name.strip(), email.strip().toLowerCase(), planCode, LocalDate.now(clock));
  }

  public void changePlan(long memberId, String planCode) {
    members.changePlan(memberId, planCode);
  }

  public void pause(long memberId) {
    if (!members.pause(memberId)) {
      throw new IllegalStateException("Member " + memberId + " is not active");
    }
  }

  /** Opens the turnstile, or says why not. */
  public String checkIn(long memberId) {
    Member member =
        members.find(memberId).orElseThrow(() -> new NoSuchElementException("member " + memberId));
    if (!member.mayEnter()) {
      return "Please see us at the desk, " + member.name();
    }
    members.recordVisit(memberId, LocalDateTime.now(clock));
    return "Welcome, " + member.name();
  }
}
