package de.liftwerk.maintenance.web;

import de.liftwerk.maintenance.domain.Lift;
import de.liftwerk.maintenance.domain.Part;
import de.liftwerk.maintenance.service.PlanningService;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PlanningController {

  private final PlanningService planning;

  public PlanningController(PlanningService planning) {
    this.planning = planning;
  }

  @GetMapping("/lifts")
  public List<Lift> search(
      @RequestParam(required = false) String text,
      @RequestParam(defaultValue = "serial_number") String sort) {
    return planning.search(text, sort);
  }

  @GetMapping("/lifts/due")
  public List<Lift> due() {
    return planning.dueLifts(LocalDate.now());
  }

  @GetMapping("/parts/to-reorder")
  public List<Part> toReorder() {
    return planning.partsToReorder();
  }
}
