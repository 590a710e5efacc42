package org.riverside.gym.frontdesk;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/members")
public class FrontDeskController {

  /** What the form on the tablet at the desk sends. */
  public record Registration(String name, String email, String plan) {}

  private final FrontDesk frontDesk;

  public FrontDeskController(FrontDesk frontDesk) {
    this.frontDesk = frontDesk;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  public void join(@RequestBody Registration registration) {
    frontDesk.join(registration.name(), registration.email(), registration.plan());
  }

  @PutMapping("/{id}/plan")
  public void changePlan(@PathVariable long id, @RequestParam String code) {
    frontDesk.changePlan(id, code);
  }

  @PostMapping("/{id}/pause")
  public void pause(@PathVariable long id) {
    frontDesk.pause(id);
  }

  @PostMapping("/{id}/visits")
  public String checkIn(@PathVariable long id) {
    return frontDesk.checkIn(id);
  }
}
