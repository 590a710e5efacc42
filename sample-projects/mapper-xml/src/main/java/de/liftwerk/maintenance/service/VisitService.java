package de.liftwerk.maintenance.service;

import de.liftwerk.maintenance.domain.Lift;
import de.liftwerk.maintenance.domain.UsedPart;
import de.liftwerk.maintenance.domain.Visit;
import de.liftwerk.maintenance.mapper.LiftMapper;
import de.liftwerk.maintenance.mapper.PartMapper;
import de.liftwerk.maintenance.mapper.VisitMapper;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class VisitService {

  private final VisitMapper visits;
  private final LiftMapper lifts;
  private final PartMapper parts;

  public VisitService(VisitMapper visits, LiftMapper lifts, PartMapper parts) {
    this.visits = visits;
    this.lifts = lifts;
    this.parts = parts;
  }

  @Transactional
  public int plan(int liftId, String technician, LocalDate day) {
    Lift lift = lifts.find(liftId);
    if (lift == null) {
      throw new IllegalArgumentException("No lift " + liftId);
    }
    Visit visit = new Visit();
    visit.setLift(lift);
    visit.setTechnician(technician);
    visit.setPlannedOn(day);
    visits.insert(visit);
    visits.advanceNumber();
    return visit.getId();
  }

  @Transactional
  public void close(int visitId, String remark, List<UsedPart> used, LocalDate day) {
    Visit visit = visits.find(visitId);
    visit.setClosedOn(day);
    visit.setRemark(remark);
    visits.update(visit);
    if (!used.isEmpty()) {
      visits.addParts(visitId, used);
    }
    for (UsedPart part : used) {
      if (parts.take(part.getPartNumber(), part.getQuantity()) == 0) {
        throw new IllegalStateException("Not enough of " + part.getPartNumber() + " in stock");
      }
    }
    lifts.setLastVisit(visit.getLift().getId(), day);
  }

  public List<Visit> openVisits(String technician) {
    return visits.findOpen(technician);
  }

  public List<UsedPart> partsOf(int visitId) {
    return visits.partsOf(visitId);
  }
}
