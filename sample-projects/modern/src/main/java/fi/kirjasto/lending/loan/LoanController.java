package fi.kirjasto.lending.loan;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/loans")
@RequiredArgsConstructor
class LoanController {

  private final LoanService service;

  record Request(long memberId, long itemId) {}

  @PostMapping
  LoanView borrow(@RequestBody Request request) {
    return service.borrow(request.memberId(), request.itemId());
  }

  @DeleteMapping("/{id}")
  void giveBack(@PathVariable long id) {
    service.giveBack(id);
  }

  @GetMapping
  List<LoanView> open(@RequestParam long memberId) {
    return service.open(memberId);
  }
}
