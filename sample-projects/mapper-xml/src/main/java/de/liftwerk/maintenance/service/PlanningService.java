package de.liftwerk.maintenance.service;

import de.liftwerk.maintenance.domain.Lift;
import de.liftwerk.maintenance.domain.Part;
import de.liftwerk.maintenance.mapper.LiftMapper;
import de.liftwerk.maintenance.mapper.PartMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
public class PlanningService {

  private static final Set<String> SORTABLE = Set.of("serial_number", "last_visit");

  private final LiftMapper lifts;
  private final PartMapper parts;

  public PlanningService(LiftMapper lifts, PartMapper parts) {
    this.lifts = lifts;
    this.parts = parts;
  }

  public List<Lift> dueLifts(LocalDate today) {
    return lifts.findDue(today.minusMonths(3));
  }

  public List<Lift> search(String text, String sort) {
    return lifts.search(text, SORTABLE.contains(sort) ? sort : "serial_number");
  }

  public List<Part> partsToReorder() {
    return parts.toReorder();
  }
}
