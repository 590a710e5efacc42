package fi.kirjasto.lending.stats;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequiredArgsConstructor
class StatsController {

  private final LendingStats stats;

  @GetMapping("/stats/kinds")
  Map<String, Long> kinds() {
    return stats.byKind();
  }
}
