package de.liftwerk.maintenance.web;

import de.liftwerk.maintenance.domain.UsedPart;
import de.liftwerk.maintenance.domain.Visit;
import de.liftwerk.maintenance.service.VisitService;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/visits")
public class VisitController {

  public record Report(String remark, List<UsedPart> parts) {}

  private final VisitService visits;

  public VisitController(VisitService visits) {
    this.visits = visits;
  }

  @GetMapping
  public List<Visit> open(@RequestParam String technician) {
    return visits.openVisits(technician);
  }

  @PostMapping
  public int plan(
      @RequestParam int lift, @RequestParam String technician, @RequestParam LocalDate day) {
    return visits.plan(lift, technician, day);
  }

  @GetMapping("/{id}/parts")
  public List<UsedPart> parts(@PathVariable int id) {
    return visits.partsOf(id);
  }

  @PostMapping("/{id}/report")
  public void close(@PathVariable int id, @RequestBody Report report) {
    visits.close(id, report.remark(), report.parts(), LocalDate.now());
  }
}
