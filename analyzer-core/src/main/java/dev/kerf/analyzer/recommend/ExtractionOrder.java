package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.result.Extraction;
import dev.kerf.analyzer.result.Extraction.Cleared;
import dev.kerf.analyzer.result.Extraction.ExtractionStep;
import dev.kerf.analyzer.result.Service;
import dev.kerf.analyzer.result.ServiceProfile.Critical;
import dev.kerf.analyzer.result.Tie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which service to take out first, and in which steps. What the team calls more critical comes
 * first, for it gains most; where it says nothing, all are alike. Each turn goes to the service
 * with the fewest ties of data to what is still inside, since those decide whether a split holds;
 * of equals to the one that calls back least, then to the one that is called least. Ties to
 * services that are out already are gone: they were cleared with those.
 */
final class ExtractionOrder {

  private static final Set<CrossingKind> TABLES =
      EnumSet.of(CrossingKind.TABLE_READ, CrossingKind.TABLE_WRITE, CrossingKind.SHARED_STATE);
  private static final Set<CrossingKind> JOINS = EnumSet.of(CrossingKind.JOIN);
  private static final Set<CrossingKind> TRANSACTIONS =
      EnumSet.of(CrossingKind.TRANSACTION, CrossingKind.REMOTE_IN_TRANSACTION);
  private static final Set<CrossingKind> KEYS =
      EnumSet.of(CrossingKind.FOREIGN_KEY, CrossingKind.CASCADE);
  private static final Set<CrossingKind> CODE =
      Arrays.stream(CrossingKind.values())
          .filter(kind -> kind.isCode() || kind.isEvent())
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(CrossingKind.class)));
  private static final Set<CrossingKind> CALLS = EnumSet.of(CrossingKind.CALL);

  private ExtractionOrder() {}

  /**
   * All services but the last, which is what remains.
   *
   * @param staying the one that remains, where that is decided
   * @param critical by service how critical it is, where somebody said so
   */
  static List<Extraction> of(
      List<Service> services,
      List<Tie> ties,
      Optional<String> staying,
      Map<String, Critical> critical) {
    List<Service> inside = new ArrayList<>(services);
    List<Tie> open = new ArrayList<>(ties);
    List<Extraction> order = new ArrayList<>();
    while (inside.size() > 1) {
      Map<String, Effort> efforts = efforts(open);
      Service next =
          inside.stream()
              .filter(service -> staying.filter(service.id()::equals).isEmpty())
              .min(byWorth(critical).thenComparing(byEffort(efforts)))
              .orElseThrow();
      inside.remove(next);
      Effort effort = efforts.getOrDefault(next.id(), new Effort());
      String why = reason(effort, Optional.ofNullable(critical.get(next.id())));
      order.add(extraction(next, open, why));
      open.removeIf(touching(next));
    }
    return order;
  }

  /** What ties a service to what is still inside. */
  private static final class Effort {
    private int ofData;
    private int calling;
    private int called;
    private int leaving;
    private int entering;

    private void add(Tie tie, boolean outward) {
      int count = tie.count();
      boolean code = isOf(tie, CODE);
      ofData += code ? 0 : count;
      leaving += code && outward ? count : 0;
      entering += code && !outward ? count : 0;
      calling += outward && isOf(tie, CALLS) ? count : 0;
      called += !outward && isOf(tie, CALLS) ? count : 0;
    }
  }

  private static Map<String, Effort> efforts(List<Tie> open) {
    Map<String, Effort> efforts = new HashMap<>();
    for (Tie tie : open) {
      efforts.computeIfAbsent(tie.from(), key -> new Effort()).add(tie, true);
      efforts.computeIfAbsent(tie.to(), key -> new Effort()).add(tie, false);
    }
    return efforts;
  }

  private static Comparator<Service> byWorth(Map<String, Critical> critical) {
    return Comparator.comparingDouble(
        service -> critical.containsKey(service.id()) ? -critical.get(service.id()).value() : 0);
  }

  private static Comparator<Service> byEffort(Map<String, Effort> efforts) {
    Function<Service, Effort> of = service -> efforts.getOrDefault(service.id(), new Effort());
    return Comparator.comparingInt((Service service) -> of.apply(service).ofData)
        .thenComparingInt(service -> of.apply(service).leaving)
        .thenComparingInt(service -> of.apply(service).entering)
        .thenComparingInt(service -> service.types().size())
        .thenComparing(Service::id);
  }

  private static String reason(Effort effort, Optional<Critical> critical) {
    return critical
            .map(said -> "critical (" + said.level() + ": " + said.reasons().get(0) + "); ")
            .orElse("")
        + Counts.counted(effort.ofData, "tie")
        + " of data to what is still inside; "
        + calls(effort.calling)
        + " back into the rest, "
        + calls(effort.called)
        + " from there";
  }

  private static Extraction extraction(Service service, List<Tie> open, String reason) {
    List<ExtractionStep> steps = new ArrayList<>();
    if (!service.stores().isEmpty()) {
      add(
          steps,
          "assign-stores",
          "Make it the only owner of "
              + service.stores().stream()
                  .map(ServiceReasons::said)
                  .collect(Collectors.joining(", "))
              + "; others ask it, or keep a copy.",
          cleared(open, TABLES, touching(service)),
          true);
    } else {
      add(
          steps,
          "assign-stores",
          "It owns no store; let it ask the owners of what it touches.",
          cleared(open, TABLES, touching(service)),
          false);
    }
    add(
        steps,
        "remove-joins",
        "Fetch from one side at a time what one statement reads now.",
        cleared(open, JOINS, touching(service)),
        false);
    add(
        steps,
        "split-transactions",
        "Let each side write in a transaction of its own, and take remote calls out of them.",
        cleared(open, TRANSACTIONS, touching(service)),
        false);
    add(
        steps,
        "drop-foreign-keys",
        "Keep the ids, drop the constraints and the cascades.",
        cleared(open, KEYS, touching(service)),
        false);
    add(
        steps,
        "move-code",
        "Move its "
            + Counts.counted(service.types().size(), "type")
            + "; what they call in the rest becomes a client.",
        cleared(open, CODE, leaving(service)),
        true);
    add(
        steps,
        "redirect-callers",
        "Let callers in the rest go through its interface.",
        cleared(open, CODE, entering(service)),
        false);
    add(
        steps,
        "delete-old-path",
        "Delete what is left of it in the monolith"
            + (service.entryPoints().isEmpty()
                ? "."
                : ", with its "
                    + Counts.counted(service.entryPoints().size(), "entry point")
                    + "."),
        List.of(),
        true);
    return new Extraction(service.id(), reason, steps);
  }

  private static String calls(int pairsOfClasses) {
    return pairsOfClasses + (pairsOfClasses == 1 ? " call" : " calls");
  }

  private static void add(
      List<ExtractionStep> steps, String step, String what, List<Cleared> clears, boolean always) {
    if (always || !clears.isEmpty()) {
      steps.add(new ExtractionStep(step, what, clears));
    }
  }

  private static List<Cleared> cleared(
      List<Tie> open, Set<CrossingKind> kinds, Predicate<Tie> concerned) {
    return open.stream()
        .filter(tie -> isOf(tie, kinds) && concerned.test(tie))
        .map(tie -> new Cleared(tie.from(), tie.to(), tie.kind(), tie.count()))
        .toList();
  }

  private static boolean isOf(Tie tie, Set<CrossingKind> kinds) {
    return CrossingKind.of(tie.kind()).filter(kinds::contains).isPresent();
  }

  private static Predicate<Tie> leaving(Service service) {
    return tie -> tie.from().equals(service.id());
  }

  private static Predicate<Tie> entering(Service service) {
    return tie -> tie.to().equals(service.id());
  }

  private static Predicate<Tie> touching(Service service) {
    return leaving(service).or(entering(service));
  }
}
